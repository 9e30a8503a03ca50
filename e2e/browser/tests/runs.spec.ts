import { connect, test } from "../support/live.ts";
import { checkScreen, checkWidths, expect } from "../support/watch.ts";

test.use({ simulated: ["--tier", "limited", "--ads", "25"] });

test("a run that Meta's limits hold back counts down, stops and goes on", async ({ opened: page }) => {
  test.slow();
  await connect(page);
  await page.getByRole("tab", { name: /^Ads/ }).click();
  await expect(page.getByRole("grid", { name: "Ads", exact: true }).getByRole("rowheader").first()).toBeVisible();
  await page.getByRole("checkbox", { name: /^Select all/ }).click();
  await page.getByRole("button", { name: "Bulk edit…" }).click();
  await page.getByRole("textbox", { name: "Find" }).fill("_");
  await page.getByRole("textbox", { name: "Replace with" }).fill("-");
  await page.getByRole("button", { name: /^Review \d+ changes/ }).click();
  await page.getByRole("button", { name: "Do it now" }).click();

  const run = page.getByRole("dialog", { name: "Working…" });
  await expect(run.getByText(/Goes on in \d/)).toBeVisible({ timeout: 60_000 });
  await checkScreen(page, "run-waits");
  await checkWidths(page, "run-waits");
  await expect(page.locator("header [role=timer]")).toContainText(/^Waits /);

  await run.getByRole("button", { name: "Stop" }).click();
  const stopped = page.getByRole("dialog", { name: "Stopped before the end" });
  await expect(stopped).toBeVisible({ timeout: 90_000 });
  await checkScreen(page, "run-stopped");

  await stopped.getByRole("button", { name: "Resume" }).click();
  await expect(run.getByText(/Goes on in \d/)).toBeVisible({ timeout: 30_000 });
  await run.getByRole("button", { name: "Stop" }).click();
  await expect(stopped).toBeVisible({ timeout: 90_000 });
});
