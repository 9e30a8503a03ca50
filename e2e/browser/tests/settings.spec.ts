import { exploreDemo, message } from "../support/demo.ts";
import { checkScreen, checkWidths, expect, test } from "../support/watch.ts";

test("tries what the account takes, and switches a way to save calls off and on", async ({ opened: page }) => {
  await exploreDemo(page);
  await page.getByRole("link", { name: "Settings" }).click();
  const calls = page.getByRole("region", { name: "Ways to save calls" });
  await expect(calls.getByText("at most 30 of Meta's points")).toBeVisible();
  await calls.getByRole("button", { name: "Check this account" }).click();
  await expect(calls.getByText(/^The check took \d+ calls? and \d+ points?\.$/)).toBeVisible();
  await expect(calls.getByRole("list", { name: "What the check found" }).getByText("Works").first()).toBeVisible();
  await calls.scrollIntoViewIfNeeded();
  await checkScreen(page, "settings-calls");
  await checkWidths(page, "settings-calls");

  const zip = calls.getByRole("checkbox", { name: /zip/ });
  await expect(zip).toBeChecked();
  await zip.focus();
  await page.keyboard.press("Space");
  await expect(zip).not.toBeChecked();
  await page.reload();
  await expect(zip).not.toBeChecked();
  await zip.focus();
  await page.keyboard.press("Space");
  await expect(zip).toBeChecked();
  await expect(calls.getByRole("checkbox", { name: /Not used yet/ }).first()).toBeDisabled();
});

test("a guard stops what is above it, and says so in the review", async ({ opened: page, watch }) => {
  watch.expected.add(422);
  await exploreDemo(page);
  await page.getByRole("link", { name: "Settings" }).click();
  const guards = page.getByRole("region", { name: "Spend guards" });
  await guards.getByLabel("Most for one campaign or ad set a day").fill("1,000");
  await guards.getByRole("button", { name: "Save guards" }).click();
  await expect(guards.locator("[data-invalid]").first()).toBeVisible();
  await checkScreen(page, "settings-guards-refused");
  await guards.getByLabel("Most for one campaign or ad set a day").fill("60");
  await guards.getByRole("button", { name: "Save guards" }).click();
  await expect(message(page, "Guards saved")).toBeVisible();

  await page.getByRole("link", { name: "Ads" }).click();
  await page.getByRole("tab", { name: /^Ad sets/ }).click();
  await expect(page.getByRole("row").last()).toContainText("$");
  const rows = page.locator("[role=row]:has([role=rowheader]):has([data-editable][data-end])");
  await rows.first().getByRole("checkbox").click();
  await page.getByRole("button", { name: "Bulk edit…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Change by" }).fill("100");
  await expect(dialog.getByText("In the way")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Review" })).toBeDisabled();
  await checkScreen(page, "bulk-guarded");
});
