import type { Cell, Columns, InsightTable, ObjectTable } from "../../api/types.ts";
import { Table } from "../../grid/table.ts";

/** Results that every level shows; NaN where Meta reports none. */
export const metrics = [
  "spend",
  "impressions",
  "reach",
  "frequency",
  "clicks",
  "linkClicks",
  "ctr",
  "cpc",
  "cpm",
  "results",
  "costPerResult",
  "purchases",
  "purchaseValue",
  "roas",
] as const;

export type Metric = (typeof metrics)[number];

const objectNumbers: ReadonlySet<string> = new Set([
  "dailyBudget",
  "lifetimeBudget",
  "bidAmount",
  "adSets",
  "ads",
]);

export function toNumber(cell: Cell | undefined): number {
  if (cell === null || cell === undefined || cell === "") return Number.NaN;
  return Number(cell);
}

const toText = (cell: Cell | undefined): string => (cell == null ? "" : String(cell));

/** Joins the objects of a level with their results by id. */
export function adsTable(objects: ObjectTable, insights: InsightTable | undefined): Table {
  const ids = (objects.columns.id ?? []).map(toText);
  const texts: Record<string, string[]> = {};
  const numbers: Record<string, ArrayLike<number>> = {};
  for (const [name, values] of Object.entries(objects.columns)) {
    if (!values) continue;
    if (objectNumbers.has(name)) numbers[name] = values.map(toNumber);
    else texts[name] = values.map(toText);
  }
  const results: Columns = insights?.columns ?? {};
  const rowOf = new Map((results.id ?? []).map((id, row) => [toText(id), row]));
  for (const metric of metrics) numbers[metric] = joined(ids, rowOf, results[metric]);
  texts.resultType = ids.map((id) => toText(results.resultType?.[rowOf.get(id) ?? -1]));
  return new Table(ids, { texts, numbers });
}

function joined(
  ids: readonly string[],
  rowOf: ReadonlyMap<string, number>,
  values: Columns[string] | undefined,
): Float64Array {
  return Float64Array.from(ids, (id) => toNumber(values?.[rowOf.get(id) ?? -1]));
}
