import { describe, expect, it } from "vitest";
import { moved } from "./keys.ts";

const bounds = { rows: 100, columns: 10, page: 20 };
const at = (row: number, column = 3) => ({ row, column });

describe("moved", () => {
  it.each([
    ["ArrowDown", false, at(5), at(6)],
    ["ArrowDown", false, at(99), at(99)],
    ["ArrowUp", false, at(0), at(-1)],
    ["ArrowUp", true, at(50), at(0)],
    ["ArrowRight", false, at(5, 9), at(5, 9)],
    ["PageDown", false, at(90), at(99)],
    ["PageUp", false, at(10), at(0)],
    ["Home", false, at(5), at(5, 0)],
    ["End", true, at(5), at(99, 9)],
    ["Home", true, at(5), at(0, 0)],
  ])("%s (with Ctrl: %s) goes from %o to %o", (key, far, from, to) => {
    expect(moved(key, far, from, bounds)).toEqual(to);
  });

  it("stays in the header of an empty grid", () => {
    expect(moved("ArrowDown", false, at(-1), { ...bounds, rows: 0 })).toEqual(at(-1));
    expect(moved("End", true, at(-1), { ...bounds, rows: 0 })?.row).toBe(-1);
  });

  it("leaves other keys alone", () => {
    expect(moved("a", false, at(1), bounds)).toBeNull();
  });
});
