import * as texts from "#texts";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import * as pagefind from "pagefind";
import { briefingRecord, IGNORED_PARTS, proseRecord, type SearchedScenario } from "../src/authoring/search-record.ts";

/** What the page's search asks for; Pagefind writes user interfaces of its own besides. */
const NEEDED = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json)$|\.pf_meta$|\.pagefind$|^(?:fragment|index|filter)\//;
/** Pages handed over at a time. */
const BATCH = 50;

/** Makes the index of the search from the built pages: briefings with their questions, topics and guides. Never of answers. */
export const searchIndex = (): AstroIntegration => ({
  name: "search-index",
  hooks: {
    "astro:config:setup": async ({ updateConfig }) =>
      void updateConfig({ vite: { define: { "import.meta.env.SEARCH_FOLDER": JSON.stringify(await searchFolder()) } } }),
    "astro:build:done": async ({ dir, logger }) => {
      const count = await writeSearchIndex(fileURLToPath(dir));
      logger.info(`${count} pages can be searched`);
    },
  },
});

/** Where the index is, from the site's root. Pagefind's own files carry no hash; they change with its version alone, so that the path names it. */
export async function searchFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.resolve("pagefind")), "utf8")) as { version: string };
  return `pagefind/${version}`;
}

/** Writes `pagefind/<version>/` into a built site. @returns the number of pages in it */
export async function writeSearchIndex(site: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "en", excludeSelectors: IGNORED_PARTS });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join("; ")}`);
  try {
    const pages = [...(await briefings(site)), ...(await prose(site, "topics", texts.foundTopic)), ...(await prose(site, "guides", texts.foundGuide))];
    for (let start = 0; start < pages.length; start += BATCH) {
      await Promise.all(pages.slice(start, start + BATCH).map(async ({ url, read }) => index.addHTMLFile({ url, content: await read() }).then(refuse)));
    }
    const { files } = await index.getFiles();
    const target = path.join(site, await searchFolder());
    for (const folder of ["fragment", "index", "filter"]) await mkdir(path.join(target, folder), { recursive: true });
    await Promise.all(files.filter((file) => NEEDED.test(file.path)).map((file) => writeFile(path.join(target, file.path), file.content)));
    return pages.length;
  } finally {
    await pagefind.close();
  }
}

type Page = { url: string; read(): Promise<string> };

function refuse({ errors }: { errors: string[] }) {
  if (errors.length > 0) throw new Error(`A page cannot be searched: ${errors.join("; ")}`);
}

async function briefings(site: string): Promise<Page[]> {
  const summaries = JSON.parse(await readFile(path.join(site, "interviews", "index.json"), "utf8")) as { id: string }[];
  return summaries.map(({ id }) => ({
    url: `/interview/${id}/`,
    read: async () => {
      const scenario = JSON.parse(await readFile(path.join(site, "interviews", `${id}.json`), "utf8")) as SearchedScenario;
      return briefingRecord(await readFile(path.join(site, "interview", id, "index.html"), "utf8"), scenario);
    },
  }));
}

async function prose(site: string, section: string, kind: string): Promise<Page[]> {
  const entries = await readdir(path.join(site, section), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      url: `/${section}/${name}/`,
      read: async () => proseRecord(await readFile(path.join(site, section, name, "index.html"), "utf8"), kind),
    }));
}
