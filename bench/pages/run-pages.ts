import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, platform } from "node:os";
import path from "node:path";
import { buildResults, buildSynthetic, removeSynthetic, type SyntheticBuild } from "./measure-build.ts";
import { measureLighthouse } from "./measure-lighthouse.ts";
import { measurePaint } from "./measure-paint.ts";
import { measureSearch } from "./measure-search.ts";
import { measureSizes, type BuiltSites } from "./measure-sizes.ts";
import { measureStart } from "./measure-start.ts";
import { resultTable, type PageResult } from "./page-results.ts";
import { buildOurs, buildStarlight, SITES } from "./sites.ts";
import { openStaticHost } from "./static-host.ts";
import { openVisitor, type Visitor } from "./visitor.ts";

export const PAGE_PARTS = ["lighthouse", "sizes", "paint", "start", "search", "build"] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

const RESULTS = path.resolve(import.meta.dirname, "../results");
const ON_PAGES: readonly PagePart[] = ["lighthouse", "sizes", "paint", "start"];
/** How many made-up scenarios search is tried on, and the build first. */
const SYNTHETIC = 1_000;

type Options = { parts: readonly PagePart[]; sizes: readonly number[]; isBuilt: boolean };
type Say = (line: string) => void;

/**
 * Measures the built pages, prints the table and writes bench/results/pages.json. Judges nothing: a figure that misses its mark ends in no
 * failure.
 * @param options `sizes` are the numbers of scenarios for the build beyond the first thousand; `isBuilt` takes both sites as an earlier
 *   run has left them
 */
export async function runPages({ parts, sizes, isBuilt }: Options): Promise<void> {
  const say: Say = (line) => console.error(line);
  const load = [loadavg()[0]!];
  const visitor = await openVisitor();
  const results: PageResult[] = [];
  try {
    if (parts.some((part) => ON_PAGES.includes(part))) {
      const sites = isBuilt ? builtEarlier() : await buildBoth(say);
      results.push(...(await measureSites(visitor, sites, parts, say)));
      load.push(loadavg()[0]!);
    }
    if (parts.includes("search") || parts.includes("build")) {
      results.push(...(await measureSynthetic(visitor, parts, sizes, say)));
      load.push(loadavg()[0]!);
    }
  } finally {
    await visitor.close();
  }
  const machine = { browser: visitor.version, processor: cpus()[0]?.model ?? "", cores: availableParallelism(), platform: platform(), load };
  console.log(resultTable(results));
  console.log(`\n${machine.cores} cores; other work and this, waiting for them (load): ${load.map((value) => value.toFixed(1)).join(", ")}`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path.join(RESULTS, "pages.json"), `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
}

const builtEarlier = (): BuiltSites => ({ ours: path.join(SITES, "datadrill/dist"), starlight: path.join(SITES, "starlight/dist") });

async function buildBoth(say: Say): Promise<BuiltSites> {
  say("building the site, and a Starlight site of the same texts");
  return { ours: await buildOurs(), starlight: await buildStarlight() };
}

async function measureSites(visitor: Visitor, sites: BuiltSites, parts: readonly PagePart[], say: Say): Promise<PageResult[]> {
  const hosts = { ours: await openStaticHost(sites.ours), starlight: await openStaticHost(sites.starlight) };
  const measures: Partial<Record<PagePart, () => Promise<PageResult[]>>> = {
    lighthouse: () => measureLighthouse(sites, hosts, say),
    sizes: () => measureSizes(visitor, sites, hosts),
    paint: () => measurePaint(visitor, sites, hosts),
    start: () => measureStart(visitor, sites.ours, hosts.ours),
  };
  try {
    const results: PageResult[] = [];
    for (const part of parts) {
      const measure = measures[part];
      if (!measure) continue;
      say(part);
      results.push(...(await measure()));
    }
    return results;
  } finally {
    await Promise.all([hosts.ours.close(), hosts.starlight.close()]);
  }
}

async function measureSynthetic(visitor: Visitor, parts: readonly PagePart[], sizes: readonly number[], say: Say): Promise<PageResult[]> {
  const results: PageResult[] = [];
  const builds: SyntheticBuild[] = [];
  for (const count of parts.includes("build") ? [SYNTHETIC, ...sizes] : [SYNTHETIC]) {
    say(`building ${count} made-up interviews`);
    const build = await buildSynthetic(count);
    builds.push(build);
    if (count === SYNTHETIC && parts.includes("search")) {
      say("search");
      const host = await openStaticHost(build.built);
      results.push(...(await measureSearch(visitor, host, count).finally(() => host.close())));
    }
    await removeSynthetic(count);
  }
  return parts.includes("build") ? [...results, ...buildResults(builds)] : results;
}
