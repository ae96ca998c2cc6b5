import * as texts from "#texts";
import { patternFindings, verdictOnPatterns } from "../core/grading/code-patterns.ts";
import { finding, isPassed, verdictOf, type CheckResult, type Finding } from "../core/grading/verdict.ts";
import type { PythonCase } from "../core/rounds/python/schema.ts";
import type { EngineOutcome, PythonCaseResult, PythonSettings } from "../engines/protocol.ts";
import type { GradeOutcome, Grader, GradeRequest } from "./grader.ts";

type Request = GradeRequest<"python">;
type Outcome = EngineOutcome<PythonCaseResult>;
/** An answer on one case; without a finding it was right. */
type Trial = { case: PythonCase; outcome: Outcome; finding: Finding | null };

/** Each test or dataset is one check, the visible ones first, each on a fresh namespace and with the round's whole time limit. */
export const pythonGrader: Grader<"python"> = {
  async grade(request): Promise<GradeOutcome> {
    const { player, key, answer } = request;
    const cases = [...player.cases, ...key.hidden];
    const unit = cases.some(({ form }) => form === "tables") ? "dataset" : "test";
    const broken = patternFindings(answer.code, "python", key);
    if (broken.length > 0) return { status: "graded", verdict: verdictOnPatterns(broken, cases, player.passScore, unit) };
    const trials: Trial[] = [];
    for (const each of cases) {
      const outcome = await tryOut(request, each, answer.code);
      if (outcome.status === "unavailable" || outcome.status === "cancelled") return { status: "ungraded", message: ungradedMessage(outcome) };
      trials.push({ case: each, outcome, finding: findingOf(outcome) });
    }
    const verdict = verdictOf(trials.map(checkOf), player.passScore, unit, mostUseful(trials));
    const lessonsHtml = isPassed(verdict.score, player.passScore) ? [] : await lessonsFor(request, trials);
    return { status: "graded", verdict: { ...verdict, lessonsHtml } };
  },
};

const settingsOf = ({ player }: Request): PythonSettings => ({
  functionName: player.functionName,
  setup: player.setup,
  unordered: player.unordered,
  tolerance: player.tolerance,
});

const optionsOf = ({ player, signal }: Request) => ({ limit: player.testLimit, ...(signal && { signal }) });

const tryOut = (request: Request, each: PythonCase, code: string): Promise<Outcome> =>
  request.engines.python.run("case", { code, case: each, settings: settingsOf(request), solution: request.key.solution }, optionsOf(request));

const ungradedMessage = (outcome: { status: "cancelled" } | { status: "unavailable"; message: string }): string =>
  outcome.status === "cancelled" ? texts.gradingStopped : texts.pythonCannotGrade(outcome.message);

const checkOf = ({ case: { name, hidden }, outcome, finding: found }: Trial): CheckResult => ({
  name,
  hidden,
  score: found === null ? 1 : 0,
  finding: found,
  printed: outcome.status === "ok" ? outcome.result.printed : outcome.status === "error" ? outcome.printed : "",
});

function findingOf(outcome: Outcome): Finding | null {
  switch (outcome.status) {
    case "ok":
      return outcome.result.isEqual ? null : (outcome.result.finding ?? finding("wrong-value", texts.notExpectedValue));
    case "error":
      return finding("exception", outcome.message, null, outcome.line);
    case "timeout":
      return finding("timeout", texts.codeTooLong(outcome.limit), texts.codeTooLongAdvice);
    case "crashed":
      return finding("crashed", texts.codeBrokePython, texts.codeBrokePythonAbout);
    case "unavailable":
    case "cancelled":
      return null;
  }
}

/** One finding of each kind, those on visible data first, since tests mostly fail for the same reason. */
function mostUseful(trials: readonly Trial[]): Finding[] {
  const byKind = new Map<string, Finding>();
  for (const { finding: found } of trials) if (found && !byKind.has(found.kind)) byKind.set(found.kind, found);
  return [...byKind.values()];
}

/** The messages of the listed wrong answers that this one behaves like. Code that does not even parse behaves like none. */
async function lessonsFor(request: Request, trials: readonly Trial[]): Promise<string[]> {
  if (trials.some(({ finding: found }) => found?.kind === "syntax-error" || found?.kind === "empty-code")) return [];
  const lessons: string[] = [];
  for (const { code, messageHtml } of request.key.misconceptions) {
    if (await behavesLike(request, trials, code)) lessons.push(messageHtml);
  }
  return lessons;
}

/** Whether the answer does the same as a wrong one on every case that the wrong one does not pass. Stops at the first that differs. */
async function behavesLike(request: Request, trials: readonly Trial[], wrong: string): Promise<boolean> {
  let isWrongSomewhere = false;
  for (const trial of trials) {
    const outcome = await tryOut(request, trial.case, wrong);
    if (outcome.status === "unavailable" || outcome.status === "cancelled") return false;
    if (findingOf(outcome) === null) continue;
    if (trial.finding === null || !(await isAlike(request, trial, wrong, outcome))) return false;
    isWrongSomewhere = true;
  }
  return isWrongSomewhere;
}

async function isAlike(request: Request, trial: Trial, wrong: string, wrongOutcome: Outcome): Promise<boolean> {
  // Two that never come to an end, or that both break Python, are alike; there is nothing to compare.
  if (trial.outcome.status !== "ok" || wrongOutcome.status !== "ok") return trial.outcome.status === wrongOutcome.status;
  const job = { code: request.answer.code, other: wrong, case: trial.case, settings: settingsOf(request) };
  const outcome = await request.engines.python.run("likeness", job, optionsOf(request));
  return outcome.status === "ok" && outcome.result.isAlike;
}
