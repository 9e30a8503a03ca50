import type { Table } from "./table.ts";

export interface Sort {
  column: string;
  descending: boolean;
}

export interface ViewQuery {
  search?: string;
  searchIn?: readonly string[];
  keep?: (row: number) => boolean;
  sort?: Sort | null;
}

/** The rows to show, in order: an array of row numbers, so that filtering and sorting copy no data. */
export function viewOf(table: Table, query: ViewQuery): Uint32Array {
  const rows = filtered(table, query);
  return query.sort ? sorted(table, rows, query.sort) : rows;
}

function filtered(table: Table, { search = "", searchIn = [], keep }: ViewQuery): Uint32Array {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const haystack = words.length > 0 ? table.haystack(searchIn) : null;
  const rows = new Uint32Array(table.size);
  let count = 0;
  for (let row = 0; row < table.size; row++) {
    if (keep && !keep(row)) continue;
    const text = haystack?.[row];
    if (text !== undefined && !words.every((word) => text.includes(word))) continue;
    rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function sorted(table: Table, rows: Uint32Array, { column, descending }: Sort): Uint32Array {
  const sign = descending ? -1 : 1;
  const values = table.isNumber(column) ? table.numbers(column) : table.ranks(column);
  if (!values) return rows;
  return rows.slice().sort((a, b) => {
    const left = values[a] ?? Number.NaN;
    const right = values[b] ?? Number.NaN;
    const leftAbsent = Number.isNaN(left);
    const rightAbsent = Number.isNaN(right);
    // Rows without a value come last whichever way the column is sorted.
    if (leftAbsent || rightAbsent) return leftAbsent === rightAbsent ? a - b : leftAbsent ? 1 : -1;
    return left === right ? a - b : left < right ? -sign : sign;
  });
}

/** The sum of a column over some rows; NaN when no row has a value. */
export function sumOf(table: Table, rows: Uint32Array, column: string): number {
  const values = table.numbers(column);
  if (!values) return Number.NaN;
  let sum = 0;
  let found = false;
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    found = true;
  }
  return found ? sum : Number.NaN;
}

/** The ratio of two sums, never the mean of ratios; NaN when it cannot be computed. */
export function ratioOf(table: Table, rows: Uint32Array, over: string, under: string): number {
  const bottom = sumOf(table, rows, under);
  return bottom > 0 ? sumOf(table, rows, over) / bottom : Number.NaN;
}
