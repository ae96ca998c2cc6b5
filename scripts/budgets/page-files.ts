import { readFile } from "node:fs/promises";
import path from "node:path";

/** Files that are loaded together, and what they may weigh in bytes after gzip. */
export type Budget = { name: string; files: string[]; limit: number };

const SCRIPT_TAG = /<script[^>]*\ssrc="([^"]+\.js)"|<link[^>]*\srel="modulepreload"[^>]*\shref="([^"]+)"/g;
/** `import"./a.js"`, `import{b}from"./a.js"` and `export*from"./a.js"`, but not `import("./a.js")`, which waits until it is asked for. */
const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g;

/**
 * The scripts that a page, or a script, loads before anybody does anything: its own and what they import.
 * @param site the folder of the built site, whatever path it is built for
 * @param entry a page or a script in it; a script counts itself
 */
export async function filesOf(site: string, entry: string): Promise<string[]> {
  const found = new Set<string>();
  const add = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    const text = await readFile(file, "utf8");
    for (const match of text.matchAll(STATIC_IMPORT)) await add(path.resolve(path.dirname(file), match[1] ?? ""));
  };
  if (!entry.endsWith(".html")) {
    await add(entry);
    return [...found];
  }
  const html = await readFile(entry, "utf8");
  for (const match of html.matchAll(SCRIPT_TAG)) await add(inSite(site, match[1] ?? match[2] ?? ""));
  for (const [, inline = ""] of html.matchAll(/<script[^>]*type="module"[^>]*>([\s\S]*?)<\/script>/g))
    for (const match of inline.matchAll(STATIC_IMPORT)) await add(inSite(site, match[1] ?? ""));
  return [...found];
}

/** Below a path the address begins with it; scripts stand in `_astro` in any case. */
const inSite = (site: string, address: string): string => path.join(site, address.slice(Math.max(0, address.indexOf("/_astro/"))));

/** What weighs more than it may, one line each. */
export const overruns = (measured: readonly (Budget & { size: number })[]): string[] =>
  measured
    .filter(({ size, limit }) => size > limit)
    .map(
      ({ name, size, limit, files }) =>
        `${name} weighs ${size} bytes, ${size - limit} more than it may: ${files.map((file) => path.basename(file)).join(", ")}`,
    );
