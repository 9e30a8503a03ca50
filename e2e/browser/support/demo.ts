import { expect, type Locator, type Page } from "@playwright/test";

/** From a fresh page to the table of campaigns. */
export async function exploreDemo(page: Page): Promise<void> {
  const explore = page.getByRole("button", { name: "Explore the demo account" });
  const table = page.getByRole("grid", { name: "Campaigns" });
  await expect(explore.or(table).first()).toBeVisible();
  if (await explore.isVisible()) await explore.click();
  await expect(table.getByRole("rowheader").first()).toBeVisible();
}

/** The row of a name, which should be the only one. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

/** A message in the corner. */
export const message = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Messages" }).getByText(text);

/** An action of a row, by its menu. */
export async function choose(page: Page, row: Locator, action: string): Promise<void> {
  await row.getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: action }).click();
}
