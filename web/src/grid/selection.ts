import type { Table } from "./table.ts";

/** The ids of the selected rows. Values are never changed in place. */
export type Selection = ReadonlySet<string>;

export const nothing: Selection = new Set();

export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every row between two positions of the view, both included. */
export function withRange(
  selection: Selection,
  table: Table,
  rows: Uint32Array,
  from: number,
  to: number,
): Selection {
  const next = new Set(selection);
  const last = Math.min(Math.max(from, to), rows.length - 1);
  for (let at = Math.max(0, Math.min(from, to)); at <= last; at++) next.add(table.id(rows[at] ?? -1));
  return next;
}

export function allOf(table: Table, rows: Uint32Array): Selection {
  return new Set(Array.from(rows, (row) => table.id(row)));
}

/** How much of the view is selected; decides what the box in the header shows. */
export function shareOf(selection: Selection, table: Table, rows: Uint32Array): "none" | "some" | "all" {
  if (selection.size === 0 || rows.length === 0) return "none";
  let count = 0;
  for (const row of rows) if (selection.has(table.id(row))) count++;
  return count === 0 ? "none" : count === rows.length ? "all" : "some";
}
