import { expect, it } from "vitest";
import type { InsightTable } from "../../api/types.ts";
import { costOf, measureOf, outcomeOf } from "./outcome.ts";

const days = (results: (number | null)[], resultType: (string | null)[], totals: object) =>
  ({ columns: { results, resultType }, totals }) as unknown as InsightTable;

const leads = "actions:lead";

it("counts results when every day counts the same, days without any included", () => {
  expect(outcomeOf(days([3, null, 1], [leads, null, leads], { results: 4, resultType: leads }))).toBe(
    "results",
  );
});

it("never mixes kinds: a day of another kind makes it purchases, or else link clicks", () => {
  const kinds = [leads, "actions:purchase"];
  expect(outcomeOf(days([3, 2], kinds, { purchases: 9, linkClicks: 80 }))).toBe("purchases");
  expect(outcomeOf(days([3, 2], kinds, { purchases: 0, linkClicks: 80 }))).toBe("linkClicks");
  expect(outcomeOf(days([3, 2], kinds, { results: 5, resultType: leads, purchases: 9 }))).toBe("purchases");
});

it("takes purchases where Meta gives no result at all, as for an account of several goals", () => {
  expect(outcomeOf(days([null, null], [null, null], { purchases: 9, linkClicks: 80 }))).toBe("purchases");
});

it("costs the spend over the number, and nothing where there is none", () => {
  expect(costOf("purchases", measureOf(days([], [], { spend: 90, purchases: 9 })))).toBe(10);
  expect(costOf("linkClicks", measureOf(days([], [], { spend: 90, linkClicks: 0 })))).toBeNaN();
});
