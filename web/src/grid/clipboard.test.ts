import { expect, it } from "vitest";
import { toTsv } from "./clipboard.ts";

it("separates cells by tabs and quotes what holds one", () => {
  expect(
    toTsv([
      ["a", "b\tc"],
      ['say "x"', "1\n2"],
    ]),
  ).toBe('a\t"b\tc"\r\n"say ""x"""\t"1\n2"');
});

it("keeps numbers as numbers and makes formulas harmless", () => {
  expect(toTsv([["-12.50", "=1+1", "-1+1", "+x"]])).toBe("-12.50\t'=1+1\t'-1+1\t'+x");
});
