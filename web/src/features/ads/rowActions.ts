import type { Change } from "../../api/types.ts";

/** What a cell can ask for; the screen decides how it is done. */
export interface RowActions {
  toggle(row: number): void;
  /** Goes to the children of the row. */
  open(row: number): void;
  menu(row: number, at: HTMLElement): void;
  showProblem(row: number): void;
  /** Writes one change of a row; the answer is the reason of a refusal, null when written. */
  write(row: number, change: Partial<Change>): Promise<string | null>;
}

/** What the drawer of one object shows first. */
export type InspectorTab = "breakdown" | "edit" | "fields";
