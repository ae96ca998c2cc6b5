import { existsSync } from "node:fs";
import { glob, readdir, readFile } from "node:fs/promises";
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
  "embedded round": "embed/*/*/index.html",
  history: "history/index.html",
  "no connection": "offline/index.html",
  "unknown address": "404.html",
} as const;
type Kind = keyof typeof PAGES;

/**
 * What a page may weigh in the library's own measure, thousands of bytes after gzip, and the script it loads by itself. Its styles stand
 * in the page.
 */
const READING = 12;
const LIMITS: Record<Kind, { page: number; script: number }> = {
  "front page": { page: 12, script: READING },
  // These two name every interview, topic or key of the format, and grow with what they name.
  lobby: { page: 40, script: READING },
  "list of topics": { page: 40, script: READING },
  briefing: { page: 16, script: READING },
  results: { page: 10, script: READING },
  topic: { page: 16, script: READING },
  guide: { page: 20, script: READING },
  "list of guides": { page: 10, script: READING },
  "embedded round": { page: 16, script: READING },
  // Drawn from this browser's storage: the one page that brings React without being asked.
  history: { page: 10, script: 160 },
  "no connection": { page: 10, script: READING },
  "unknown address": { page: 10, script: READING },
};
/** What is loaded when it is asked for: scripts with all that they load by themselves, and files that stand alone. Limits as above. */
const SCRIPTS: Record<string, { starts: string; limit: number }> = {
  "the search dialog": { starts: "search-dialog.", limit: 8 },
  "the interview, before an editor": { starts: "mount-interview.", limit: 200 },
  "a scorecard": { starts: "mount-scorecard.", limit: 200 },
  "an embedded round that is answered, before an editor": { starts: "mount-lone-round.", limit: 200 },
  "the code editor": { starts: "MonacoEditor.", limit: 900 },
  "the canvas": { starts: "CanvasRound.", limit: 250 },
};
const FILES: Record<string, { file: string; limit: number }> = {
  "the script for other pages": { file: "embed.js", limit: 3 },
  "the service worker": { file: "sw.js", limit: 4 },
  "the worker that runs SQL": { file: "_astro/sql.worker-*.js", limit: 60 },
  "the worker that runs Python": { file: "_astro/python.worker-*.js", limit: 65 },
};

const site = path.resolve(process.argv[2] ?? "dist");

/** The files of the built site that fit a pattern in which `*` stands for any folder. */
async function matching(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: site })) files.push(path.join(site, file));
  return files;
}

async function longest(files: readonly string[]): Promise<string | undefined> {
  const lengths = await Promise.all(files.map(async (file) => ({ file, length: (await readFile(file)).length })));
  return lengths.sort((a, b) => b.length - a.length)[0]?.file;
}

async function budgets(): Promise<Budget[]> {
  return [...(await pageBudgets()), ...(await scriptBudgets()), ...(await fileBudgets())];
}

async function pageBudgets(): Promise<Budget[]> {
  const found: Budget[] = [];
  for (const [kind, pattern] of Object.entries(PAGES) as [Kind, string][]) {
    const page = await longest(await matching(pattern));
    if (page === undefined) throw new Error(`The built site has no ${kind} (${pattern}).`);
    found.push({ name: `${kind}: page with styles`, files: [page], limit: LIMITS[kind].page * 1000 });
    found.push({ name: `${kind}: script`, files: await filesOf(site, page), limit: LIMITS[kind].script * 1000 });
  }
  return found;
}

async function scriptBudgets(): Promise<Budget[]> {
  const scripts = await readdir(path.join(site, "_astro"));
  const found = Object.entries(SCRIPTS).map(async ([name, { starts, limit }]) => {
    const entry = scripts.find((file) => file.startsWith(starts) && file.endsWith(".js"));
    if (entry === undefined) throw new Error(`The built site has no script ${starts}*.js for ${name}.`);
    return { name, files: await filesOf(site, path.join(site, "_astro", entry)), limit: limit * 1000 };
  });
  return Promise.all(found);
}

async function fileBudgets(): Promise<Budget[]> {
  const found = Object.entries(FILES).map(async ([name, { file, limit }]) => {
    const files = await matching(file);
    if (files.length === 0) throw new Error(`The built site has no ${file} for ${name}.`);
    return { name, files, limit: limit * 1000 };
  });
  return Promise.all(found);
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
