import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGUMENTS } from "./scripts/chromium-arguments.ts";
import { presentChromium, thisMachine } from "./scripts/find-chromium.ts";

// `npm test` has found or installed one and hands it over; a run by hand takes what is there.
const found = await presentChromium(thisMachine());
if (!found) throw new Error("No Chromium found: `npm test -- browser` installs one.");
if ("problem" in found) throw new Error(found.problem);
// The workers read this file too, and need not search again.
process.env["CHROMIUM_PATH"] = found.path;

const address = process.env["SITE_ADDRESS"];

/** Browser tests of the built site: `npm run build` first, or `npm test -- browser`. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results/browser",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  // A step that waits for ever would only tell that the test took too long, not where.
  use: {
    actionTimeout: 30_000,
    ...(address === undefined ? {} : { baseURL: address }),
    // Tests answer requests in the place of the site, which a service worker would not let them see. Its own tests allow it.
    serviceWorkers: "block",
    // What was done, asked for and written to the console before a failure. Copies of the page before and after every step are left out: they
    // take as much time again as the steps. `npx playwright test --trace on` makes them.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: found.path,
      args: CHROMIUM_ARGUMENTS,
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium", viewport: { width: 1440, height: 900 } } }],
  // One server for all tests, on a port that is free; what it prints tells the tests its address, through the environment.
  webServer: {
    command: "node scripts/preview.ts",
    env: { PORT: "0" },
    wait: { stdout: /DataDrill is at (?<site_address>\S+)/ },
  },
});
