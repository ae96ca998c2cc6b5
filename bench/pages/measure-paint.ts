import { byTurns, median } from "../measurement.ts";
import type { BuiltSites, Hosts } from "./measure-sizes.ts";
import { milliseconds, type PageResult } from "./page-results.ts";
import { samplePages } from "./sample-pages.ts";
import { largestPaint, type Visitor } from "./visitor.ts";

const VISITS = 9;
/** Milliseconds in which something larger might still appear, such as text in a font that has come. */
const AFTERWARDS = 1_000;

/** First visits over a slow network with a slow processor, by turns on the two sites. */
export async function measurePaint(visitor: Visitor, sites: BuiltSites, hosts: Hosts): Promise<PageResult[]> {
  const { briefing, topic, guide } = await samplePages(sites.ours);
  const results: PageResult[] = [];
  for (const [kind, address] of Object.entries({ briefing, topic, guide })) {
    const { ours, bare } = await byTurns(VISITS, (side) => paintOf(visitor, hosts[side === "ours" ? "ours" : "starlight"].origin + address));
    results.push({
      what: `Largest contentful paint of a ${kind}, slow 4G, processor 4 times slower, median of ${VISITS}`,
      measured: milliseconds(median(ours)),
      starlight: milliseconds(median(bare)),
      wanted: "at most Starlight's",
      isReached: median(ours) <= median(bare),
      figures: { address, ours, starlight: bare },
    });
  }
  return results;
}

const paintOf = (visitor: Visitor, address: string): Promise<number> =>
  visitor.visit({ isSlow: true }, async (page) => {
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(AFTERWARDS);
    return largestPaint(page);
  });
