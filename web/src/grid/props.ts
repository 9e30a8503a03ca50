import type { ReactNode, Ref } from "react";
import type { GridColumn } from "./columns.ts";
import type { Selection } from "./selection.ts";
import type { Table } from "./table.ts";
import type { Sort } from "./view.ts";

/** What the surroundings give to a grid. */
export interface GridProps {
  label: string;
  table: Table;
  rows: Uint32Array;
  columns: readonly GridColumn[];
  selection: Selection;
  onSelectionChange(selection: Selection): void;
  sort: Sort | null;
  onSortChange(sort: Sort): void;
  totalLabel: string;
  empty: ReactNode;
  /** The name of a row, for screen readers. */
  rowName(row: number): string;
  /** Marks a row that failed or waits. */
  rowState?(row: number): "failed" | "busy" | undefined;
  handle?: Ref<GridHandle>;
}

/** What the surroundings can ask of a grid. */
export interface GridHandle {
  edit(id: string, column: string): void;
}
