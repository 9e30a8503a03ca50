import { expect, it } from "vitest";
import { type BulkForm, bulkChangeOf, emptyBulk, kindsOf } from "./bulkForm.ts";

const typed = (part: Partial<BulkForm>): BulkForm => ({ ...emptyBulk("adsets"), ...part });

it("says a percentage with its cap, and none without a whole number", () => {
  expect(bulkChangeOf(typed({ percent: "+15", atMost: " 100 " }))).toEqual({
    budgetBy: { percent: 15, atMost: "100" },
  });
  expect(bulkChangeOf(typed({ percent: "-10" }))).toEqual({ budgetBy: { percent: -10 } });
  for (const percent of ["", "15.5", "1e3", "abc", "15%"]) {
    expect(bulkChangeOf(typed({ percent })), percent).toBeNull();
  }
});

it("says only the chosen way, whatever else is typed", () => {
  expect(bulkChangeOf(typed({ kind: "to", amount: "20", percent: "15" }))).toEqual({ budgetTo: "20" });
  expect(bulkChangeOf(typed({ kind: "rename", find: "_v1", replace: "" }))).toEqual({
    rename: { find: "_v1", replace: "", pattern: false },
  });
  expect(bulkChangeOf(typed({ kind: "end" }))).toBeNull();
});

it("offers ads only what ads have", () => {
  expect(kindsOf.ads).toEqual(["rename", "reword"]);
  expect(emptyBulk("ads").kind).toBe("rename");
});
