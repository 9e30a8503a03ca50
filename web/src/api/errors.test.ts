import { expect, it } from "vitest";
import { ApiError } from "./errors.ts";

it("keeps what the server and Meta said, unshortened", () => {
  const error = ApiError.of(422, {
    code: "meta_refused",
    title: "Meta refused it",
    detail: "The budget is too low.",
    field: "adSet.dailyBudget",
    fix: "Type at least 5.00.",
    meta: { code: 100, subcode: 1885272, trace: "AbC", message: "Too low" },
  });
  expect(error.message).toBe("The budget is too low.");
  expect(error).toMatchObject({
    field: "adSet.dailyBudget",
    meta: { code: 100, subcode: 1885272, trace: "AbC" },
  });
});

it("has words for an answer without any", () => {
  expect(ApiError.of(502, "<html>").title).toContain("502");
});

it("takes any thrown value", () => {
  expect(ApiError.from(new TypeError("x")).code).toBe("bug");
  const known = ApiError.gone();
  expect(ApiError.from(known)).toBe(known);
});
