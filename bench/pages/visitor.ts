import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { CHROMIUM_ARGUMENTS } from "../../scripts/chromium-arguments.ts";
import { findChromium, thisMachine } from "../../scripts/find-chromium.ts";
import type { MarkedWindow } from "./page-marks.ts";

const DESKTOP = { width: 1440, height: 900 };
/** The telephone that Lighthouse takes. */
const TELEPHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** Lighthouse's "slow 4G" and its slower processor. Bytes in a second. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER_PROCESSOR = 4;

export type VisitOptions = {
  /** Slow network, slow processor, small screen. */
  isSlow?: boolean;
  /** Whether the site may install its service worker. */
  hasServiceWorker?: boolean;
};

export type Visitor = {
  version: string;
  /** Hands over a page of a browser that has never been here, and closes it afterwards. */
  visit<Result>(options: VisitOptions, look: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

export async function chromiumPath(): Promise<string> {
  const found = await findChromium(thisMachine());
  if ("problem" in found) throw new Error(found.problem);
  return found.path;
}

export async function openVisitor(): Promise<Visitor> {
  const browser: Browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGUMENTS });
  const marks = stripTypeScriptTypes(await readFile(path.join(import.meta.dirname, "in-page/marks.ts"), "utf8"));
  return {
    version: browser.version(),
    visit: async ({ isSlow = false, hasServiceWorker = true }, look) => {
      const context = await browser.newContext({ ...(isSlow ? TELEPHONE : { viewport: DESKTOP }), serviceWorkers: hasServiceWorker ? "allow" : "block" });
      try {
        await context.addInitScript({ content: `{${marks}}` });
        return await look(await newPage(context, isSlow));
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

async function newPage(context: BrowserContext, isSlow: boolean): Promise<Page> {
  const page = await context.newPage();
  if (isSlow) {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_PROCESSOR });
  }
  return page;
}

export const largestPaint = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as MarkedWindow).marks.largestPaint());
export const caretAfterPress = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as MarkedWindow).marks.caretAfterPress());

/** Waits until results for these words are on the screen. */
export async function resultsAfterKey(page: Page, words: string): Promise<number> {
  const found = await page.waitForFunction((typed) => (globalThis as unknown as MarkedWindow).marks.resultsAfterKey(typed) ?? null, words);
  return (await found.jsonValue()) ?? 0;
}
