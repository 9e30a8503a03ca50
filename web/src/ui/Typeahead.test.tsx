import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
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
  render(<Interests failure={failure} onAdd={onAdd} onLeft={onLeft} />);
  return {
    onLeft,
    onAdd,
    field: screen.getByRole("combobox", { name: "Interests" }),
    user: userEvent.setup(),
  };
}

function Interests(props: { failure: string | undefined; onAdd(): void; onLeft(text: string): void }) {
  const { failure, onAdd, onLeft } = props;
  const [typed, setTyped] = useState("");
  return (
    <Typeahead
      label="Interests"
      items={typed.length > 1 && !failure ? [{ id: "1", label: "Hiking" }] : []}
      chosen={[]}
      onType={setTyped}
      onAdd={onAdd}
      onRemove={() => undefined}
      onLeft={onLeft}
      failure={failure}
      words={words}
    />
  );
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
  // The list goes with the words: while it is open, nothing else of the page can be reached.
  await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
});

it("shows why a search failed, and not that nothing was found", async () => {
  const { user, field } = setUp("The token has expired.");
  await user.type(field, "hik");
  expect(await screen.findByText("The token has expired.")).toBeTruthy();
});
