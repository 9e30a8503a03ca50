import { expect, it } from "vitest";
import type { InsightTable } from "../../api/types.ts";
import { viewOf } from "../../grid/view.ts";
import { adsTable } from "./adsTable.ts";
import { changeOf } from "./Overview.tsx";
import { totalsOf } from "./totals.ts";

const objects = {
  asOf: "2026-11-23T10:00:00Z",
  currency: "USD",
  columns: { id: ["1", "2", "3"], name: ["A", "B", "C"], dailyBudget: [2_000, null, 500] },
};
const insights = {
  columns: {
    id: ["3", "1"],
    spend: [10, 30],
    impressions: [1_000, 3_000],
    clicks: [10, 70],
    results: [1, null],
    purchaseValue: [50, 150],
    reach: [900, 2_500],
  },
  totals: { spend: 40, impressions: 4_000, clicks: 80, linkClicks: 0, reach: 3_100, frequency: 1.29 },
} as unknown as InsightTable;

const table = adsTable(objects, insights);
const all = viewOf(table, {});

it("joins results by id and leaves objects without results empty", () => {
  expect(table.number("spend", 0)).toBe(30);
  expect(table.number("spend", 1)).toBeNaN();
  expect(table.number("spend", 2)).toBe(10);
  expect(table.number("results", 0)).toBeNaN();
});

it("adds what may be added and takes ratios from sums", () => {
  const totals = totalsOf(table, all, insights, true);
  expect(totals.spend).toBe(40);
  expect(totals.roas).toBe(5);
  expect(totals.ctr).toBe(2);
  expect(totals.cpc).toBe(0.5);
});

it("shows Meta's reach for the whole account and none for a part, and never a sum", () => {
  expect(totalsOf(table, all, insights, true).reach).toBe(3_100);
  expect(totalsOf(table, all.subarray(0, 1), insights, false).reach).toBeNaN();
});

it("writes a change against the days before", () => {
  expect(changeOf(104.2, 100)).toBe("+4.2%");
  expect(changeOf(97, 100)).toBe("−3.0%");
  expect(changeOf(5, 0)).toBeNull();
});
