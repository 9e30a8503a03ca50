import type { Page } from "@playwright/test";
import { choose, exploreDemo } from "../support/demo.ts";
import { checkScreen, checkWidths, expect, test } from "../support/watch.ts";

/** The first rows that have a daily budget of their own, selected; gives their names. */
async function selectAdSets(page: Page, many: number): Promise<string[]> {
  await page.getByRole("tab", { name: /^Ad sets/ }).click();
  const rows = page.locator("[role=row]:has([role=rowheader]):has([data-editable][data-end])");
  // Once the amounts are there, the order of the rows stays.
  await expect(page.getByRole("row").last()).toContainText("$");
  const names: string[] = [];
  for (let at = 0; at < many; at++) {
    names.push((await rows.nth(at).getByRole("rowheader").innerText()).trim());
    await rows.nth(at).getByRole("checkbox").click();
  }
  return names;
}

test("raises budgets by a percentage with a cap: sample, review, run, undo", async ({ opened: page }) => {
  await exploreDemo(page);
  await selectAdSets(page, 3);
  await page.getByRole("button", { name: "Bulk edit…" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit 3 ad sets" });
  const sample = dialog.getByRole("region", { name: "Sample" });
  const review = dialog.getByRole("button", { name: /^Review/ });
  await expect(review).toBeDisabled();
  await checkScreen(page, "bulk-empty");

  await dialog.getByRole("textbox", { name: "Change by" }).fill("1.5");
  await expect(dialog.getByText("Write a whole number")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Change by" }).fill("15");
  await expect(sample.getByText("3 ad sets change")).toBeVisible();
  await checkScreen(page, "bulk-sample");
  await checkWidths(page, "bulk-sample");
  await dialog.getByRole("textbox", { name: "Never above" }).fill("0,5");
  await expect(dialog.locator("[data-invalid]").first()).toBeVisible();
  await expect(review).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Never above" }).fill("");
  await expect(sample.getByText("3 ad sets change")).toBeVisible();
  await review.click();

  const plan = page.getByRole("dialog", { name: "What will be done" });
  await expect(plan.getByText("Change", { exact: true })).toHaveCount(3);
  await checkScreen(page, "bulk-review");
  await checkWidths(page, "bulk-review");
  // The way back keeps what was typed.
  await plan.getByRole("button", { name: "Back to the edit" }).click();
  await expect(dialog.getByRole("textbox", { name: "Change by" })).toHaveValue("15");
  await expect(sample.getByText("3 ad sets change")).toBeVisible();
  await review.click();
  await plan.getByRole("button", { name: "Do it now" }).click();

  const done = page.getByRole("dialog", { name: "Done", exact: true });
  await expect(done.getByText("All 3 steps are made.")).toBeVisible({ timeout: 30_000 });
  await checkScreen(page, "bulk-done");
  await done.getByRole("button", { name: "Undo…" }).click();
  await page.getByRole("button", { name: "Show what will change" }).click();
  await expect(plan.getByText("Change", { exact: true })).toHaveCount(3);
  await plan.getByRole("button", { name: "Do it now" }).click();
  await expect(done.getByText("All 3 steps are made.")).toBeVisible({ timeout: 30_000 });
});

test("finds and replaces in names, without a mouse", async ({ opened: page }) => {
  await exploreDemo(page);
  const [first] = await selectAdSets(page, 2);
  const bulk = page.getByRole("button", { name: "Bulk edit…" });
  await bulk.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Edit 2 ad sets" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("radio", { name: /^Budget up or down/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: /^Names/ })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.type("^");
  await page.keyboard.press("Tab");
  await page.keyboard.type("New ");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(dialog.getByText(`New ${first}`).first()).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const plan = page.getByRole("dialog", { name: "What will be done" });
  await expect(plan).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(plan).toBeHidden();
  await expect(bulk).toBeVisible();
});

test("changes the fields of one object from its drawer", async ({ opened: page }) => {
  await exploreDemo(page);
  await page.getByRole("tab", { name: /^Ad sets/ }).click();
  await expect(page.getByRole("row").last()).toContainText("$");
  const row = page.locator("[role=row]:has([role=rowheader]):has([data-editable][data-end])").first();
  await choose(page, row, "Edit…");
  const drawer = page.getByRole("dialog");
  const review = drawer.getByRole("button", { name: "Review the change" });
  await expect(review).toBeDisabled();
  await checkScreen(page, "edit-fields");
  await checkWidths(page, "edit-fields");
  await drawer.getByRole("button", { name: /Bid strategy/ }).click();
  await page.getByRole("option", { name: "Bid cap" }).click();
  await drawer.getByRole("textbox", { name: "Bid amount" }).fill("1,5");
  await review.click();
  await expect(drawer.locator("[data-invalid]").first()).toBeVisible();
  await checkScreen(page, "edit-fields-refused");
  await drawer.getByRole("textbox", { name: "Bid amount" }).fill("1.50");
  await review.click();
  const plan = page.getByRole("dialog", { name: "What will be done" });
  await expect(plan.getByText(/Bid strategy: Highest volume → Bid cap/)).toBeVisible();
  await checkScreen(page, "edit-fields-review");
  await plan.getByRole("button", { name: "Do it now" }).click();
  await expect(page.getByRole("dialog", { name: "Done", exact: true })).toBeVisible({ timeout: 30_000 });
});

test("finds and replaces in what ads say, by new creatives", async ({ opened: page }) => {
  await exploreDemo(page);
  await page.getByRole("tab", { name: /^Ads/ }).click();
  await expect(page.getByRole("row").last()).toContainText("$");
  await page.getByRole("rowheader").first().waitFor();
  await page.getByRole("checkbox", { name: /^Select (?!all)/ }).first().click();
  await page.getByRole("button", { name: "Bulk edit…" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit 1 ad" });
  await dialog.getByText("Texts and addresses").click();
  await dialog.getByRole("textbox", { name: "Find" }).fill("the");
  await dialog.getByRole("textbox", { name: "Replace with" }).fill("THE");
  await dialog.getByRole("button", { name: "Show a sample" }).click();
  await expect(dialog.getByRole("region", { name: "Sample" }).getByText(/1 ad (changes|stays)|0 ads change/)).toBeVisible();
  await checkScreen(page, "bulk-texts");
  await checkWidths(page, "bulk-texts");
});
