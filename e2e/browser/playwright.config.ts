import { defineConfig } from "@playwright/test";

/** One browser, one program at a time: the machines that run this have two cores. */
export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    launchOptions: {
      executablePath: process.env.METRIX_CHROMIUM ?? "/usr/bin/chromium",
      // Chromium's sandbox refuses to run as root, as continuous integration does.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
