import { expect, type Page } from "@playwright/test";
import { Program, Simulator } from "./program.ts";
import { test as base } from "./watch.ts";

/** Any token works at the simulator, but for words that it knows. */
export const TOKEN = "EAAtokenForTheBrowserTests0123456789";

interface Options {
  /** How the simulator that stands in for Meta is started. */
  simulated: string[];
}

/** A program that is connected to a simulator of its own, as a user connects it to Meta. */
export const test = base.extend<Options & { simulator: Simulator }>({
  simulated: [[], { option: true }],
  simulator: async ({ simulated }, use) => {
    const simulator = new Simulator(simulated);
    await use(simulator);
    await simulator.stop();
  },
  program: async ({ simulator }, use) => {
    const program = new Program(["--graph-url", await simulator.address()]);
    await use(program);
    await program.close();
  },
});

/** Gives the token, chooses the first account that can be used, and waits for the table. */
export async function connect(page: Page, token = TOKEN): Promise<void> {
  const field = page.getByLabel("Access token");
  await expect(field.or(page.getByRole("grid")).first()).toBeVisible();
  if (!(await field.isVisible())) {
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Leave the demo account" }).click();
  }
  await field.fill(token);
  await field.press("Enter");
  await page.locator("label:has(input[type=radio]:not([disabled]))").first().click();
  await page.getByRole("button", { name: "Use this account" }).click();
  await expect(page.getByRole("grid", { name: "Campaigns" }).getByRole("rowheader").first()).toBeVisible();
}
