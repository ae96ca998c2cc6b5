import { problem } from "../../core/scenario/problem.ts";
import type { RoundKind } from "../../core/rounds/registry.ts";
import type { Engines } from "../../engines/protocol.ts";
import { errorsIn } from "../load-library.ts";
import { publishRound } from "../publish/registry.ts";
import { inOrder, readScenarios, type FileProblem, type ScenarioFile } from "../read-scenarios.ts";
import { isKilled, outcomeOf, planRound, solutionOf, type MutationPlan, type RoundOutcome, type Solution } from "./mutate-round.ts";
import type { Mutant } from "./mutant.ts";

/** One code round. */
export type RoundReport = RoundOutcome & { file: string; round: string };

export type MutateReport = {
  scenarios: number;
  rounds: RoundReport[];
  /** Content that could not be read, published or graded. */
  failures: FileProblem[];
};

/** Told after every mutant: how many have been tried, of how many. */
export type OnProgress = (done: number, all: number) => void;

type CodeRound = ScenarioFile["rounds"][number] & { file: ScenarioFile; solution: Solution };
type Planned = { job: CodeRound; plan: MutationPlan; alive: Set<Mutant> };

/** Mutants of one language that are under way at once: enough for its engine to have the next job at hand. */
const WIDTH = 2;

/**
 * Tries the mutants of every solution on the datasets and tests of its round, with the graders of the site; SQL and Python beside each
 * other. A round in which something is wrong does not keep the others from being tried.
 * @param places files and folders
 */
export async function mutateContent(places: readonly string[], engines: Engines, onProgress: OnProgress = () => {}): Promise<MutateReport> {
  const { files, problems } = await readScenarios(places);
  const jobs = files.flatMap(codeRounds);
  const failures = [...errorsIn(problems)];
  const lanes = [...Map.groupBy(jobs, ({ round }): RoundKind => round.kind).values()];
  const planned = await Promise.all(lanes.map((lane) => planAll(lane, engines, failures)));
  const all = planned.flat().reduce((sum, { plan }) => sum + plan.mutants.length, 0);
  let done = 0;
  const count = () => onProgress(++done, all);
  await Promise.all(planned.map((lane) => tryAll(lane, failures, count)));
  const rounds = inFileOrder(planned.flat(), jobs).map(({ job, plan, alive }): RoundReport => ({
    file: job.file.file,
    round: job.round.round.id,
    ...outcomeOf(plan, alive),
  }));
  return { scenarios: files.length, rounds, failures: inOrder(failures) };
}

const codeRounds = (file: ScenarioFile): CodeRound[] =>
  file.rounds.flatMap((entry) => {
    const solution = solutionOf(entry.round);
    return solution ? [{ ...entry, file, solution }] : [];
  });

const inFileOrder = (planned: readonly Planned[], jobs: readonly CodeRound[]): Planned[] =>
  planned.toSorted((a, b) => jobs.indexOf(a.job) - jobs.indexOf(b.job));

/** One after the other: the engine does one thing at a time. */
async function planAll(jobs: readonly CodeRound[], engines: Engines, failures: FileProblem[]): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const job of jobs) {
    const { file, index, round, solution } = job;
    const locate = (path: PropertyKey[], rule: string, message: string) => file.locate(problem(["rounds", index, ...path], rule, message));
    const published = await publishRound(round, { engines, render: (source) => source });
    failures.push(...published.problems.map(({ path, rule, message }) => locate(path, rule, message)));
    if (published.problems.length > 0) continue;
    try {
      planned.push({ job, plan: await planRound(solution, published, engines), alive: new Set() });
    } catch (error) {
      failures.push(locate(["solution"], "solution", (error as Error).message));
    }
  }
  return planned;
}

async function tryAll(planned: readonly Planned[], failures: FileProblem[], count: () => void): Promise<void> {
  const untried = planned.flatMap((each) => each.plan.mutants.map((mutant) => ({ each, mutant })))[Symbol.iterator]();
  const work = async () => {
    for (const { each, mutant } of untried) {
      try {
        if (!(await isKilled(mutant, each.plan))) each.alive.add(mutant);
      } catch (error) {
        const { file, index } = each.job;
        failures.push(file.locate(problem(["rounds", index, "solution"], "solution", `${mutant.label}: ${(error as Error).message}`)));
      }
      count();
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
}
