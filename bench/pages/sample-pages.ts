import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ScenarioSummary } from "../../src/core/scenario/scenario.ts";

/** The page of a kind that is measured: the longest, where pages of the kind differ. Addresses from the site's root. */
export type SamplePages = { briefing: string; lobby: string; topic: string; guide: string };

export async function samplePages(site: string): Promise<SamplePages> {
  return { briefing: await longest(site, "interview"), lobby: "/interview/", topic: await longest(site, "topics"), guide: await longest(site, "guides") };
}

/** The addresses of the pages directly below a folder. */
export async function pagesBelow(site: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(site, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `/${folder}/${name}/`).sort(); // prettier-ignore
}

export const readPage = (site: string, address: string): Promise<Buffer> => readFile(path.join(site, address, "index.html"));

async function longest(site: string, folder: string): Promise<string> {
  const pages = await Promise.all((await pagesBelow(site, folder)).map(async (address) => ({ address, length: (await readPage(site, address)).length })));
  const first = pages.sort((a, b) => b.length - a.length)[0];
  if (!first) throw new Error(`The built site has no page below ${folder}.`);
  return first.address;
}

/** Every interview of a built site, in the order of its lists. */
export const interviewsOf = async (site: string): Promise<ScenarioSummary[]> =>
  JSON.parse(await readFile(path.join(site, "interviews/index.json"), "utf8")) as ScenarioSummary[];
