import type { BenchBrowser } from "./bench-browser.ts";
import type { HostileLink } from "./hostile-links.ts";
import type { Figure } from "./measurement.ts";

/** The slowest of all, the first one included, which finds a decoder that has never run. */
const ROUNDS = 3;

/** How long the decoders of links take for the worst of what somebody may put behind the `#`. */
export async function measureDecode(browser: BenchBrowser, links: readonly HostileLink[]): Promise<Figure[]> {
  await browser.renew();
  let slowest = { what: "", ms: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    for (const { what, fragment } of links) {
      const ms = Math.max(await browser.call("decode", "session", fragment), await browser.call("decode", "scorecard", fragment));
      if (ms > slowest.ms) slowest = { what, ms };
    }
  }
  return [{ what: `The slowest of ${links.length} hostile links, decoded`, value: slowest.ms, unit: "ms", wanted: 50, note: slowest.what }];
}
