import lighthouse from "lighthouse";
import { median } from "../measurement.ts";
import { openLighthouseBrowser } from "./lighthouse-browser.ts";
import type { BuiltSites, Hosts } from "./measure-sizes.ts";
import type { PageResult } from "./page-results.ts";
import { samplePages } from "./sample-pages.ts";

/** Lighthouse's own settings: a telephone, slow 4G and a slow processor, simulated. */
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];
/** The score for performance differs from run to run. */
const RUNS = 3;
const WANTED = 100;

type Scores = Record<Category, number>;
/** `failed` are the audits that took something away, with what Lighthouse shows of each. */
type Run = { scores: Scores; metrics: Record<string, string>; failed: { id: string; title: string; shown: string; places: string[] }[] };

/** Lighthouse on a page of each kind, and on Starlight's pages of the same address. */
export async function measureLighthouse(sites: BuiltSites, hosts: Hosts, say: (line: string) => void): Promise<PageResult[]> {
  const { briefing, lobby, topic, guide } = await samplePages(sites.ours);
  const pages = [
    { name: "briefing, which is the workbench before Start", address: briefing, isInStarlight: true },
    { name: "lobby", address: lobby, isInStarlight: false },
    { name: "topic", address: topic, isInStarlight: true },
    { name: "guide", address: guide, isInStarlight: true },
    { name: "front page", address: "/", isInStarlight: false },
  ];
  const browser = await openLighthouseBrowser();
  try {
    const results: PageResult[] = [];
    for (const { name, address, isInStarlight } of pages) {
      const ours = await runsOf(browser.port, hosts.ours.origin + address);
      const starlight = isInStarlight ? await runsOf(browser.port, hosts.starlight.origin + address) : null;
      for (const { id, title, shown, places } of ours[0]?.failed ?? []) say(`lighthouse, ${name}: ${id}: ${title} ${shown}\n  ${places.join("\n  ")}`);
      results.push(resultOf(name, ours, starlight));
    }
    return results;
  } finally {
    await browser.close();
  }
}

function resultOf(name: string, ours: Run[], starlight: Run[] | null): PageResult {
  const scores = medianScores(ours);
  return {
    what: `Lighthouse (performance, accessibility, best practices, SEO), ${name}`,
    measured: scores.join(", "),
    starlight: starlight && medianScores(starlight).join(", "),
    wanted: `${WANTED} in all four`,
    isReached: scores.every((score) => score >= WANTED),
    figures: { ours, starlight },
  };
}

const medianScores = (runs: readonly Run[]): number[] => CATEGORIES.map((category) => median(runs.map(({ scores }) => scores[category])));

async function runsOf(port: number, address: string): Promise<Run[]> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await lighthouseRun(port, address));
  return runs;
}

const METRICS = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift"];

async function lighthouseRun(port: number, address: string): Promise<Run> {
  const result = await lighthouse(address, { port, logLevel: "error", onlyCategories: [...CATEGORIES] });
  if (!result) throw new Error(`Lighthouse gave no result for ${address}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse on ${address}: ${runtimeError.message}`);
  const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id) ?? []);
  const failed = [...new Set(counted)].flatMap((id) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score === 1) return [];
    return [{ id, title: audit.title, shown: audit.displayValue ?? "", places: placesIn(audit.details) }];
  });
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])) as Scores,
    metrics: Object.fromEntries(METRICS.map((id) => [id, audits[id]?.displayValue ?? ""])),
    failed,
  };
}

/** The elements and addresses that an audit complains of. */
function placesIn(details: unknown): string[] {
  const { items = [] } = (details ?? {}) as { items?: { node?: { snippet?: string; explanation?: string }; url?: string; description?: string }[] };
  return items.slice(0, 8).map(({ node, url, description }) => [node?.snippet, node?.explanation, url, description].filter(Boolean).join(" "));
}
