import { describe, expect, it } from "vitest";
import { parentFilter, previousRange, rangeOf, readView, sortOf, sortText } from "./viewState.ts";

const read = (query: string) => readView(new URLSearchParams(query));
const ranges = {
  timeZone: "America/Los_Angeles",
  today: "2026-11-23",
  presets: [
    { id: "last_30d", label: "Last 30 days", since: "2026-10-24", until: "2026-11-22" },
    { id: "last_7d", label: "Last 7 days", since: "2026-11-16", until: "2026-11-22" },
  ],
};

describe("the address of the Ads screen", () => {
  it("shows the last 30 days by spend when it says nothing", () => {
    const view = read("");
    expect(sortOf(view.sort)).toEqual({ column: "spend", descending: true });
    expect(rangeOf(view, ranges).label).toBe("Last 30 days");
  });

  it("restores what it was made of", () => {
    const view = read("q=summer&delivery=active&range=last_7d&sort=name&campaigns=1,2");
    expect(view).toMatchObject({ q: "summer", delivery: "active", campaigns: ["1", "2"] });
    expect(sortText(sortOf(view.sort))).toBe("name");
    expect(rangeOf(view, ranges).since).toBe("2026-11-16");
  });

  it("treats nonsense as absent", () => {
    const view = read("since=yesterday&sort=<b>&campaigns=1,x');drop&range=../../x");
    expect(view).toMatchObject({ since: null, sort: "-spend", campaigns: ["1"], range: "last_30d" });
  });

  it("ignores own dates that end before they begin", () => {
    expect(rangeOf(read("since=2026-11-10&until=2026-11-01"), ranges).label).toBe("Last 30 days");
  });
});

it("compares with as many days just before", () => {
  expect(previousRange({ since: "2026-03-01", until: "2026-03-31" })).toEqual({
    since: "2026-01-29",
    until: "2026-02-28",
  });
});

it("limits a level by its nearest chosen parent", () => {
  const view = read("campaigns=1&adsets=7");
  expect(parentFilter("campaigns", view)).toBeNull();
  expect(parentFilter("adsets", view)?.column).toBe("campaignId");
  expect(parentFilter("ads", view)?.column).toBe("adSetId");
});
