import { createContext, useContext } from "react";
import type { Problem } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";

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

/** The problem of words in a search field with which nothing was chosen; the server never sees them. */
export function unchosen(path: string, text: string): Problem {
  return { at: path, what: t.unchosen(text), fix: t.unchosenFix, severity: "error", checkedBy: "metrix" };
}

/** The error whose field stands first on the page, whatever the order in which they were found. */
export function firstOnPage(errors: readonly Problem[]): Problem | undefined {
  const paths = Array.from(
    document.querySelectorAll<HTMLElement>("[data-path]"),
    (field) => field.dataset.path,
  );
  const placeOf = (problem: Problem) => {
    const place = paths.indexOf(fieldOf(problem.at));
    return place < 0 ? paths.length : place;
  };
  return errors.toSorted((one, other) => placeOf(one) - placeOf(other))[0];
}

const fieldOf = (at: string) => at.replace(/\[.*$/, "");

/** Brings a field into sight and puts the focus on its first control. */
export function focusField(path: string): void {
  const field = document.querySelector(`[data-path="${CSS.escape(fieldOf(path))}"]`);
  field?.scrollIntoView({ block: "center" });
  const controls = "input:not([type=hidden]):not([disabled]), textarea, button:not([disabled])";
  field?.querySelector<HTMLElement>(controls)?.focus({ preventScroll: true });
}
