import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Typeahead } from "./Typeahead.tsx";

const words = {
  none: "None",
  more: "More",
  searching: "Searching",
  remove: (name: string) => `Remove ${name}`,
};

function setUp(failure?: string) {
  const onLeft = vi.fn();
  const onAdd = vi.fn();
  render(
    <Typeahead
      label="Interests"
      items={failure ? [] : [{ id: "1", label: "Hiking" }]}
      chosen={[]}
      onType={() => undefined}
      onAdd={onAdd}
      onRemove={() => undefined}
      onLeft={onLeft}
      failure={failure}
      words={words}
    />,
  );
  return {
    onLeft,
    onAdd,
    field: screen.getByRole("combobox", { name: "Interests" }),
    user: userEvent.setup(),
  };
}

it("says which words were left in the field without a choice, and when they are gone", async () => {
  const { user, field, onLeft } = setUp();
  await user.type(field, "hikng");
  await user.tab();
  expect(onLeft).toHaveBeenLastCalledWith("hikng");
  expect(field).toHaveProperty("value", "hikng");
  await user.clear(field);
  expect(onLeft).toHaveBeenLastCalledWith("");
});

it("leaves no words behind when something was chosen with them", async () => {
  const { user, field, onLeft, onAdd } = setUp();
  await user.type(field, "hik");
  await user.click(await screen.findByRole("option", { name: "Hiking" }));
  expect(onAdd).toHaveBeenCalledOnce();
  expect(field).toHaveProperty("value", "");
  expect(onLeft).toHaveBeenLastCalledWith("");
});

it("shows why a search failed, and not that nothing was found", async () => {
  const { user, field } = setUp("The token has expired.");
  await user.type(field, "hik");
  expect(await screen.findByText("The token has expired.")).toBeTruthy();
});
