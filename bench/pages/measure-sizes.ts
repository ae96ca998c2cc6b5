import { readFile } from "node:fs/promises";
import path from "node:path";
import { median } from "../measurement.ts";
import { gzipped, kilobytes, type PageResult } from "./page-results.ts";
import { interviewsOf, pagesBelow, readPage, samplePages } from "./sample-pages.ts";
import { bytesOf, type Sent, type StaticHost } from "./static-host.ts";
import type { Visitor } from "./visitor.ts";

const MOST_SCRIPT = 12_000;
const MOST_EMBED = 40_000;
const STYLE_SHEET = /<link[^>]*\srel="?stylesheet"?[^>]*>/g;

export type BuiltSites = { ours: string; starlight: string };
export type Hosts = { ours: StaticHost; starlight: StaticHost };

/** What first visits fetch, after gzip. */
export async function measureSizes(visitor: Visitor, sites: BuiltSites, hosts: Hosts): Promise<PageResult[]> {
  return [await script(visitor, sites, hosts), await briefings(sites), await embeds(visitor, sites, hosts.ours)];
}

/** What is sent for one page until nothing more is asked for. */
function sentFor(visitor: Visitor, host: StaticHost, address: string): Promise<readonly Sent[]> {
  return visitor.visit({ hasServiceWorker: false }, async (page) => {
    const before = host.sent.length;
    await page.goto(host.origin + address, { waitUntil: "networkidle" });
    return host.sent.slice(before);
  });
}

async function script(visitor: Visitor, sites: BuiltSites, hosts: Hosts): Promise<PageResult> {
  const { briefing, lobby, topic, guide } = await samplePages(sites.ours);
  const bytes: Record<string, number> = {};
  for (const address of ["/", lobby, briefing, topic, guide]) bytes[address] = bytesOf(await sentFor(visitor, hosts.ours, address), "text/javascript");
  const most = Math.max(...Object.values(bytes));
  const beside = bytesOf(await sentFor(visitor, hosts.starlight, briefing), "text/javascript");
  const what = "JavaScript of a reading page, at most (gzip)";
  return {
    what,
    measured: kilobytes(most),
    starlight: kilobytes(beside),
    wanted: `under ${kilobytes(MOST_SCRIPT)}`,
    isReached: most < MOST_SCRIPT,
    figures: { bytes, beside },
  };
}

/** A page and the style sheets it names, which a first visit waits for before it shows anything. */
async function htmlAndStyles(site: string, address: string): Promise<number> {
  const html = await readPage(site, address);
  const sheets = [...html.toString("utf8").matchAll(STYLE_SHEET)].map(([tag]) => /\shref="([^"]+)"/.exec(tag)?.[1] ?? "");
  const styles = await Promise.all(sheets.map((sheet) => readFile(path.join(site, sheet))));
  return [html, ...styles].reduce((sum, content) => sum + gzipped(content), 0);
}

async function briefings(sites: BuiltSites): Promise<PageResult> {
  const ids = (await interviewsOf(sites.ours)).map(({ id }) => id);
  const pages = await Promise.all(
    ids.map(async (id) => {
      const address = `/interview/${id}/`;
      return { id, ours: await htmlAndStyles(sites.ours, address), starlight: await htmlAndStyles(sites.starlight, address) };
    }),
  );
  const most = Math.max(...pages.map(({ ours, starlight }) => ours / starlight));
  return {
    what: `HTML and CSS of a briefing, median of ${ids.length} (gzip); at most ${most.toFixed(2)} times Starlight's`,
    measured: kilobytes(median(pages.map(({ ours }) => ours))),
    starlight: kilobytes(median(pages.map(({ starlight }) => starlight))),
    wanted: "under Starlight's",
    isReached: most < 1,
    figures: { pages },
  };
}

/** One round of each kind, and the longest page. */
async function embeds(visitor: Visitor, sites: BuiltSites, host: StaticHost): Promise<PageResult> {
  const rounds = (await interviewsOf(sites.ours)).flatMap(({ id, rounds: each }) => each.map((round) => ({ ...round, address: `/embed/${id}/${round.id}/` })));
  const kinds = new Map(rounds.map(({ questionType, address }) => [questionType, address]));
  const folders = await pagesBelow(sites.ours, "embed");
  const all = (await Promise.all(folders.map((folder) => pagesBelow(sites.ours, folder.slice(1, -1))))).flat();
  const lengths = await Promise.all(all.map(async (address) => ({ address, length: (await readPage(sites.ours, address)).length })));
  const longest = lengths.sort((a, b) => b.length - a.length)[0]?.address ?? "";
  const bytes: Record<string, number> = {};
  for (const address of new Set([...kinds.values(), longest])) bytes[address] = bytesOf(await sentFor(visitor, host, address));
  const most = Math.max(...Object.values(bytes));
  return {
    what: "An embedded round before it is touched, all that is fetched, at most (gzip)",
    measured: kilobytes(most),
    starlight: null,
    wanted: `under ${kilobytes(MOST_EMBED)}`,
    isReached: most < MOST_EMBED,
    figures: { bytes },
  };
}
