import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { builtFiles } from "../built-files.ts";
import { CACHE_CONTROL, CHANGING_FILE, LASTING_FOLDERS, NAMED_FILES } from "./cache-rules.ts";
import { HEADER_POLICY, NO_FOREIGN_FRAMES, NO_SNIFFING } from "./response-headers.ts";

/** What Cloudflare takes; Netlify takes more. */
export const MOST_RULES = 100;
export const LONGEST_LINE = 2000;

/** Written beside the headers, where other people's pages may frame what is in it. */
const FRAMED_ANYWHERE = "embed";

/**
 * `_headers`, which Netlify and Cloudflare go by. Rules that fit the same address add up there, so that none of them says again what
 * another one says of the same files.
 * @param files paths from the site's root
 * @param base the path below which the site is served, with slashes around it
 */
export function headersFile(files: readonly string[], base: string): string {
  const sections = [...new Set(files.flatMap((file) => /^([^/]+)\/(?:.*\/)?index\.html$/.exec(file)?.[1] ?? []))].sort();
  const rules = [
    rule(`${base}*`, ["Content-Security-Policy", HEADER_POLICY], [NO_SNIFFING.name, NO_SNIFFING.value]),
    ...["", ...sections.filter((section) => section !== FRAMED_ANYWHERE).map((section) => `${section}/*`)].map((place) =>
      rule(base + place, ["Content-Security-Policy", NO_FOREIGN_FRAMES]),
    ),
    ...LASTING_FOLDERS.flatMap((folder) => lastingPlaces(folder, files)).map((place) => rule(base + place, ["Cache-Control", CACHE_CONTROL.lasting])),
    ...NAMED_FILES.map((file) => rule(base + file, ["Cache-Control", CACHE_CONTROL.named])),
    rule(`${base}sw.js`, ["Cache-Control", CACHE_CONTROL.asked]),
  ];
  return `# Written by the build, for Netlify and Cloudflare; other hosts leave it aside.\n${rules.join("\n")}\n`;
}

const rule = (place: string, ...headers: [name: string, value: string][]): string =>
  [place, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");

/** A folder as a whole; where one file of it changes, each of that file's neighbours. */
function lastingPlaces(folder: string, files: readonly string[]): string[] {
  const inside = files.filter((file) => file.startsWith(`${folder}/`));
  const changing = inside.find((file) => file.endsWith(`/${CHANGING_FILE}`));
  if (changing === undefined) return inside.length > 0 ? [`${folder}/*`] : [];
  const beside = changing.slice(0, -CHANGING_FILE.length);
  const places = inside.filter((file) => file !== changing).map((file) => file.slice(beside.length).split("/"));
  return [...new Set(places.map(([name = "", ...rest]) => beside + name + (rest.length > 0 ? "/*" : "")))].sort();
}

/** Writes `_headers` into the built site. */
export const headersForHosts = (): AstroIntegration => {
  let base = "/";
  return {
    name: "headers-for-hosts",
    hooks: {
      "astro:config:done": ({ config }) => void (base = config.base.replace(/\/*$/, "/")),
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(path.join(folder, "_headers"), headersFile(await builtFiles(folder), base));
      },
    },
  };
};
