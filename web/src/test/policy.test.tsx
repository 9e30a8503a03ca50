import { readFileSync } from "node:fs";
import { render } from "@testing-library/react";
import { Button } from "react-aria-components";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

// React Aria adds a style element unless one id is taken, and the policy of the page forbids style
// elements. The id is internal to React Aria: this test says when it changes.
describe("the style element of React Aria", () => {
  beforeEach(() => vi.stubEnv("NODE_ENV", "production"));
  afterEach(() => {
    vi.unstubAllEnvs();
    document.head.replaceChildren();
  });

  it("appears when the id is free, so that the next test means something", () => {
    render(<Button>press</Button>);
    expect(document.querySelectorAll("style")).toHaveLength(1);
  });

  it("does not appear under the head of metrix.html", () => {
    const html = new DOMParser().parseFromString(readFileSync("metrix.html", "utf8"), "text/html");
    document.head.append(...html.querySelectorAll("link"));
    render(<Button>press</Button>);
    expect(document.querySelectorAll("style")).toHaveLength(0);
  });

  it("is replaced by the same rule in the style sheet", () => {
    expect(readFileSync("src/styles/base.css", "utf8")).toContain("[data-react-aria-pressable]");
  });
});
