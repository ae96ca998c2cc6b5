import { describe, expect, it } from "vitest";
import { verdictOf } from "../../../src/core/grading/verdict.ts";
import { scorecardOf } from "../../../src/core/scorecard/scorecard.ts";
import { summaryOf } from "../../../src/core/scorecard/summary.ts";
import type { RoundRecord, Session } from "../../../src/core/session/session.ts";

const check = (score: number) => ({ name: "d", hidden: false, score, finding: null, printed: "" });

const record = (changes: Partial<RoundRecord>): RoundRecord => ({
  id: "r",
  kind: "sql",
  type: "sql",
  questionType: "write",
  title: "Round",
  tags: ["joins"],
  timeLimit: 600,
  passScore: 1,
  startedAt: 0,
  deadline: 600_000,
  endedAt: 60_000,
  ending: "submitted",
  answer: { code: "SELECT 1" },
  hintsShown: 0,
  asked: null,
  grading: { state: "done", verdict: verdictOf([check(1)], 1, "dataset") },
  ...changes,
});

const session = (rounds: RoundRecord[]): Session => ({
  version: 2,
  id: "s",
  timeFactor: 1,
  practiceOf: null,
  abandonedAt: null,
  changedAt: 120_000,
  notes: [],
  scenario: { id: "shop", title: "Shop", category: "coding", level: "junior", tags: ["joins"] },
  seed: 1,
  startedAt: 0,
  finishedAt: 120_000,
  current: rounds.length - 1,
  phase: "finished",
  phaseSince: 120_000,
  rounds,
});

const missed = (title: string) => ({ ...verdictOf([check(1), check(0)], 1, "dataset"), findings: [{ kind: "rows-missing", title, detail: null, line: null }] });

describe("the scorecard", () => {
  it("[CA1] scores a session with the plain average of its rounds, skipped ones as 0", () => {
    const card = scorecardOf(
      session([
        record({}),
        record({ ending: "skipped", startedAt: null, endedAt: null, grading: { state: "none" } }),
        record({ grading: { state: "done", verdict: missed("x") } }),
      ]),
    );
    expect(card.score).toBeCloseTo(0.5);
    expect(card.rounds.map(({ score, passed }) => [score, passed])).toEqual([
      [1, true],
      [0, false],
      [0.5, false],
    ]);
  });

  it("[CA2] counts an answer that could not be graded as 0 and not passed", () => {
    const [round] = scorecardOf(session([record({ grading: { state: "failed", message: "no engine" } })])).rounds;
    expect(round).toMatchObject({ score: 0, passed: false });
  });

  it("[CA3] never counts more time than the limit", () => {
    const [round] = scorecardOf(session([record({ endedAt: 9_000_000 })])).rounds;
    expect(round?.timeUsed).toBe(600);
  });

  it("[CA4] names what went well and, for each miss, the first finding", () => {
    const played = session([
      record({ title: "Joins" }),
      record({ title: "Ranking", grading: { state: "done", verdict: missed("A join multiplies rows") } }),
      record({ title: "Late", ending: "time-out", grading: { state: "done", verdict: missed("NULL where 0 was expected") } }),
      record({ title: "Last", ending: "skipped", grading: { state: "none" } }),
    ]);
    const summary = summaryOf(scorecardOf(played), played);
    expect(summary.strengths.map((remark) => `${remark.title}: ${remark.text}`)).toEqual(["Joins: 1 of 1 dataset, without a hint"]);
    expect(summary.improvements.map((remark) => `${remark.title}: ${remark.text}`)).toEqual([
      "Ranking: a join multiplies rows",
      "Late: time ran out; NULL where 0 was expected",
      "Last: not reached; the interview ended before it",
    ]);
  });

  it("[CA4] says no more than the score where only a link is known", () => {
    const played = session([record({ title: "Ranking", grading: { state: "done", verdict: missed("secret finding") } })]);
    const summary = summaryOf(scorecardOf(played), null);
    expect(summary.improvements[0]?.text).toBe("50%");
  });
});
