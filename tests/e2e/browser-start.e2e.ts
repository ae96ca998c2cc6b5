import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS } from "../../scripts/chromium-arguments.ts";
import { expect, test } from "./site.ts";

const OFF = "--disable-features=";
const switchedOff = (args: readonly string[]) => (args.filter((arg) => arg.startsWith(OFF)).at(-1) ?? OFF).slice(OFF.length).split(",");

test("what Playwright switches off in Chromium stays off, and no window loads pages of its own for the address bar", async ({ launchOptions, page }) => {
  const server = await chromium.launchServer({ ...launchOptions, args: ["--no-sandbox"] });
  const byPlaywright = switchedOff(server.process().spawnargs);
  await server.close();
  expect(byPlaywright).toContain("HttpsUpgrades");
  expect(switchedOff(CHROMIUM_ARGUMENTS)).toEqual(expect.arrayContaining(byPlaywright));

  await page.goto("");
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
  expect(targetInfos.map(({ type }) => type)).not.toContain("browser_ui");
});
