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
  const loaded = await Promise.all(files.map((file) => publishFile(file, engines)));
  return {
    scenarios: loaded.flatMap(({ scenario }) => (scenario ? [scenario] : [])),
    problems: inOrder([...problems, ...loaded.flatMap((file) => file.problems)]),
  };
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
