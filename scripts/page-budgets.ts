import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import filePlugin from "@size-limit/file";
import sizeLimit from "size-limit";
import { filesOf, overruns, type Budget } from "./budgets/page-files.ts";

/** Pages of the built site, by kind. A kind whose pages differ in length is measured by its longest one. */
const PAGES = {
  "front page": "index.html",
  lobby: "interview/index.html",
  briefing: "interview/*/index.html",
  results: "interview/*/results/index.html",
  topic: "topics/*/index.html",
  "list of topics": "topics/index.html",
  guide: "guides/*/index.html",
  "list of guides": "guides/index.html",
  "unknown address": "404.html",
} as const;
type Kind = keyof typeof PAGES;

/** What a page may weigh in the library's own measure, thousands of bytes after gzip. Its styles stand in the page. */
const SCRIPT = 12;
const PAGE: Record<Kind, number> = {
  "front page": 12,
  // These two name every interview, topic or key of the format, and grow with what they name.
  lobby: 40,
  "list of topics": 40,
  briefing: 16,
  results: 10,
  topic: 16,
  guide: 20,
  "list of guides": 10,
  "unknown address": 10,
};
/** What is loaded when it is asked for, by the beginning of its file's name. */
const PARTS: Record<string, { starts: string; limit: number }> = {
  "the search dialog": { starts: "search-dialog.", limit: 8 },
  "the interview, before an editor": { starts: "mount-interview.", limit: 200 },
};

const site = path.resolve(process.argv[2] ?? "dist");

async function matching(pattern: string): Promise<string[]> {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return [path.join(site, pattern)].filter(existsSync);
  const entries = await readdir(path.join(site, before), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(site, before + name + after)).filter(existsSync); // prettier-ignore
}

async function longest(files: readonly string[]): Promise<string | undefined> {
  const lengths = await Promise.all(files.map(async (file) => ({ file, length: (await readFile(file)).length })));
  return lengths.sort((a, b) => b.length - a.length)[0]?.file;
}

async function budgets(): Promise<Budget[]> {
  const found: Budget[] = [];
  for (const [kind, pattern] of Object.entries(PAGES) as [Kind, string][]) {
    const page = await longest(await matching(pattern));
    if (page === undefined) throw new Error(`The built site has no ${kind} (${pattern}).`);
    found.push({ name: `${kind}: page with styles`, files: [page], limit: PAGE[kind] * 1000 });
    found.push({ name: `${kind}: script`, files: await filesOf(site, page), limit: SCRIPT * 1000 });
  }
  const scripts = await readdir(path.join(site, "_astro"));
  for (const [name, { starts, limit }] of Object.entries(PARTS)) {
    const entry = scripts.find((file) => file.startsWith(starts) && file.endsWith(".js"));
    if (entry === undefined) throw new Error(`The built site has no script ${starts}*.js for ${name}.`);
    found.push({ name, files: await filesOf(site, path.join(site, "_astro", entry)), limit: limit * 1000 });
  }
  return found;
}

if (!existsSync(site)) {
  console.error("The site is not built yet: npm run build");
  process.exitCode = 1;
} else {
  const measured = await Promise.all(
    (await budgets()).map(async (budget) => {
      const [result] = (await sizeLimit([filePlugin], { checks: [{ files: budget.files, gzip: true }] })) as { size?: number }[];
      return { ...budget, size: result?.size ?? 0 };
    }),
  );
  for (const { name, size, limit } of measured) console.log(`${String(size).padStart(7)} of ${String(limit).padStart(6)} bytes  ${name}`);
  const problems = overruns(measured);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
