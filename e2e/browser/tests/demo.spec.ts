import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { choose, exploreDemo, message, rowOf } from "../support/demo.ts";
import { png } from "../support/picture.ts";
import { checkScreen, checkWidths, expect, test } from "../support/watch.ts";

test("one click reaches a filled table, and every screen is sound", async ({ opened: page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await exploreDemo(page);
  expect(new URL(page.url()).hash).not.toContain("launch");
  await expect(page.getByText("Demo account")).toBeVisible();
  await expect(page.getByRole("group", { name: /Daily amount spent and purchases/ })).toBeVisible();
  await checkScreen(page, "ads-campaigns");
  await checkWidths(page, "ads-campaigns");

  for (const level of ["Ad sets", "Ads"]) {
    await page.getByRole("tab", { name: new RegExp(`^${level}`) }).click();
    await expect(page.getByRole("grid", { name: level, exact: true }).getByRole("rowheader").first()).toBeVisible();
    await checkScreen(page, `ads-${level}`);
  }
  await page.getByRole("link", { name: "Activity" }).click();
  await expect(page.getByRole("heading", { name: "Activity", level: 1 })).toBeVisible();
  await checkScreen(page, "activity");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await checkScreen(page, "settings");
  await checkWidths(page, "settings");
});

test("a selection filters the level below, and the address restores the view", async ({ opened: page }) => {
  await exploreDemo(page);
  const boxes = page.getByRole("checkbox", { name: /^Select (?!all)/ });
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  await page.getByRole("tab", { name: /^Ad sets/ }).click();
  await expect(page.getByText("In 2 campaigns")).toBeVisible();
  const rows = await page.getByRole("rowheader").count();
  await page.getByRole("searchbox", { name: "Search" }).fill("zzzz");
  await expect(page.getByText("Nothing matches these filters.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  await expect(page.getByRole("rowheader")).toHaveCount(rows);
  const address = page.url();
  await page.goBack();
  await page.goto(address);
  await page.reload();
  await expect(page.getByText("In 2 campaigns")).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(rows);
  await page.getByRole("button", { name: /^Remove filter/ }).click();
  await expect(page.getByText("In 2 campaigns")).toBeHidden();
});

test("results by day as a table, and by age and gender for one campaign", async ({ opened: page }) => {
  await exploreDemo(page);
  await page.getByRole("button", { name: "Show as table" }).click();
  await expect(page.getByRole("region", { name: /^Each day/ }).getByRole("row")).toHaveCount(31);
  const name = (await page.getByRole("grid").getByRole("rowheader").first().innerText()).trim();
  await choose(page, rowOf(page, name), "Results by age and gender");
  const dialog = page.getByRole("dialog", { name });
  await expect(dialog.getByRole("row", { name: /25-34/ }).first()).toBeVisible();
  await checkScreen(page, "age-gender");
  await dialog.getByRole("tab", { name: "All fields" }).click();
  await checkScreen(page, "all-fields");
});

test("creates a campaign, an ad set and an ad, paused, and the image is gone", async ({ opened: page, program }) => {
  await exploreDemo(page);
  await page.getByRole("button", { name: "Create" }).click();
  const form = page.getByRole("dialog");
  await expect(form.getByLabel("Campaign name")).toBeVisible();
  await checkScreen(page, "create-empty");
  await checkWidths(page, "create-empty");

  // Nothing is filled in: the first wrong field has the focus, nothing was sent.
  await form.getByRole("button", { name: "Review" }).click();
  await expect(form.getByText(/things to fix/)).toBeVisible();
  await checkScreen(page, "create-problems");

  await form.getByLabel("Campaign name").fill("Winter boots");
  await form.getByText("Traffic", { exact: true }).click();
  await form.getByLabel("Ad set name").fill("US hikers");
  await form.getByLabel("Daily budget").fill("20.00");
  await form.getByRole("combobox", { name: "Locations", exact: true }).fill("united states");
  await page.getByRole("option", { name: /^United States/ }).first().click();
  await form.getByRole("combobox", { name: "Interests" }).fill("hik");
  await expect(page.getByRole("option").first()).toBeVisible();
  await checkScreen(page, "create-typeahead");
  await page.getByRole("option").first().click();
  await form.getByText("Only this audience").click();
  await form.getByLabel("Ad name").fill("Boots v1");
  await form.getByLabel("Primary text").fill("Dry feet from the first step to the last.");
  await form.getByLabel("Headline").fill("Boots that stay dry");
  await form.getByLabel("Website address").fill("https://northwind.example/boots");

  const file = form.locator("input[type=file]");
  await file.setInputFiles({ name: "boots.png", mimeType: "image/png", buffer: png(1080, 1080) });
  await expect(form.getByText("1080 × 1080")).toBeVisible();
  await expect(form.getByText("Saved as a draft on this computer")).toBeVisible();
  await checkScreen(page, "create-filled");

  await form.getByRole("button", { name: "Review" }).click();
  const review = page.getByRole("dialog", { name: "What will be made" });
  await expect(review.getByText("Everything is created paused")).toBeVisible();
  await checkScreen(page, "create-review");
  await review.getByRole("button", { name: "Create now" }).click();

  const result = page.getByRole("dialog", { name: "Created, and paused" });
  await expect(result).toBeVisible({ timeout: 60_000 });
  await expect(result.getByRole("button", { name: /^Copy id/ })).toHaveCount(3);
  await expect(result.getByText("The image is deleted from this computer")).toBeVisible();
  await checkScreen(page, "create-result");
  const left = readdirSync(join(program.folder, "data"), { recursive: true }).map(String);
  expect(left.filter((name) => name.endsWith(".png"))).toEqual([]);

  await result.getByRole("button", { name: "Done" }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("Winter boots");
  const made = rowOf(page, "Winter boots");
  await expect(made.getByRole("switch")).toHaveAttribute("aria-checked", "false");

  await page.getByRole("link", { name: "Activity" }).click();
  await page.getByRole("link", { name: "Runs" }).click();
  await checkScreen(page, "activity-runs");
  await page.getByRole("table").getByRole("button").first().click();
  await expect(result).toBeVisible();
  const saved = page.waitForEvent("download");
  await result.getByRole("button", { name: "Save receipt" }).click();
  const receipt = JSON.parse(readFileSync(await (await saved).path(), "utf8"));
  expect(receipt).toMatchObject({ planned: 4, made: 4, failed: 0, unknown: 0, left: 0 });

  await result.getByRole("button", { name: "Undo…" }).click();
  const question = page.getByRole("dialog", { name: "Undo this run" });
  await expect(question.getByRole("radio", { name: /Archive it/ })).toBeChecked();
  await checkScreen(page, "undo-question");
  await question.getByRole("button", { name: "Show what will change" }).click();
  const undo = page.getByRole("dialog", { name: "What will be done" });
  await expect(undo.getByText("1 image stays in the account's library")).toBeVisible();
  await checkScreen(page, "undo-review");
  await undo.getByRole("button", { name: "Archive now" }).click();
  const undone = page.getByRole("dialog", { name: "Done", exact: true });
  await expect(undone.getByText("Archive", { exact: true })).toBeVisible({ timeout: 60_000 });
  await checkScreen(page, "undo-result");
  await undone.getByRole("button", { name: "Done" }).click();
  await page.getByRole("link", { name: "Ads" }).click();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await expect(rowOf(page, "Winter boots")).toHaveCount(0);
});

test("refuses bad pictures by name and reason and keeps what was typed", async ({ opened: page, watch }) => {
  watch.expected.add(422).add(415).add(413);
  await exploreDemo(page);
  await page.getByRole("button", { name: "Create" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Campaign name").fill("Kept");
  const image = form.getByRole("group", { name: "Image", exact: true });
  const bad = [
    { name: "moving.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;") },
    { name: "text.png", mimeType: "image/png", buffer: Buffer.from("this is no picture") },
    { name: "dot.png", mimeType: "image/png", buffer: png(1, 1) },
  ];
  for (const file of bad) {
    await form.locator("input[type=file]").setInputFiles(file);
    await expect(image, file.name).toHaveAttribute("data-invalid", "true");
    await expect(form.getByRole("button", { name: "Choose an image" })).toBeEnabled();
  }
  await expect(form.getByLabel("Campaign name")).toHaveValue("Kept");

  // Closing keeps the draft; it opens again from the top bar.
  await expect(form.getByText("Saved as a draft on this computer")).toBeVisible();
  await form.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "1 draft" }).click();
  await page.getByRole("menuitem", { name: /Kept/ }).click();
  await expect(page.getByRole("dialog").getByLabel("Campaign name")).toHaveValue("Kept");
});

test("renames, changes a budget, pauses, resumes, archives and deletes", async ({ opened: page }) => {
  await exploreDemo(page);
  await page.getByRole("tab", { name: /^Ad sets/ }).click();
  await page.getByRole("combobox").first().or(page.getByRole("button", { name: /All deliveries/ })).first().click();
  await page.getByRole("option", { name: "Active", exact: true }).click();
  // An active ad set with a budget of its own; names repeat in the account, so it gets one of its own.
  const budgets = page.locator('[role=row]:has([role=rowheader]):has([data-editable][data-end])');
  const old = (await budgets.first().getByRole("rowheader").innerText()).trim();
  const name = "One of a kind";
  const row = () => rowOf(page, name);
  await choose(page, budgets.first(), "Rename");
  await page.getByRole("textbox", { name: `Name of ${old}` }).fill(name);
  await page.keyboard.press("Enter");
  await expect(message(page, `Renamed to ${name}`)).toBeVisible();
  await expect(row()).toBeVisible();

  await choose(page, row(), "Change daily budget");
  await page.getByRole("textbox", { name: `Daily budget of ${name}` }).fill("abc");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid").getByRole("alert")).toBeVisible();
  await checkScreen(page, "edit-refused");
  await page.getByRole("textbox", { name: `Daily budget of ${name}` }).fill("42.50");
  await page.keyboard.press("Enter");
  // More money a day may ask for a yes.
  const question = page.getByRole("alertdialog");
  await expect(question.or(message(page, /42\.50/)).first()).toBeVisible();
  if (await question.isVisible()) await answer(page, question, "edit-question");
  await expect(row()).toContainText("$42.50");

  await message(page, /42\.50/).locator("../..").getByRole("button", { name: "Undo" }).click();
  await expect(question.or(message(page, "Undone")).first()).toBeVisible();
  if (await question.isVisible()) await answer(page, question, "undo-question");
  await expect(row()).not.toContainText("$42.50");

  await page.getByRole("searchbox", { name: "Search" }).fill(name);
  await page.goto(page.url().replace(/[?&]delivery=[^&]*/, ""));
  await row().getByRole("switch").click();
  await expect(row().getByRole("switch")).toHaveAttribute("aria-checked", "false");
  await row().getByRole("switch").click();
  await expect(question.or(message(page, `${name} is on`)).first()).toBeVisible();
  if (await question.isVisible()) await answer(page, question, "on-question");
  await expect(row().getByRole("switch")).toHaveAttribute("aria-checked", "true");

  await choose(page, row(), "Archive…");
  await expect(question.getByText("This cannot be undone")).toBeVisible();
  await checkScreen(page, "archive-question");
  await question.getByRole("button", { name: "Archive now" }).click();
  await expect(row()).toBeHidden();

  await page.getByRole("tab", { name: /^Ads/ }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  const ad = (await page.getByRole("rowheader").first().innerText()).trim();
  await page.getByRole("searchbox", { name: "Search" }).fill(ad);
  await choose(page, rowOf(page, ad).first(), "Delete…");
  await question.getByRole("button", { name: "Delete now" }).click();
  await expect(message(page, "1 ad deleted")).toBeVisible();

  await page.getByRole("link", { name: "Activity" }).click();
  await expect(page.getByRole("row", { name: new RegExp(escaped(name)) }).first()).toBeVisible();
  await checkScreen(page, "activity-filled");
});

async function answer(page: Page, question: Locator, name: string): Promise<void> {
  await checkScreen(page, name);
  const typed = question.getByLabel(/^Type /);
  if (await typed.isVisible()) {
    const label = await question.getByText(/^Type .* to confirm/).innerText();
    await typed.fill(/Type (\S+)/.exec(label)?.[1] ?? "");
  }
  await question.getByRole("button", { name: "Do it now" }).click();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("works without a mouse", async ({ opened: page }) => {
  await exploreDemo(page);
  await page.reload();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to content" })).toBeFocused();
  // Once the amounts are there, the order of the rows stays.
  await expect(page.getByRole("row").last()).toContainText("$");
  await page.locator('[data-cell="0:2"]').focus();
  await page.keyboard.press("Control+End");
  const last = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 3;
  await expect(page.locator(`[data-cell^="${last}:"]:focus`)).toHaveCount(1);
  await page.keyboard.press("3");
  await expect(page.getByRole("grid", { name: "Ads", exact: true })).toBeVisible();
  await page.locator('[data-cell="0:2"]').focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
});

test("locks when the program is gone", async ({ opened: page, program, watch }) => {
  await exploreDemo(page);
  watch.rest(); // From here on the browser rightly reports that nobody answers.
  await program.stop();
  await expect(page.getByText("Metrix does not answer")).toBeVisible({ timeout: 5_000 });
  await expect(page.getByRole("main").first()).toHaveAttribute("inert", "");
});

test("a tab without a key says how to get one, and a new tab asks an open one", async ({ opened: page, context }) => {
  await exploreDemo(page);
  const address = new URL("/", page.url()).href;
  const second = await context.newPage();
  await second.goto(address);
  await expect(second.getByRole("grid").getByRole("rowheader").first()).toBeVisible();
  await second.close();
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.getByRole("heading", { name: "Open Metrix from its launch address" })).toBeVisible();
  await checkScreen(page, "no-session");
});
