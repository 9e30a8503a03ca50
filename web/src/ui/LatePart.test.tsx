import { render, screen } from "@testing-library/react";
import { lazy } from "react";
import { expect, test, vi } from "vitest";
import { LatePart } from "./LatePart.tsx";

test("a part that cannot be loaded leaves the rest of the page alone", async () => {
  const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let refuse: (reason: Error) => void = () => undefined;
  const Missing = lazy(
    () =>
      new Promise<never>((_, reject) => {
        refuse = reject;
      }),
  );
  render(
    <>
      <p>The rest</p>
      <LatePart wait={<p>Waiting</p>}>
        <Missing />
      </LatePart>
    </>,
  );
  refuse(new Error("the program is gone"));
  await vi.waitFor(() => expect(quiet).toHaveBeenCalled());
  expect(screen.getByText("Waiting")).toBeDefined();
  expect(screen.getByText("The rest")).toBeDefined();
  quiet.mockRestore();
});
