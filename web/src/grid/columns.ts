import type { ReactNode } from "react";

/** Editing of one cell: what stands in the field, and what happens with the typed text. */
export interface CellEdit {
  /** The text to edit; null when this row's cell is read-only. */
  start(row: number): string | null;
  label(row: number): string;
  /** Writes the text; the answer is the reason of a refusal, or null when it is written. */
  commit(row: number, text: string): Promise<string | null>;
  numeric?: boolean;
}

/** One column as the grid needs it; what the values mean is the caller's matter. */
export interface GridColumn {
  id: string;
  header: string;
  width: number;
  end?: boolean;
  pinned?: boolean;
  /** Name of the table's column to sort by; none means that the column cannot be sorted. */
  sortBy?: string;
  hint?: string;
  /** A header that only screen readers meet. */
  hideHeader?: boolean;
  text(row: number): string;
  cell?(row: number): ReactNode;
  edit?: CellEdit;
  /** Enter on the cell, when it is not editable. */
  activate?(row: number, cell: HTMLElement): void;
  total?: string;
  totalHint?: string;
}

/** Where the keyboard is: a position in the view (-1 = header) and a column. */
export interface Cursor {
  row: number;
  column: number;
}
