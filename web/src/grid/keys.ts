import type { Cursor } from "./columns.ts";

export interface Bounds {
  rows: number;
  columns: number;
  page: number;
}

/** Where a key moves the cursor; null when the key does not move. */
export function moved(key: string, far: boolean, at: Cursor, bounds: Bounds): Cursor | null {
  const lastRow = bounds.rows - 1;
  const lastColumn = bounds.columns - 1;
  const clampRow = (row: number) => Math.max(-1, Math.min(lastRow, row));
  switch (key) {
    case "ArrowDown":
      return { ...at, row: far ? lastRow : clampRow(at.row + 1) };
    case "ArrowUp":
      return { ...at, row: far ? Math.min(0, lastRow) : clampRow(at.row - 1) };
    case "ArrowRight":
      return { ...at, column: far ? lastColumn : Math.min(lastColumn, at.column + 1) };
    case "ArrowLeft":
      return { ...at, column: far ? 0 : Math.max(0, at.column - 1) };
    case "PageDown":
      return { ...at, row: clampRow(at.row + bounds.page) };
    case "PageUp":
      return { ...at, row: Math.max(Math.min(0, lastRow), at.row - bounds.page) };
    case "Home":
      return far ? { row: Math.min(0, lastRow), column: 0 } : { ...at, column: 0 };
    case "End":
      return far ? { row: lastRow, column: lastColumn } : { ...at, column: lastColumn };
    default:
      return null;
  }
}
