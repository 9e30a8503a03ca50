import type { InsightTable } from "../../api/types.ts";
import { type Metric, toNumber } from "./adsTable.ts";

/** What the money brought, as one kind that may be added up. */
export type Outcome = "results" | "purchases" | "linkClicks";

/** One number of a whole, such as the spend of an account; NaN when there is none. */
export type Measure = (metric: Metric) => number;

/** The totals that Meta gives with a table. */
export function measureOf(table: InsightTable | undefined): Measure {
  const totals: Readonly<Record<string, unknown>> = table?.totals ?? {};
  return (metric) => {
    const value = totals[metric];
    return typeof value === "number" ? value : Number.NaN;
  };
}

/**
 * Results when all of them are of one kind, on each day too. Otherwise the nearest number to a sale
 * that counts the same thing everywhere: a purchase and a lead are never added up.
 */
export function outcomeOf(table: InsightTable): Outcome {
  const kinds = new Set(table.columns.resultType?.filter((kind) => kind !== null && kind !== ""));
  if (table.totals?.resultType) kinds.add(table.totals.resultType);
  const measure = measureOf(table);
  const counted = Number.isFinite(measure("results")) || table.columns.results?.some((n) => toNumber(n) > 0);
  return kinds.size <= 1 && counted ? "results" : commonOutcome(measure);
}

/** The outcome of rows that count different things as results. */
export function commonOutcome(measure: Measure): Outcome {
  if (measure("purchases") > 0) return "purchases";
  return measure("linkClicks") > 0 ? "linkClicks" : "results";
}

/** What one of them cost. Ratios of sums: never the mean of ratios. */
export function costOf(outcome: Outcome, measure: Measure): number {
  if (outcome === "results") return measure("costPerResult");
  const number = measure(outcome);
  return number > 0 ? measure("spend") / number : Number.NaN;
}
