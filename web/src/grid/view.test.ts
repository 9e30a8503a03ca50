import { describe, expect, it } from "vitest";
import { Table } from "./table.ts";
import { ratioOf, sumOf, viewOf } from "./view.ts";

const table = new Table(["1", "2", "3", "4"], {
  texts: { name: ["Summer_v10", "summer_v2", "Winter", null] },
  numbers: { spend: [30, 10, null, 20], clicks: [3, 5, null, 0] },
});
const names = (rows: Uint32Array) => Array.from(rows, (row) => table.id(row)).join("");

describe("viewOf", () => {
  it("keeps the order of the table when nothing is asked", () => {
    expect(names(viewOf(table, {}))).toBe("1234");
  });

  it("finds rows that hold every word, whatever the case", () => {
    expect(names(viewOf(table, { search: "SUMMER v2", searchIn: ["name"] }))).toBe("2");
  });

  it("applies the filter before the search", () => {
    expect(names(viewOf(table, { search: "summer", searchIn: ["name"], keep: (row) => row > 0 }))).toBe("2");
  });

  it("sorts numbers and leaves rows without a value at the end both ways", () => {
    expect(names(viewOf(table, { sort: { column: "spend", descending: true } }))).toBe("1423");
    expect(names(viewOf(table, { sort: { column: "spend", descending: false } }))).toBe("2413");
  });

  it("sorts texts as people count: v2 before v10", () => {
    expect(names(viewOf(table, { sort: { column: "name", descending: false } }))).toBe("4213");
  });

  it("agrees with a plain sort on random tables", () => {
    let seed = 42;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return seed;
    };
    const values = Array.from({ length: 500 }, () => random() % 50);
    const many = new Table(
      values.map((_, row) => String(row)),
      { texts: {}, numbers: { n: values } },
    );
    const rows = viewOf(many, { sort: { column: "n", descending: false } });
    const plain = values.map((_, row) => row).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
    expect(Array.from(rows)).toEqual(plain);
  });
});

describe("totals", () => {
  const all = viewOf(table, {});

  it("adds what is there and skips what is absent", () => {
    expect(sumOf(table, all, "spend")).toBe(60);
  });

  it("has no sum of nothing", () => {
    expect(sumOf(table, new Uint32Array(), "spend")).toBeNaN();
  });

  it("takes the ratio of sums, not the mean of ratios", () => {
    expect(ratioOf(table, all, "spend", "clicks")).toBe(60 / 8);
  });

  it("has no ratio over zero", () => {
    expect(ratioOf(table, Uint32Array.of(3), "spend", "clicks")).toBeNaN();
  });
});
