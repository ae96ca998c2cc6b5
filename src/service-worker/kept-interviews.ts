import { bytesOf, filesFor, pagesOf, type OfflineFiles } from "./offline-files.ts";
import { isLasting } from "./lasting-files.ts";
import { FILES, fetchInto, KEPT, pagesCache } from "./site-caches.ts";
import type { WorkerReply } from "./worker-messages.ts";

/** The site as the service worker sees it: its address with a slash at the end, and the name of its build. */
export interface Site {
  scope: string;
  build: string;
}

type Player = { rounds: { kind: string }[] };

const recordAddress = ({ scope }: Site, scenario: string): string => `${scope}kept/${encodeURIComponent(scenario)}`;

/** The size of an interview that was made available, in bytes; null when it was not. */
export async function keptBytes(site: Site, scenario: string): Promise<number | null> {
  const record = await (await caches.open(KEPT)).match(recordAddress(site, scenario));
  return record ? ((await record.json()) as { bytes: number }).bytes : null;
}

/** Ids of the interviews that were made available. */
export async function keptInterviews(site: Site): Promise<string[]> {
  const start = `${site.scope}kept/`;
  const records = await (await caches.open(KEPT)).keys();
  return records.flatMap(({ url }) => (url.startsWith(start) ? [decodeURIComponent(url.slice(start.length))] : []));
}

/** The files are left: other interviews need them, and the next version drops what nobody needs. */
export async function forgetInterview(site: Site, scenario: string): Promise<void> {
  await (await caches.open(KEPT)).delete(recordAddress(site, scenario));
  const pages = await caches.open(pagesCache(site.build));
  await Promise.all(pagesOf(scenario).map((path) => pages.delete(site.scope + path)));
}

/** What an interview needs, and how much of it there is to fetch in all; null when the site is newer than this worker. */
export async function needsOf(site: Site, scenario: string): Promise<{ files: OfflineFiles["app"]; bytes: number } | null> {
  const [list, player] = await Promise.all([read<OfflineFiles>(`${site.scope}offline.json`), read<Player>(`${site.scope}interviews/${scenario}.json`)]);
  if (list.build !== site.build) return null;
  const files = filesFor(player, list);
  return { files, bytes: bytesOf(files) };
}

async function read<Data>(address: string): Promise<Data> {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}

/** Downloads what an interview needs; what is there already is not fetched again, so that a second try goes on where the first ended. */
export async function keepInterview(site: Site, scenario: string, tell: (reply: WorkerReply) => void): Promise<void> {
  let loaded = 0;
  let bytes = 0;
  try {
    const needs = await needsOf(site, scenario);
    if (!needs) return tell({ type: "outdated" });
    bytes = needs.bytes;
    const [files, pages] = await Promise.all([caches.open(FILES), caches.open(pagesCache(site.build))]);
    for (const file of needs.files) {
      const address = site.scope + file.path;
      const isThere = isLasting(file.path)
        ? (await files.match(address)) !== undefined || (await fetchInto(files, address))
        : await fetchInto(pages, address, { cache: "no-cache" });
      if (!isThere) return tell({ type: "failed", loaded, bytes });
      loaded += file.bytes;
      tell({ type: "progress", loaded, bytes });
    }
    const found = await Promise.all(pagesOf(scenario).map((path) => fetchInto(pages, site.scope + path, { cache: "no-cache" })));
    if (found.includes(false)) return tell({ type: "failed", loaded, bytes });
    await (await caches.open(KEPT)).put(recordAddress(site, scenario), Response.json({ bytes }));
    tell({ type: "state", isKept: true, bytes });
  } catch {
    tell({ type: "failed", loaded, bytes });
  }
}
