import type { APIRequestContext } from "@playwright/test";
import { axeScript, findingsInBothThemes } from "./axe.ts";
import { expect, test } from "./site.ts";

/** What stands around the text is the same on all pages of a kind, and is looked at on the first of them. */
const AROUND = [".site-header", ".site-footer", "#all-interviews"];
/** Tests of so many parts run beside each other. */
const PARTS = 2;

/** Addresses of all pages in the site map, relative to the site's. */
async function pagesOfSiteMap(request: APIRequestContext): Promise<string[]> {
  const index = await (await request.get("sitemap-index.xml")).text();
  const maps = [...index.matchAll(/<loc>[^<]*\/(sitemap-\d+\.xml)<\/loc>/g)].map((match) => match[1] ?? "");
  const texts = await Promise.all(maps.map(async (map) => (await request.get(map)).text()));
  return texts.flatMap((text) => [...text.matchAll(/<loc>https?:\/\/[^/<]+\/([^<]*)<\/loc>/g)].map((match) => match[1] ?? ""));
}

for (let part = 0; part < PARTS; part++) {
  test(`[UI23] axe finds nothing on any page of the site map, in either theme, part ${part + 1} of ${PARTS}`, async ({ page, request }) => {
    test.setTimeout(300_000);
    const pages = await pagesOfSiteMap(request);
    expect(pages.length).toBeGreaterThan(50);
    // Put into every page before its own scripts, it is there when the page is.
    await page.addInitScript({ content: axeScript });
    const found: string[] = [];
    const seen = new Set<string>();
    for (const address of pages.filter((_, place) => place % PARTS === part)) {
      await page.goto(address, { waitUntil: "domcontentloaded" });
      const [kind = ""] = address.split("/");
      found.push(...(await findingsInBothThemes(page, seen.has(kind) ? { exclude: AROUND } : {})));
      seen.add(kind);
    }
    expect(found).toEqual([]);
  });
}
