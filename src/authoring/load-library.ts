import { setImmediate } from "node:timers/promises";
import type { Engines } from "../engines/protocol.ts";
import { inOrder, problemLine, readScenarios, type FileProblem, type ScenarioFile } from "./read-scenarios.ts";
import { publishScenario, type PublishedScenario } from "./publish-scenario.ts";

export type PublishedFile = { file: string; published: PublishedScenario };
export type Library = { scenarios: PublishedFile[]; problems: FileProblem[] };

/**
 * Reads and publishes everything under a folder. Scenarios in which anything is wrong are left out; what is wrong with
 * them stands in `problems`, all of it.
 */
export async function loadLibrary(folder: string, engines: Engines): Promise<Library> {
  const { files, problems } = await readScenarios([folder]);
  const loaded = await inTurns(files, (file) => publishFile(file, engines));
  return {
    scenarios: loaded.flatMap(({ scenario }) => (scenario ? [scenario] : [])),
    problems: inOrder([...problems, ...loaded.flatMap((file) => file.problems)]),
  };
}

/** To publish a file is work for this thread and for the engines: so many are under way that neither waits for the other. */
const AT_ONCE = 8;

/**
 * Results in the order of the values. Between two of them whatever waits has its turn: thousands in one go would keep the engines'
 * answers from being heard until their time was up.
 */
async function inTurns<Value, Result>(values: readonly Value[], work: (value: Value) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const workOn = async () => {
    for (let place = next++; place < values.length; place = next++) {
      await setImmediate();
      results[place] = await work(values[place]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workOn));
  return results;
}

async function publishFile({ file, scenario, locate }: ScenarioFile, engines: Engines): Promise<{ scenario: PublishedFile | null; problems: FileProblem[] }> {
  if (!scenario) return { scenario: null, problems: [] };
  const { published, problems } = await publishScenario(scenario, engines);
  return { scenario: published && { file, published }, problems: problems.map(locate) };
}

export const errorsIn = (problems: readonly FileProblem[]): FileProblem[] => problems.filter(({ severity }) => severity === "error");
export const warningsIn = (problems: readonly FileProblem[]): FileProblem[] => problems.filter(({ severity }) => severity === "warning");

/** Every problem on a line of its own, below a line that counts them. */
export function problemList(problems: readonly FileProblem[]): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [`${count} in the scenarios:`, ...problems.map((problem) => `  ${problemLine(problem)}`)].join("\n");
}
