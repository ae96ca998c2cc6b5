import * as texts from "#texts";
import { patternFindings, verdictOnPatterns } from "../core/grading/code-patterns.ts";
import { isPassed, verdictOf, type CheckResult, type Finding } from "../core/grading/verdict.ts";
import { visibleDatasetOf, type Dataset } from "../core/scenario/round-datasets.ts";
import type { EngineOutcome, SqlCompareJob, SqlCompareResult } from "../engines/protocol.ts";
import type { GradeOutcome, Grader, GradeRequest } from "./grader.ts";
import { sqlFailure } from "./sql-failure.ts";

/** Seconds that a query may take on one dataset. */
export const SQL_LIMIT = 5;

type Request = GradeRequest<"sql">;

/** Each dataset is one check, the visible one first: the answer's result must equal that of the reference. */
export const sqlGrader: Grader<"sql"> = {
  async grade(request): Promise<GradeOutcome> {
    const { player, key, answer } = request;
    const datasets = [visibleDatasetOf(player), ...key.hidden];
    const broken = patternFindings(answer.code, "sql", key);
    if (broken.length > 0) return { status: "graded", verdict: verdictOnPatterns(broken, datasets, player.passScore, "dataset") };
    const trials: Trial[] = [];
    for (const dataset of datasets) {
      const outcome = await compare(request, dataset, answer.code, referenceOf(request));
      if (outcome.status === "unavailable" || outcome.status === "cancelled") return { status: "ungraded", message: ungradedMessage(outcome) };
      trials.push({ dataset, outcome, findings: findingsOf(outcome) });
    }
    const checks = trials.map(checkOf);
    const verdict = verdictOf(checks, player.passScore, "dataset", mostUseful(trials));
    const lessonsHtml = isPassed(verdict.score, player.passScore) ? [] : await lessonsFor(request, trials);
    return { status: "graded", verdict: { ...verdict, lessonsHtml } };
  },
};

type Outcome = EngineOutcome<SqlCompareResult>;
/** An answer on one dataset; without findings it was right. */
type Trial = { dataset: Dataset; outcome: Outcome; findings: Finding[] };
type Reference = SqlCompareJob["reference"];

const referenceOf = ({ key }: Request): Reference => (key.solution === null ? { csv: key.expectedCsv ?? { columns: [], rows: [] } } : { code: key.solution });

function compare({ key, engines, signal }: Request, dataset: Dataset, code: string, reference: Reference, order = key.order): Promise<Outcome> {
  const { columns, tolerance } = key;
  const job: SqlCompareJob = { tables: dataset.tables, code, reference, order, columns, tolerance, isHidden: dataset.hidden };
  return engines.sql.run("compare", job, { limit: SQL_LIMIT, ...(signal && { signal }) });
}

const ungradedMessage = (outcome: { status: "cancelled" } | { status: "unavailable"; message: string }): string =>
  outcome.status === "cancelled" ? texts.gradingStopped : texts.sqlCannotGrade(outcome.message);

const checkOf = ({ dataset, findings }: Trial): CheckResult => ({
  name: dataset.name,
  hidden: dataset.hidden,
  score: findings.length === 0 ? 1 : 0,
  finding: findings[0] ?? null,
  printed: "",
});

function findingsOf(outcome: Outcome): Finding[] {
  if (outcome.status === "ok") return outcome.result.findings;
  const failure = sqlFailure(outcome);
  return failure ? [failure] : [];
}

/** All findings, those on visible data first; one of each kind, since datasets mostly fail for the same reason. */
function mostUseful(trials: readonly Trial[]): Finding[] {
  const byKind = new Map<string, Finding>();
  for (const found of trials.flatMap(({ findings }) => findings)) if (!byKind.has(found.kind)) byKind.set(found.kind, found);
  return [...byKind.values()];
}

async function lessonsFor(request: Request, trials: readonly Trial[]): Promise<string[]> {
  const lessons: string[] = [];
  for (const { code, messageHtml } of request.key.misconceptions) {
    if (await behavesLike(request, trials, code)) lessons.push(messageHtml);
  }
  return lessons;
}

/** Whether the answer's result equals that of a wrong answer on every dataset on which the wrong answer differs from the reference. */
async function behavesLike(request: Request, trials: readonly Trial[], wrong: string): Promise<boolean> {
  let isDifferentSomewhere = false;
  for (const { dataset, outcome, findings } of trials) {
    const expected = await compare(request, dataset, wrong, referenceOf(request));
    if (expected.status === "ok" && expected.result.isEqual) continue;
    const hasResult = outcome.status === "ok" && !findings.some(({ kind }) => kind === "no-result");
    if (findings.length === 0 || !hasResult || !(await isAlike(request, dataset, wrong))) return false;
    isDifferentSomewhere = true;
  }
  return isDifferentSomewhere;
}

async function isAlike(request: Request, dataset: Dataset, wrong: string): Promise<boolean> {
  const { key, answer } = request;
  // A wrong answer need not be sorted by the round's keys: then it is its own order that counts.
  const orders = typeof key.order === "object" ? [key.order, "exact" as const] : [key.order];
  for (const order of orders) {
    const outcome = await compare(request, dataset, answer.code, { code: wrong }, order);
    if (outcome.status === "ok" && outcome.result.isEqual) return true;
  }
  return false;
}
