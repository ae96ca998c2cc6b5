import type { BenchBrowser } from "./bench-browser.ts";
import type { HostileLink } from "./hostile-links.ts";
import { median, type Figure } from "./measurement.ts";

const ROUNDS = 5;

/** How long the decoders of links take for the worst of what somebody may put behind the `#`: the median of each link, the largest of all. */
export async function measureDecode(browser: BenchBrowser, links: readonly HostileLink[]): Promise<Figure[]> {
  await browser.renew();
  const times = links.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, { fragment }] of links.entries()) {
      times[place]!.push(Math.max(await browser.call("decode", "session", fragment), await browser.call("decode", "scorecard", fragment)));
    }
  }
  const medians = times.map(median);
  const value = Math.max(...medians);
  const note = links[medians.indexOf(value)]?.what ?? "";
  return [{ what: `The slowest of ${links.length} hostile links, decoded`, value, unit: "ms", wanted: 50, note }];
}
