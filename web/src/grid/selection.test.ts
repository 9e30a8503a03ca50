import { describe, expect, it } from "vitest";
import { allOf, nothing, shareOf, toggled, withRange } from "./selection.ts";
import { Table } from "./table.ts";

const table = new Table(["a", "b", "c", "d"], { texts: {}, numbers: {} });
const rows = Uint32Array.of(3, 1, 0);

describe("selection", () => {
  it("toggles without changing the value before", () => {
    const one = toggled(nothing, "a");
    expect([...one]).toEqual(["a"]);
    expect([...toggled(one, "a")]).toEqual([]);
    expect([...one]).toEqual(["a"]);
  });

  it("takes a range in the order of the view, in either direction", () => {
    expect([...withRange(nothing, table, rows, 0, 1)]).toEqual(["d", "b"]);
    expect([...withRange(nothing, table, rows, 2, 1)]).toEqual(["b", "a"]);
  });

  it("keeps a range inside the view", () => {
    expect([...withRange(nothing, table, rows, -1, 99)]).toEqual(["d", "b", "a"]);
  });

  it("knows whether the view is selected in part or whole", () => {
    expect(shareOf(nothing, table, rows)).toBe("none");
    expect(shareOf(new Set(["b", "c"]), table, rows)).toBe("some");
    expect(shareOf(allOf(table, rows), table, rows)).toBe("all");
  });
});
