import type { CSSProperties } from "react";
import type { GridColumn } from "./columns.ts";

/** Widths and sticky positions of the columns for one width of the grid. */
export interface Layout {
  minWidth: number;
  template: string;
  lefts: readonly (number | null)[];
  starts: readonly number[];
  pinnedWidth: number;
}

/** Below this width pinned columns would cover the others. */
const PIN_FROM = 720;

export function layoutOf(columns: readonly GridColumn[], width: number): Layout {
  const pins = width >= PIN_FROM;
  const starts: number[] = [];
  const lefts: (number | null)[] = [];
  let sum = 0;
  let pinnedWidth = 0;
  for (const column of columns) {
    starts.push(sum);
    const pinned = pins && column.pinned === true;
    lefts.push(pinned ? sum : null);
    sum += column.width;
    if (pinned) pinnedWidth = sum;
  }
  const template = columns
    .map((column) => (column.pinned ? `${column.width}px` : `minmax(${column.width}px, 1fr)`))
    .join(" ");
  return { minWidth: sum, template, lefts, starts, pinnedWidth };
}

/** The computed geometry of a row; everything else of it is in the style sheet. */
export function rowStyle(layout: Layout): CSSProperties {
  return { gridTemplateColumns: layout.template, minWidth: layout.minWidth };
}

export function cellStyle(layout: Layout, column: number): CSSProperties | undefined {
  const left = layout.lefts[column];
  return left === null || left === undefined ? undefined : { left };
}

/** Whether the column is the last pinned one, which draws the dividing line. */
export function isLastPinned(layout: Layout, column: number): boolean {
  return layout.lefts[column] != null && layout.lefts[column + 1] == null;
}
