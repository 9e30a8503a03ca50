import { createContext, useContext } from "react";
import type { Problem } from "../../api/types.ts";

/** What the server found wrong with the form, by field. */
export const Problems = createContext<readonly Problem[]>([]);

export interface FieldProblem {
  error: string | undefined;
  fix: string | undefined;
  warning: string | undefined;
}

/** The problem of one field, such as `adSet.dailyBudget`, or of a part of it. */
export function useProblem(path: string): FieldProblem {
  const own = useContext(Problems).filter((each) => each.at === path || each.at.startsWith(`${path}[`));
  const error = own.find((each) => each.severity === "error");
  const warning = own.find((each) => each.severity === "warning");
  return { error: error?.what, fix: error?.fix, warning: warning && `${warning.what} ${warning.fix}` };
}

export function errorsOf(problems: readonly Problem[], part = ""): Problem[] {
  return problems.filter((each) => each.severity === "error" && each.at.startsWith(part));
}

/** Brings a field into sight and puts the focus on its first control. */
export function focusField(path: string): void {
  const field = document.querySelector(`[data-path="${CSS.escape(path.replace(/\[.*$/, ""))}"]`);
  field?.scrollIntoView({ block: "center" });
  const controls = "input:not([type=hidden]):not([disabled]), textarea, button:not([disabled])";
  field?.querySelector<HTMLElement>(controls)?.focus({ preventScroll: true });
}
