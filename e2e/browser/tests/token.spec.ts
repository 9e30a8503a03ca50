import { test } from "../support/live.ts";
import { checkScreen, checkWidths, expect } from "../support/watch.ts";

const CANARY = "EAAcanaryTokenForTheBrowserTest0123456789";

test("checks a token, shows what it may do, and reaches the account", async ({ opened: page, watch }) => {
  watch.expected.add(422).add(401).add(403).add(502);
  // A program that starts in the demo account is left first, as a user would.
  const leave = page.getByRole("button", { name: "Leave the demo account" });
  const field = page.getByLabel("Access token");
  await expect(field.or(page.getByRole("grid")).first()).toBeVisible();
  if (!(await field.isVisible())) {
    await page.getByRole("link", { name: "Settings" }).click();
    await leave.click();
  }
  await expect(field).toBeVisible();
  await checkScreen(page, "connect");
  await checkWidths(page, "connect");

  const problem = page.getByRole("alert").filter({ hasText: /\S/ });
  for (const bad of ["", "two words", "EXPIREDtoken0123456789abcdef"]) {
    await field.fill(bad);
    await page.getByRole("button", { name: "Check the token" }).click();
    await expect(problem.first(), bad).toBeVisible();
    await expect(field).toHaveValue("");
  }
  await checkScreen(page, "connect-refused");

  await field.fill(CANARY);
  await field.press("Enter");
  await expect(page.getByText("Meta accepts the token")).toBeVisible();
  await expect(page.getByText("Has the permissions that Metrix needs")).toBeVisible();
  await checkScreen(page, "connect-account");
  const usable = page.locator("label:has(input[type=radio]:not([disabled]))");
  await usable.first().click();
  await expect(page.getByText(/^Currency [A-Z]{3}$/)).toBeVisible();
  await expect(page.getByText(/^Time zone /)).toBeVisible();
  await page.getByRole("button", { name: "Use this account" }).click();
  await expect(page.getByRole("grid", { name: "Campaigns" }).getByRole("rowheader").first()).toBeVisible();
  await expect(page.getByText(/^Not Meta: requests go to/)).toBeVisible();
  await checkScreen(page, "ads-live");

  // The token is nowhere in the page nor in what the browser keeps.
  const kept = await page.evaluate(() =>
    [document.documentElement.outerHTML, JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie, location.href].join(" "),
  );
  expect(kept).not.toContain("canary");
});

test("says which permission is missing", async ({ opened: page }) => {
  const field = page.getByLabel("Access token");
  await expect(field.or(page.getByRole("grid")).first()).toBeVisible();
  if (!(await field.isVisible())) {
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Leave the demo account" }).click();
  }
  await field.fill("EAANOADStoken0123456789abcdef");
  await field.press("Enter");
  await expect(page.getByText(/^Missing: .*ads_management/)).toBeVisible();
  await checkScreen(page, "connect-missing");
});
