import { problem } from "../../core/scenario/problem.ts";
import { errorsIn } from "../load-library.ts";
import { inOrder, readScenarios, type FileProblem, type ScenarioFile } from "../read-scenarios.ts";
import { styleRules } from "./registry.ts";

export type StyleReport = {
  scenarios: number;
  rounds: number;
  /** What keeps files from being read; their style is not looked at. */
  failures: FileProblem[];
  remarks: FileProblem[];
};

/**
 * Holds scenarios against the style guide.
 * @param places files and folders
 * @param library a folder whose questions must not be asked again; none when there is nothing to compare with
 */
export async function styleContent(places: readonly string[], library?: string): Promise<StyleReport> {
  const { files, problems } = await readScenarios(places);
  const others = library === undefined ? [] : (await readScenarios([library])).files.filter(({ file }) => !files.some((read) => read.file === file));
  const scenarios = [...files, ...others].flatMap(({ scenario }) => scenario ?? []);
  const remarks = files.flatMap((file) => remarksIn(file, scenarios));
  const rounds = files.reduce((sum, file) => sum + file.rounds.length, 0);
  return { scenarios: files.length, rounds, failures: errorsIn(problems), remarks: inOrder(remarks) };
}

function remarksIn({ scenario, locate }: ScenarioFile, library: NonNullable<ScenarioFile["scenario"]>[]): FileProblem[] {
  if (scenario === null) return [];
  return styleRules.flatMap(({ name, find }) => find(scenario, library).map(({ path, message }) => locate(problem(path, name, message))));
}
