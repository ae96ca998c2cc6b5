import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** The script of axe, put into every page before its own: a page under axe's Playwright builder takes several times as long. */
const script = readFileSync(createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"), "utf8");
/** What depends on the theme; all other rules say of a page the same in both. */
const OF_THEMES = ["color-contrast", "link-in-text-block"];
/** Tests of so many parts run beside each other. */
const PARTS = 2;

/** Addresses of all pages in the site map, relative to the site's. */
async function pagesOfSiteMap(request: APIRequestContext): Promise<string[]> {
  const index = await (await request.get("sitemap-index.xml")).text();
  const maps = [...index.matchAll(/<loc>[^<]*\/(sitemap-\d+\.xml)<\/loc>/g)].map((match) => match[1] ?? "");
  const texts = await Promise.all(maps.map(async (map) => (await request.get(map)).text()));
  return texts.flatMap((text) => [...text.matchAll(/<loc>https?:\/\/[^/<]+\/([^<]*)<\/loc>/g)].map((match) => match[1] ?? ""));
}

/** What axe finds on the page as it is now, one line for each finding. */
const findings = (page: Page, where: "page" | "text", rules: string[] | null): Promise<string[]> =>
  page.evaluate(
    async ([place, only]) => {
      // Colours that are on their way to another theme are nobody's.
      while (document.getAnimations().length > 0) await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { axe: run } = window as unknown as { axe: typeof axe };
      const context = place === "page" ? document : { exclude: [[".site-header"], [".site-footer"], ["#all-interviews"]] };
      const { violations } = await run.run(context, { resultTypes: ["violations"], iframes: false, ...(only && { runOnly: only }) });
      const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      return violations.map(({ id, nodes }) => `${location.pathname} ${theme}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    },
    [where, rules] as const,
  );

for (let part = 0; part < PARTS; part++) {
  test(`[UI23] axe finds nothing on any page of the site map, in either theme, part ${part + 1} of ${PARTS}`, async ({ page, request }) => {
    test.setTimeout(300_000);
    const pages = await pagesOfSiteMap(request);
    expect(pages.length).toBeGreaterThan(50);
    await page.addInitScript({ content: script });
    const found: string[] = [];
    const seen = new Set<string>();
    for (const address of pages.filter((_, place) => place % PARTS === part)) {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(address, { waitUntil: "domcontentloaded" });
      // What stands around the text is the same on all pages of a kind.
      const [kind = ""] = address.split("/");
      const where = seen.has(kind) ? "text" : "page";
      seen.add(kind);
      found.push(...(await findings(page, where, null)));
      await page.emulateMedia({ colorScheme: "dark" });
      found.push(...(await findings(page, where, OF_THEMES)));
    }
    expect(found).toEqual([]);
  });
}
