import { beforeEach, expect, it } from "vitest";
import { learnOfRun, useRunWaits } from "./runNews.ts";

const until = "2026-11-25T12:00:00Z";

beforeEach(() => useRunWaits.setState({}, true));

it("remembers why a run waits until it goes on", () => {
  expect(learnOfRun({ run: { id: "r1" }, waitingUntil: until, message: "Meta's limits." })).toBe("r1");
  learnOfRun({ run: { id: "r2" }, waitingUntil: until, message: "Looking." });
  expect(useRunWaits.getState().r1).toEqual({ until, why: "Meta's limits." });
  learnOfRun({ run: { id: "r1" }, steps: [] });
  expect(useRunWaits.getState()).toEqual({ r2: { until, why: "Looking." } });
});

it("passes over what is no news of a run", () => {
  expect(learnOfRun({ id: "r1" })).toBeNull();
  expect(learnOfRun(null)).toBeNull();
});
