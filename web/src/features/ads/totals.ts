import type { InsightTable } from "../../api/types.ts";
import type { Table } from "../../grid/table.ts";
import { ratioOf, sumOf } from "../../grid/view.ts";
import { type Metric, toNumber } from "./adsTable.ts";

const additive: readonly Metric[] = [
  "spend",
  "impressions",
  "clicks",
  "linkClicks",
  "results",
  "purchases",
  "purchaseValue",
];

export type Totals = Record<Metric, number>;

/** Whether rows count different things as results: a purchase and a lead cannot be added up. */
export function hasMixedResults(table: Table, rows: Uint32Array): boolean {
  const kinds = new Set(Array.from(rows, (row) => table.text("resultType", row)));
  kinds.delete("");
  return kinds.size > 1;
}

/**
 * Totals of the rows in view: sums where adding is right, ratios of sums, and for reach
 * only Meta's own number, which exists for the whole account alone.
 */
export function totalsOf(
  table: Table,
  rows: Uint32Array,
  insights: InsightTable | undefined,
  whole: boolean,
): Totals {
  const sum = (metric: Metric) => sumOf(table, rows, metric);
  const mixed = hasMixedResults(table, rows);
  const sums = Object.fromEntries(additive.map((metric) => [metric, sum(metric)]));
  return {
    spend: sums.spend ?? Number.NaN,
    impressions: sums.impressions ?? Number.NaN,
    clicks: sums.clicks ?? Number.NaN,
    linkClicks: sums.linkClicks ?? Number.NaN,
    results: mixed ? Number.NaN : (sums.results ?? Number.NaN),
    purchases: sums.purchases ?? Number.NaN,
    purchaseValue: sums.purchaseValue ?? Number.NaN,
    reach: whole ? toNumber(insights?.totals?.reach) : Number.NaN,
    frequency: whole ? toNumber(insights?.totals?.frequency) : Number.NaN,
    ctr: 100 * ratioOf(table, rows, "clicks", "impressions"),
    cpc: ratioOf(table, rows, "spend", "clicks"),
    cpm: 1_000 * ratioOf(table, rows, "spend", "impressions"),
    costPerResult: mixed ? Number.NaN : ratioOf(table, rows, "spend", "results"),
    roas: ratioOf(table, rows, "purchaseValue", "spend"),
  };
}
