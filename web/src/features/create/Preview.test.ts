import { expect, it } from "vitest";
import { cut, hostOf } from "./Preview.tsx";

it("cuts a text where people see it cut, by characters and not by code units", () => {
  expect(cut("Summer", 10)).toEqual({ shown: "Summer", hidden: 0 });
  expect(cut("🥾🥾🥾🥾", 3)).toEqual({ shown: "🥾🥾🥾", hidden: 1 });
});

it("shows the host of a website and of nothing else", () => {
  expect(hostOf("https://www.northwind.example/boots?x=1")).toBe("northwind.example");
  expect(hostOf("javascript:alert(1)")).toBe("");
  expect(hostOf("northwind")).toBe("");
});
