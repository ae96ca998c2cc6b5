import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import sharp from "sharp";
import { builtFiles, eachAtOnce } from "./built-files.ts";
import { bytesOf, type OfflineFile, type OfflineFiles } from "../src/service-worker/offline-files.ts";

/** A search index beyond this does not come along with every interview. Bytes. */
const MOST_SEARCH = 3_000_000;
/** The drawing of the browser's tab serves as the icon of the installed site. */
const ICON = path.resolve(import.meta.dirname, "../src/components/chrome/favicon.svg");
const APP = /^_astro\/.*\.(?:js|css|woff2|ttf)$/;
const SQL = /^_astro\/sql(?:\.worker-|-wasm-)/;
const PYTHON = /^(?:_astro\/python\.worker-|pyodide\/)/;
const SEARCH = /^pagefind\//;

/** Sorts the files of a build by what needs them. Paths are relative to the site's root. */
export function offlineFiles(build: string, files: readonly OfflineFile[]): OfflineFiles {
  const search = files.filter((file) => SEARCH.test(file.path));
  return {
    build,
    app: files.filter((file) => APP.test(file.path) && !SQL.test(file.path) && !PYTHON.test(file.path)),
    sql: files.filter((file) => SQL.test(file.path)),
    python: files.filter((file) => PYTHON.test(file.path)),
    search: bytesOf(search) <= MOST_SEARCH ? search : [],
  };
}

/**
 * Writes what the service worker goes by: the list of files, its own name of the build, and the icons of the installed site.
 * Comes last, since the name is made from all that was built.
 */
export const offlineSupport = (): AstroIntegration => ({
  name: "offline-support",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const folder = fileURLToPath(dir);
      await writeIcons(folder);
      const paths = (await builtFiles(folder)).filter((file) => file !== "sw.js" && file !== "offline.json");
      const build = await nameOf(folder, paths);
      const files = await eachAtOnce(paths, async (file) => ({ path: file, bytes: (await stat(path.join(folder, file))).size }));
      await writeFile(path.join(folder, "offline.json"), JSON.stringify(offlineFiles(build, files)));
      const script = path.join(folder, "sw.js");
      await writeFile(script, (await readFile(script, "utf8")).replaceAll("%BUILD%", build));
    },
  },
});

/** Draws the icons that the manifest names, and puts their content's hash into both names. */
async function writeIcons(folder: string): Promise<void> {
  const manifest = path.join(folder, "manifest.webmanifest");
  let text = await readFile(manifest, "utf8");
  for (const size of [192, 512]) {
    const picture = await sharp(ICON, { density: 1200 }).resize(size, size).png().toBuffer();
    const name = `_astro/icon-${size}.${createHash("sha256").update(picture).digest("hex").slice(0, 8)}.png`;
    await writeFile(path.join(folder, name), picture);
    text = text.replace(`icon-${size}.png`, name);
  }
  await writeFile(manifest, text);
}

/** Of a file whose name carries its hash, the name is enough. */
async function nameOf(folder: string, paths: readonly string[]): Promise<string> {
  const contents = await eachAtOnce(paths, async (file) => (/^(?:_astro|pyodide)\//.test(file) ? "" : digestOf(await readFile(path.join(folder, file)))));
  const hash = createHash("sha256");
  paths.forEach((file, place) => hash.update(`${file}\n${contents[place]}\n`));
  return hash.digest("hex").slice(0, 12);
}

const digestOf = (content: Buffer): string => createHash("sha256").update(content).digest("hex");
