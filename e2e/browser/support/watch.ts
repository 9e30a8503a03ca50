import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test as base } from "@playwright/test";
import { Program } from "./program.ts";

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What the browser said that it must not say: errors, broken policy, requests to elsewhere. */
export class Watch {
  readonly complaints: string[] = [];
  /** Refusals that a test provokes on purpose, such as a wrong token. */
  readonly expected = new Set<number>();
  #resting = false;

  /** Listens no more, for a test that ends the program under the page. */
  rest(): void {
    this.#resting = true;
  }

  follow(page: Page, home: string): void {
    const { origin } = new URL(home);
    page.on("pageerror", (error) => this.complaints.push(`error in the page: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      if (this.#resting) return;
      const refused = /status of (\d+)/.exec(message.text())?.[1];
      if (refused && this.expected.has(Number(refused))) return;
      this.complaints.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const address = new URL(request.url());
      if (address.protocol !== "blob:" && address.origin !== origin) {
        this.complaints.push(`request to ${address.origin}`);
      }
    });
  }
}

interface AxeFinding {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Runs axe on what is on show, light and dark, and takes a picture of each. */
export async function checkScreen(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `test-results/${name}-${colorScheme}.png` });
    await page.evaluate(axeSource);
    const findings = await page.evaluate(async () => {
      const axe = Reflect.get(window, "axe");
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = (await axe.run(document, { runOnly: tags })) as { violations: AxeFinding[] };
      return violations.map((each) => `${each.id}: ${each.nodes[0]?.html} ${each.nodes[0]?.failureSummary}`);
    });
    expect(findings, `axe on ${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** Takes pictures of the narrow widths and checks that the page itself does not scroll sideways. */
export async function checkWidths(page: Page, name: string): Promise<void> {
  for (const width of [1024, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `test-results/${name}-${width}-${colorScheme}.png` });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${name} at ${width} px`).toBeLessThanOrEqual(width);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
}

interface Fixtures {
  watch: Watch;
  program: Program;
  /** A page that was opened by the launch address of a fresh program. */
  opened: Page;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the shape that Playwright asks for.
  watch: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.complaints).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: the shape that Playwright asks for.
  program: async ({}, use) => {
    const program = new Program();
    await use(program);
    await program.close();
  },
  opened: async ({ page, program, watch }, use) => {
    const address = await program.launchAddress();
    watch.follow(page, address);
    await page.goto(address);
    await use(page);
  },
});

export { expect };
