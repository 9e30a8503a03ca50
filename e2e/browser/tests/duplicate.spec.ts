import { choose, exploreDemo, rowOf } from "../support/demo.ts";
import { checkScreen, checkWidths, expect, test } from "../support/watch.ts";

test("duplicates a campaign with another name and budget, paused", async ({ opened: page }) => {
  test.slow();
  await exploreDemo(page);
  await expect(page.getByRole("row").last()).toContainText("$");
  const budgets = page.locator("[role=row]:has([role=rowheader]):has([data-editable][data-end])");
  const name = (await budgets.last().getByRole("rowheader").innerText()).trim();
  await choose(page, rowOf(page, name), "Duplicate…");
  const dialog = page.getByRole("dialog", { name: "Duplicate 1 campaign" });
  await expect(dialog.getByRole("textbox", { name: "Name of each copy" })).toHaveValue("{name} - Copy");
  await checkScreen(page, "duplicate");
  await checkWidths(page, "duplicate");
  await dialog.getByRole("textbox", { name: "Copies of each" }).fill("two");
  await expect(dialog.getByRole("button", { name: "Review" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Copies of each" }).fill("1");
  await dialog.getByRole("textbox", { name: "Name of each copy" }).fill("{name} again");
  await dialog.getByRole("textbox", { name: "Budget" }).fill("1,5");
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(dialog.getByText("In the way")).toBeVisible();
  await checkScreen(page, "duplicate-refused");
  await dialog.getByRole("textbox", { name: "Budget" }).fill("25");
  await dialog.getByRole("button", { name: "Review" }).click();

  const review = page.getByRole("dialog", { name: "What will be made" });
  await expect(review.getByText(`${name} again`, { exact: true })).toBeVisible();
  await expect(review.getByText(/created paused/)).toBeVisible();
  await checkScreen(page, "duplicate-review");
  await review.getByRole("button", { name: "Create now" }).click();
  const done = page.getByRole("dialog", { name: "Created, and paused" });
  await expect(done).toBeVisible({ timeout: 60_000 });
  await done.getByRole("button", { name: "Done", exact: true }).click();
  await expect(rowOf(page, `${name} again`).getByRole("switch")).toHaveAttribute("aria-checked", "false");
});
