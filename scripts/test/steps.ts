import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { findChromium, thisMachine } from "../find-chromium.ts";
import { findNginx, machineForNginx } from "../find-nginx.ts";
import { runCommand } from "../run-command.ts";
import { oneCheck, runnerCounts, type Counts } from "./counts.ts";
import { playwrightCounts } from "./playwright-report.ts";
import { vitestCounts } from "./vitest-report.ts";

export interface Step {
  name: string;
  /** The step whose success this one needs; it is run first, also when only this one was asked for. */
  needs?: string;
  run(): Promise<Counts>;
}

const REPORTS = path.resolve("test-results");

/** All steps, in the order in which they are run. */
export const steps: readonly Step[] = [
  { name: "lint", run: () => npmScript("lint") },
  { name: "types", run: () => npmScript("types") },
  { name: "unit", run: unit },
  { name: "content", run: () => npmScript("questions", "check") },
  { name: "build", run: () => npmScript("build") },
  { name: "sizes", needs: "build", run: () => npmScript("sizes") },
  { name: "browser", needs: "build", run: browser },
];

async function npmScript(script: string, ...args: string[]): Promise<Counts> {
  const { code } = await runCommand("npm", ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])]);
  return oneCheck(code === 0, ["npm run", script, ...(args.length > 0 ? ["--", ...args] : [])].join(" "));
}

async function unit(): Promise<Counts> {
  const file = await freshReport("unit.json");
  const { code } = await runCommand("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  return runnerCounts(code, await readReport(file, (report) => vitestCounts(report, process.cwd())));
}

async function browser(): Promise<Counts> {
  const found = await findChromium(thisMachine());
  if ("problem" in found) {
    console.error(found.problem);
    return oneCheck(false, found.problem);
  }
  const nginx = await findNginx(await machineForNginx());
  // The tests that need it are reported as skipped, with this reason.
  if ("problem" in nginx) console.error(nginx.problem);
  const file = await freshReport("browser.json");
  const env = { CHROMIUM_PATH: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...("path" in nginx ? { NGINX_PATH: nginx.path } : {}) };
  const { code } = await runCommand("playwright", ["test", "--reporter=list,json"], { env });
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
