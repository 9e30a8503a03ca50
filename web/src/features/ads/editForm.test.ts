import { describe, expect, it } from "vitest";
import type { ObjectDetail } from "../../api/types.ts";
import { changeOf, editFormOf, fieldsFor, isLive, nowIn } from "./editForm.ts";

const NOW = "2026-11-26 09:00";

function anObject(level: ObjectDetail["level"], fields: Record<string, string>): ObjectDetail {
  return {
    level,
    id: "7",
    name: "Summer",
    parents: [],
    fields: Object.entries(fields).map(([name, value]) => ({ name, label: name, value })),
  };
}

const adSet = anObject("adset", {
  status: "PAUSED",
  daily_budget: "20.00",
  bid_strategy: "LOWEST_COST_WITHOUT_CAP",
  start_time: "2026-11-20 08:00",
});

describe("the fields that one object lets change", () => {
  it("offers an amount only to a bid that needs one, and no start that is over", () => {
    expect(fieldsFor(adSet, "nothing", NOW)).toEqual(["name", "dailyBudget", "bidStrategy", "end"]);
    expect(fieldsFor(adSet, "amount", NOW)).toContain("bidAmount");
    expect(fieldsFor(adSet, "nothing", "2026-11-01 00:00")).toContain("start");
  });

  it("offers no bid to an ad set whose campaign holds the budget", () => {
    expect(fieldsFor(anObject("adset", { status: "ACTIVE" }), "nothing", NOW)).toEqual([
      "name",
      "minSpend",
      "maxSpend",
      "end",
    ]);
  });

  it("offers a floor to a bid by the return, and hours to a lifetime budget", () => {
    expect(fieldsFor(adSet, "floor", NOW)).toContain("roasFloor");
    expect(fieldsFor(anObject("adset", { lifetime_budget: "100.00" }), "nothing", NOW)).toContain("hours");
  });

  it("offers a spend cap to campaigns only", () => {
    expect(fieldsFor(anObject("campaign", {}), "nothing", NOW)).toEqual(["name", "spendCap"]);
    expect(fieldsFor(anObject("ad", {}), "nothing", NOW)).toEqual(["name"]);
  });

  it("knows what is archived", () => {
    expect(isLive(adSet)).toBe(true);
    expect(isLive(anObject("ad", { status: "ARCHIVED" }))).toBe(false);
  });
});

describe("the change", () => {
  const shown = fieldsFor(adSet, "amount", NOW);

  it("holds only what differs", () => {
    const form = { ...editFormOf(adSet), dailyBudget: " 25 ", end: "2026-12-24 18:00" };
    expect(changeOf(adSet, form, shown)).toEqual({
      level: "adset",
      id: "7",
      dailyBudget: "25",
      end: "2026-12-24 18:00",
    });
  });

  it("is none when nothing differs, or only in a field that is not on show", () => {
    expect(changeOf(adSet, editFormOf(adSet), shown)).toBeNull();
    expect(changeOf(adSet, { ...editFormOf(adSet), spendCap: "9" }, shown)).toBeNull();
  });

  it("takes a value away by an empty text", () => {
    const capped = anObject("campaign", { spend_cap: "900.00" });
    const form = { ...editFormOf(capped), spendCap: "" };
    expect(changeOf(capped, form, ["spendCap"])).toEqual({ level: "campaign", id: "7", spendCap: "" });
  });
});

it("says what an ad says otherwise as parts of a new creative", () => {
  const ad = anObject("ad", { primary_text: "Dry feet.", headline: "Boots" });
  expect(fieldsFor(ad, "nothing", NOW)).toEqual(["name", "primaryText", "headline"]);
  const form = { ...editFormOf(ad), headline: "New boots", name: "Ad 2" };
  expect(changeOf(ad, form, ["name", "primaryText", "headline"])).toEqual({
    level: "ad",
    id: "7",
    name: "Ad 2",
    content: [{ part: "headline", texts: ["New boots"] }],
  });
});

it("writes now as the clocks of the account show it", () => {
  expect(nowIn("Asia/Tokyo")).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
  expect(nowIn("Pacific/Kiritimati") > nowIn("Pacific/Pago_Pago")).toBe(true);
});
