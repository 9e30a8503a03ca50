import { expect, it } from "vitest";
import type { Usage, UsageWait } from "./types.ts";
import { waitOf } from "./waits.ts";

const wait = (account: string, until: string): UsageWait => ({ account, until, why: "pace", calls: 3 });
const usage = (...waits: UsageWait[]): Usage => ({ buckets: [], calls: 0, points: 0, waits });

it("knows the wait of an account by its digits, and of all accounts", () => {
  const own = wait("7", "2026-11-26T00:00:10Z");
  const all = wait("", "2026-11-26T00:00:30Z");
  expect(waitOf(usage(own, wait("8", "2026-11-26T00:09:00Z")), "act_7")).toBe(own);
  expect(waitOf(usage(own, all), "act_7")).toBe(all);
});

it("knows none when nobody waits, or nothing is known yet", () => {
  expect(waitOf(usage(), "act_7")).toBeNull();
  expect(waitOf(undefined, "act_7")).toBeNull();
});
