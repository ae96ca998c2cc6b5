import { spawn } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { seconds, type PageResult } from "./page-results.ts";
import { ownConfig, SITES } from "./sites.ts";
import { writeSyntheticScenarios } from "./synthetic-scenarios.ts";

/** Every page has its lines in what Astro says, too. */
const STEP = /^\d\d:\d\d:\d\d \[(?!WARN)/;
const LIMIT = 90;
/** How much longer three times as many may take, before it counts as more than linear. */
const MOST_TIMES = 3.3;

export type SyntheticBuild = {
  count: number;
  built: string;
  wall: number;
  /** Seconds of processor of the build and all it starts, both cores together; null where they cannot be had. */
  processor: number | null;
  /** What the build said, with the seconds since its start. */
  said: { at: number; line: string }[];
  files: number;
};

const folderFor = (count: number): string => `synthetic-${count}`;

/** Thousands of pages are a gigabyte. */
export const removeSynthetic = (count: number): Promise<void> => rm(path.join(SITES, folderFor(count)), { recursive: true, force: true });

/** Builds a site of so many made-up scenarios from nothing: no picture, no text is there from an earlier build. */
export async function buildSynthetic(count: number): Promise<SyntheticBuild> {
  const name = folderFor(count);
  const { config, built } = await ownConfig(name);
  const questions = path.join(SITES, name, "interviews");
  await writeSyntheticScenarios(questions, count);
  const { wall, processor, said } = await timed(["build", "--config", config], { QUESTIONS_DIR: questions });
  const files = (await readdir(built, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
  return { count, built, wall, processor, said, files };
}

export function buildResults(builds: readonly SyntheticBuild[]): PageResult[] {
  const [first, ...larger] = builds;
  if (!first) return [];
  const what = ({ count, files, processor }: SyntheticBuild) => {
    const busy = processor === null ? "" : `, ${seconds(processor)} of processor`;
    return `Build of ${count.toLocaleString("en")} interviews from nothing (${files.toLocaleString("en")} files${busy})`;
  };
  return [
    { what: what(first), measured: seconds(first.wall), starlight: null, wanted: `under ${seconds(LIMIT)}`, isReached: first.wall < LIMIT, figures: first },
    ...larger.map((build) => {
      const times = build.wall / first.wall;
      const share = build.count / first.count;
      return {
        what: `${what(build)}: ${times.toFixed(2)} times as long`,
        measured: seconds(build.wall),
        starlight: null,
        wanted: `${share} times as long, linear`,
        isReached: times <= (MOST_TIMES / 3) * share,
        figures: build,
      };
    }),
  ];
}

/** Runs Astro through the shell, whose `time` also counts what the build's own programs take. */
function timed(args: readonly string[], env: Record<string, string>): Promise<Pick<SyntheticBuild, "wall" | "processor" | "said">> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const binaries = path.resolve(import.meta.dirname, "../../node_modules/.bin");
    const child = spawn("bash", ["-c", 'TIMEFORMAT="processor %U %S"; time astro "$@"', "astro", ...args], {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", PATH: `${binaries}${path.delimiter}${process.env["PATH"] ?? ""}`, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: SyntheticBuild["said"] = [];
    let processor: number | null = null;
    const hear = (chunk: Buffer) => {
      for (const line of chunk.toString("utf8").split("\n")) {
        const spent = /^processor ([\d.]+) ([\d.]+)/.exec(line);
        if (spent) processor = Number(spent[1]) + Number(spent[2]);
        else if (line.trim() !== "") said.push({ at: (performance.now() - since) / 1000, line: stripVTControlCharacters(line).trim() });
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("close", (code) => {
      const wall = (performance.now() - since) / 1000;
      // Every page has its line; what matters is where one part ends and the next begins.
      const steps = said.filter(({ line }) => STEP.test(line));
      if (code === 0) resolve({ wall, processor, said: steps });
      else reject(new Error(`The build failed:\n${said.slice(-30).map(({ line }) => line).join("\n")}`)); // prettier-ignore
    });
  });
}
