import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "@playwright/test";

/** The script of axe. Its own Playwright builder opens a page for every look, which takes several times as long. */
export const axeScript = readFileSync(createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"), "utf8");

/** What depends on the theme; all other rules say of a page the same in both. */
const OF_THEMES = ["color-contrast", "link-in-text-block"];

/** Selectors of the parts of a page that axe looks at, and of those that it passes over. Without any it looks at the whole page, but not into frames. */
interface Part {
  include?: string;
  exclude?: string[];
}

/** What axe finds on the page as it is now, one line for each kind of finding. */
export const findingsOfAxe = (page: Page, part: Part = {}): Promise<string[]> => look(page, part, null);

/**
 * What axe finds on the page as it is now, in either theme: by all rules in the light one, and in the dark one, to which the page is switched,
 * by those that depend on it. The page is left in the light theme, without motion.
 */
export async function findingsInBothThemes(page: Page, part: Part = {}): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const inLight = await look(page, part, null);
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await look(page, part, OF_THEMES);
  await page.emulateMedia({ colorScheme: "light" });
  return [...inLight, ...inDark];
}

async function look(page: Page, part: Part, rules: string[] | null): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeScript);
  return page.evaluate(
    async ([{ include, exclude = [] }, only]) => {
      // Scripts hear of another theme before the next frame is drawn; colours that are still on their way to it are nobody's.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const passing = () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      while (passing().length > 0) await Promise.allSettled(passing().map(({ finished }) => finished));
      const { axe: run } = window as unknown as { axe: typeof axe };
      const context = { include: [[include ?? "html"]], exclude: exclude.map((selector) => [selector]) };
      const { violations } = await run.run(context, { resultTypes: ["violations"], iframes: false, ...(only && { runOnly: only }) });
      const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      return violations.map(({ id, nodes }) => `${location.pathname} ${theme}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    },
    [part, rules] as const,
  );
}
