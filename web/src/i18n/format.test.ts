import { describe, expect, it } from "vitest";
import {
  age,
  count,
  counted,
  day,
  minorMoney,
  NONE,
  period,
  shortMoney,
  typedMoney,
  untilThen,
} from "./format.ts";

const usd = { code: "USD", offset: 100 };
const jpy = { code: "JPY", offset: 1 };
const huf = { code: "HUF", offset: 1 };

describe("money", () => {
  it("divides minor units by Meta's offset", () => {
    expect(minorMoney(4_250, usd)).toBe("$42.50");
    expect(minorMoney(4_250, jpy)).toBe("¥4,250");
  });

  it("follows Meta and not ISO where they differ", () => {
    expect(minorMoney(500, huf)).toMatch(/^HUF\s500$/);
    expect(typedMoney(500, huf)).toBe("500");
  });

  it("types a budget without signs", () => {
    expect(typedMoney(123_450, usd)).toBe("1234.50");
  });

  it("shortens nine figures instead of cutting them off", () => {
    expect(shortMoney(104_565_175.3, usd)).toBe("$104.57M");
    expect(shortMoney(2_247.08, usd)).toBe("$2,247.08");
  });

  it("writes a dash for what Meta does not report", () => {
    expect(minorMoney(Number.NaN, usd)).toBe(NONE);
    expect(count(Number.NaN)).toBe(NONE);
  });
});

describe("words", () => {
  it("counts one and many", () => {
    expect(counted(1, "ad", "ads")).toBe("1 ad");
    expect(counted(1_200, "ad", "ads")).toBe("1,200 ads");
  });

  it("keeps a day of the account where it is, whatever the zone of the computer", () => {
    expect(day("2026-11-01")).toBe("Nov 1");
    expect(period("2026-10-24", "2026-11-22")).toBe("Oct 24 – Nov 22, 2026");
  });

  it("says how old something is in one unit", () => {
    expect([5, 130, 7_300, 200_000].map(age)).toEqual(["just now", "2 min ago", "2 h ago", "2 days ago"]);
  });
});

it("counts down in the unit that fits", () => {
  expect([45, 245, 3_840].map(untilThen)).toEqual(["45 s", "4:05 min", "1:04 h"]);
});
