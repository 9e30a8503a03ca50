import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import type { GridColumn } from "./columns.ts";
import { Grid } from "./Grid.tsx";
import { nothing, type Selection } from "./selection.ts";
import { Table } from "./table.ts";
import { type Sort, viewOf } from "./view.ts";

const table = new Table(
  Array.from({ length: 200 }, (_, row) => `id${row}`),
  {
    texts: { name: Array.from({ length: 200 }, (_, row) => `Row ${row}`) },
    numbers: { budget: Array.from({ length: 200 }, (_, row) => row) },
  },
);

function Sample({
  commit = async () => null,
}: {
  commit?: (row: number, text: string) => Promise<string | null>;
}) {
  const [selection, setSelection] = useState<Selection>(nothing);
  const [sort, setSort] = useState<Sort | null>(null);
  const columns: GridColumn[] = [
    { id: "select", header: "Select", width: 40, text: () => "" },
    { id: "name", header: "Name", width: 200, sortBy: "name", text: (row) => table.text("name", row) },
    {
      id: "budget",
      header: "Budget",
      width: 100,
      end: true,
      sortBy: "budget",
      text: (row) => String(table.number("budget", row)),
      edit: {
        start: (row) => String(table.number("budget", row)),
        label: (row) => `Budget of row ${row}`,
        commit,
      },
      total: "19,900",
    },
  ];
  return (
    <>
      <output>{selection.size} selected</output>
      <Grid
        label="Rows"
        table={table}
        rows={viewOf(table, { sort })}
        columns={columns}
        selection={selection}
        onSelectionChange={setSelection}
        sort={sort}
        onSortChange={setSort}
        totalLabel="Total"
        empty="none"
        rowName={(row) => table.text("name", row)}
      />
      <button type="button" onClick={() => setSort({ column: "budget", descending: true })}>
        Turn round
      </button>
    </>
  );
}

const cell = (name: string) => screen.getByRole("gridcell", { name });

it("draws only the rows in sight and says how many there are", () => {
  render(<Sample />);
  expect(screen.getByRole("grid", { name: "Rows" }).getAttribute("aria-rowcount")).toBe("202");
  expect(screen.getAllByRole("row").length).toBeLessThan(60);
  expect(within(screen.getAllByRole("row").at(-1) as HTMLElement).getByText("19,900")).toBeTruthy();
});

it("is one tab stop, and arrows move inside it", async () => {
  const user = userEvent.setup();
  render(<Sample />);
  await user.tab();
  expect(document.activeElement).toBe(cell("0"));
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(cell("1"));
  await user.keyboard("{ArrowLeft}{ArrowUp}{ArrowUp}");
  expect(document.activeElement).toBe(screen.getByRole("columnheader", { name: "Name" }));
});

it("keeps the cursor on its row when the order changes", async () => {
  const user = userEvent.setup();
  render(<Sample />);
  await user.click(cell("1"));
  await user.click(screen.getByRole("button", { name: "Turn round" }));
  expect(cell("1").tabIndex).toBe(0);
  expect(cell("1").dataset.cell).toBe("198:2");
});

it("selects by Space and a range by Shift and arrows", async () => {
  const user = userEvent.setup();
  render(<Sample />);
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getByRole("status").textContent).toBe("1 selected");
  await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  expect(screen.getByRole("status").textContent).toBe("3 selected");
  await user.keyboard("{Escape}");
  expect(screen.getByRole("status").textContent).toBe("0 selected");
  await user.keyboard("{Control>}a{/Control}");
  expect(screen.getByRole("status").textContent).toBe("200 selected");
});

it("selects once by a click on the box", async () => {
  const user = userEvent.setup();
  render(<Sample />);
  await user.click(screen.getByRole("checkbox", { name: "Select Row 3" }));
  expect(screen.getByRole("status").textContent).toBe("1 selected");
});

it("sorts by Enter on a header and turns round the second time", async () => {
  const user = userEvent.setup();
  render(<Sample />);
  await user.tab();
  await user.keyboard("{ArrowUp}{Enter}");
  const header = screen.getByRole("columnheader", { name: "Budget" });
  expect(header.getAttribute("aria-sort")).toBe("descending");
  await user.keyboard("{Enter}");
  expect(header.getAttribute("aria-sort")).toBe("ascending");
});

it("writes an edit by Enter and gives the focus back to the cell", async () => {
  const user = userEvent.setup();
  const commit = vi.fn(async () => null);
  render(<Sample commit={commit} />);
  await user.tab();
  await user.keyboard("{Enter}");
  await user.clear(screen.getByRole("textbox"));
  await user.keyboard("42.50{Enter}");
  expect(commit).toHaveBeenCalledExactlyOnceWith(0, "42.50");
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(document.activeElement).toBe(cell("0"));
});

it("leaves an edit by Escape and writes nothing", async () => {
  const user = userEvent.setup();
  const commit = vi.fn(async () => null);
  render(<Sample commit={commit} />);
  await user.tab();
  await user.keyboard("{F2}9{Escape}");
  expect(commit).not.toHaveBeenCalled();
  expect(screen.queryByRole("textbox")).toBeNull();
});

it("keeps a refused edit in the field with the reason", async () => {
  const user = userEvent.setup();
  render(<Sample commit={async () => "Type an amount."} />);
  await user.tab();
  await user.keyboard("{Enter}abc{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe("Type an amount.");
  expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("textbox").parentElement?.hasAttribute("tabindex")).toBe(false);
});
