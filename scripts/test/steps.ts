import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { findChromium, thisMachine } from "../find-chromium.ts";
import { findNginx, machineForNginx } from "../find-nginx.ts";
import { runCommand } from "../run-command.ts";
import { oneCheck, runnerCounts, type Counts } from "./counts.ts";
import { playwrightCounts } from "./playwright-report.ts";
import { vitestCounts } from "./vitest-report.ts";

/** Takes what a step prints, as it comes. */
export type Show = (text: string | Uint8Array) => void;

export interface Step {
  name: string;
  /** The step whose success this one needs; it is run first, also when only this one was asked for. */
  needs?: string;
  /** No other step is run beside this one, which has use for all processors. */
  isAlone?: boolean;
  /** What it writes, which no two steps may write at once. */
  writes?: string;
  run(show: Show): Promise<Counts>;
}

const REPORTS = path.resolve("test-results");

/** What steps print goes through here, so that they cannot see by themselves whether somebody looks at it. */
const COLORS: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

/** Where Astro keeps what it has read; lint and types read it anew where nothing was built yet. */
const ASTRO = "node_modules/.astro";

/** All steps, in the order in which they are run. */
export const steps: readonly Step[] = [
  { name: "lint", writes: ASTRO, run: npmScript("lint") },
  { name: "unit", run: unit },
  { name: "types", writes: ASTRO, run: npmScript("types") },
  { name: "content", run: npmScript("questions", "check") },
  { name: "build", writes: ASTRO, run: npmScript("build") },
  { name: "sizes", needs: "build", run: npmScript("sizes") },
  { name: "browser", needs: "build", isAlone: true, run: browser },
];

function npmScript(script: string, ...args: string[]): Step["run"] {
  const command = ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])];
  return async (show) => {
    const { code } = await runCommand("npm", command, { show, env: COLORS });
    return oneCheck(code === 0, ["npm run", script, ...command.slice(3)].join(" "));
  };
}

async function unit(show: Show): Promise<Counts> {
  const file = await freshReport("unit.json");
  const { code } = await runCommand("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], { show, env: COLORS });
  return runnerCounts(code, await readReport(file, (report) => vitestCounts(report, process.cwd())));
}

async function browser(show: Show): Promise<Counts> {
  const found = await findChromium(thisMachine());
  if ("problem" in found) {
    show(`${found.problem}\n`);
    return oneCheck(false, found.problem);
  }
  const nginx = await findNginx(await machineForNginx());
  // The tests that need it are reported as skipped, with this reason.
  if ("problem" in nginx) show(`${nginx.problem}\n`);
  const file = await freshReport("browser.json");
  const env = { ...COLORS, CHROMIUM_PATH: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...("path" in nginx ? { NGINX_PATH: nginx.path } : {}) };
  const { code } = await runCommand("playwright", ["test", "--reporter=list,json"], { show, env });
  return runnerCounts(code, await readReport(file, playwrightCounts));
}

/** Where a report will stand; one of an earlier run is taken away, or it could be taken for this one's. */
async function freshReport(name: string): Promise<string> {
  await mkdir(REPORTS, { recursive: true });
  const file = path.join(REPORTS, name);
  await rm(file, { force: true });
  return file;
}

async function readReport(file: string, count: (report: unknown) => Counts): Promise<Counts | undefined> {
  try {
    return count(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}
