import { remarksOn, type Round, type RoundKey } from "../../core/rounds/registry.ts";
import { problem, warning } from "../../core/scenario/problem.ts";
import { scoreText, type Verdict } from "../../core/grading/verdict.ts";
import type { Engines } from "../../engines/protocol.ts";
import { gradeRound } from "../../graders/registry.ts";
import { errorsIn, warningsIn } from "../load-library.ts";
import { publishRound } from "../publish/registry.ts";
import { findingText, type PublishedRound } from "../publish/publisher.ts";
import { inOrder, readScenarios, type FileProblem, type ScenarioFile } from "../read-scenarios.ts";
import { render } from "../render-markdown.ts";
import { triesOf, type Try } from "./tries.ts";

export type CheckReport = {
  scenarios: number;
  rounds: number;
  /** Answers that were graded. */
  answers: number;
  failures: FileProblem[];
  warnings: FileProblem[];
};

/** Told after every answer: how many have been graded, of how many. */
export type OnProgress = (done: number, all: number) => void;

/** Rounds of one kind that are under way at once: enough for their engine to have the next job at hand. */
const WIDTH = 4;

/**
 * Holds scenarios against the format and plays every answer in them with the graders of the site. A round in which
 * something is wrong does not keep the others from being played.
 * @param places files and folders
 */
export async function checkContent(places: readonly string[], engines: Engines, onProgress: OnProgress = () => {}): Promise<CheckReport> {
  const { files, problems } = await readScenarios(places);
  const jobs = files.flatMap((file) => file.rounds.map(({ index, round }) => ({ file, index, round, tries: triesOf(round) })));
  const all = jobs.reduce((sum, job) => sum + job.tries.length, 0);
  const found: FileProblem[] = [];
  let answers = 0;
  const lanes = Map.groupBy(jobs, (job) => job.round.kind);
  await Promise.all(
    [...lanes.values()].map((lane) =>
      inPool(lane, async (job) => {
        const count = () => onProgress(++answers, all);
        found.push(...(await checkRound(job, engines, count)));
      }),
    ),
  );
  const sorted = inOrder([...problems, ...found]);
  return { scenarios: files.length, rounds: jobs.length, answers, failures: errorsIn(sorted), warnings: warningsIn(sorted) };
}

type Job = { file: ScenarioFile; index: number; round: Round; tries: Try[] };

async function checkRound({ file, index, round, tries }: Job, engines: Engines, count: () => void): Promise<FileProblem[]> {
  const locate = (path: PropertyKey[], rule: string, message: string): FileProblem => file.locate(problem(["rounds", index, ...path], rule, message));
  const published = await publishRound(round, { engines, render });
  const found = published.problems.map(({ path, rule, message }) => locate(path, rule, message));
  if (!published.isGradable) return found;
  // What is remarked on already says why the best answer does not score everything.
  const isRemarked = remarksOn(round).length > 0;
  for (const attempt of tries) {
    const fault = await faultOf(attempt, published, engines);
    const place = ["rounds", index, ...attempt.path];
    if (fault !== undefined && !attempt.isRemark) found.push(locate(attempt.path, attempt.rule, fault));
    if (fault !== undefined && attempt.isRemark && !isRemarked) found.push(file.locate(warning(place, attempt.rule, fault)));
    count();
  }
  return found;
}

/** What is wrong with the verdict on an answer, or undefined. */
async function faultOf({ answer, wanted, rule }: Try, { player, key }: PublishedRound, engines: Engines): Promise<string | undefined> {
  const outcome = await gradeRound({ player, key: forAuthors(key), answer, engines, context: { asked: null } });
  if (outcome.status === "ungraded") return `could not be graded: ${outcome.message}`;
  const { verdict } = outcome;
  const isFull = verdict.score >= 1 - 1e-9;
  if (wanted === "full-score") return isFull ? undefined : `must score everything but scores ${scoreText(verdict)}${difference(verdict)}`;
  if (!verdict.passed) return undefined;
  if (!isFull) return `passes with ${scoreText(verdict)}; raise passScore or add a ${verdict.unit} on which it goes wrong`;
  const what = rule === "initialCode" ? "shows the bug" : "tells it from the solution";
  return `passes; no ${verdict.unit} ${what}; add one on which it goes wrong`;
}

/** Authors may see hidden data, and need not be taught what the wrong answers have to teach. */
function forAuthors(key: RoundKey): RoundKey {
  if (key.kind === "sql") return { ...key, misconceptions: [], hidden: key.hidden.map((dataset) => ({ ...dataset, hidden: false })) };
  if (key.kind === "python") return { ...key, misconceptions: [], hidden: key.hidden.map((each) => ({ ...each, hidden: false })) };
  return key;
}

/** The first thing that differed. */
function difference({ findings, checks }: Verdict): string {
  const check = checks.find(({ score }) => score < 1);
  const first = check?.finding ?? findings[0];
  return first ? `; ${check ? `${check.name}: ` : ""}${findingText(first)}` : "";
}

/** Does the work for every item, a few at a time. */
async function inPool<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
}
