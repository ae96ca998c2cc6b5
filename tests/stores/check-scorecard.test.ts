import { describe, expect, it } from "vitest";
import type { QuizAnswer, QuizPlayer } from "../../src/core/rounds/quiz/schema.ts";
import type { ScenarioKey, ScenarioPlayer } from "../../src/core/scenario/scenario.ts";
import { falseClaims } from "../../src/core/scorecard/claims.ts";
import { advance, startSession } from "../../src/core/session/progress.ts";
import { startPractice } from "../../src/core/session/session-scenario.ts";
import type { RoundRecord, Session } from "../../src/core/session/session.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import { gradeRound } from "../../src/graders/registry.ts";
import { gradeClaims, type CheckedRound } from "../../src/stores/check-scorecard.ts";
import { followUpPlayer } from "../fixtures/session/quiz-rounds.ts";
import { player as fixture } from "../fixtures/session/scenario.ts";

/** Two questions for all, and a harder one for those who passed "first", an easier one for the others. */
const question = (askWhen: QuizPlayer["questions"][number]["askWhen"]): QuizPlayer["questions"][number] => ({ ...followUpPlayer.questions[0]!, askWhen });
const first: QuizPlayer = { ...followUpPlayer, id: "first", title: "First", questions: [question(null), question(null)] };
const second: QuizPlayer = {
  ...followUpPlayer,
  id: "second",
  title: "Second",
  questions: [question(null), question({ round: "first", passed: true }), question({ round: "first", passed: false })],
};
const scenario: ScenarioPlayer = { ...fixture, rounds: [first, second] };
const key: ScenarioKey = {
  id: fixture.id,
  rounds: [first, second].map(({ id, questions }) => ({
    kind: "quiz",
    id,
    explanationHtml: null,
    questions: questions.map(() => ({ correct: [0], explanationHtml: "" })),
  })),
};
const engines = {} as Engines;
const signal = new AbortController().signal;
const START = 1_700_000_000_000;

/** A sitting in which each round got these answers, graded as the site does; where `isGraded` says no, only after the interview went on. */
async function sit(answers: QuizAnswer[], isGraded: (round: number) => boolean = () => true, session = startSession(scenario, { id: "one", seed: 7 }, START)) {
  let [current, now] = [session, START];
  const part: ScenarioPlayer = { ...scenario, rounds: scenario.rounds.filter(({ id }) => session.rounds.some((record) => record.id === id)) };
  for (const [index, answer] of answers.entries()) {
    current = advance(current, { type: "submit", answer }, (now += 60_000), part);
    current = isGraded(index)
      ? await settle(current, index, part)
      : advance(current, { type: "grading-failed", roundId: current.rounds[index]!.id, message: "offline" }, now, part);
    current = advance(current, { type: "continue" }, now, part);
  }
  for (const [index, record] of current.rounds.entries()) {
    if (record.grading.state !== "failed") continue;
    current = await settle(advance(current, { type: "grade-again", roundId: record.id }, now, part), index, part);
  }
  return current;
}

async function settle(session: Session, index: number, part: ScenarioPlayer): Promise<Session> {
  const record = session.rounds[index]!;
  const roundKey = key.rounds.find(({ id }) => id === record.id)!;
  const context = { asked: record.asked };
  const outcome = await gradeRound({ player: part.rounds[index]!, key: roundKey, answer: record.answer as QuizAnswer, engines, context });
  if (outcome.status !== "graded") throw new Error(outcome.message);
  return advance(session, { type: "graded", roundId: record.id, verdict: outcome.verdict }, START + 3_600_000, part);
}

async function check(session: Session): Promise<CheckedRound[]> {
  const checked: CheckedRound[] = [];
  await gradeClaims({ session, whole: scenario, key, engines, signal, onChecked: (round, result) => (checked[round] = result) });
  return checked;
}

const ticks = (...options: number[]): QuizAnswer => ({ ticks: options.map((option) => [option]) });
const [allRight, allWrong] = [ticks(0, 0, 0), ticks(1, 1, 1)];
const withRound = (session: Session, index: number, change: Partial<RoundRecord>): Session => ({
  ...session,
  rounds: session.rounds.map((record, place) => (place === index ? { ...record, ...change } : record)),
});
const withVerdict = (session: Session, index: number, change: object): Session => {
  const { grading } = session.rounds[index]!;
  if (grading.state !== "done") throw new Error(`round ${index} was not graded`);
  return withRound(session, index, { grading: { state: "done", verdict: { ...grading.verdict, ...change } } });
};

describe("an honest scorecard", () => {
  it("[CA8] is reproduced round by round, with the questions that its answers led to", async () => {
    for (const answers of [
      [allRight, allRight],
      [allWrong, allRight],
      [allRight, allWrong],
      [ticks(0, 1), ticks(0, 1, 1)],
    ]) {
      const session = await sit(answers);
      expect((await check(session)).map(({ status }) => status)).toEqual(["reproduced", "reproduced"]);
      expect(await check(session)).not.toContainEqual(expect.objectContaining({ areQuestionsSure: false }));
      expect(falseClaims(session, scenario)).toEqual([]);
    }
  });

  it("[CA8] with rounds that were skipped claims nothing for them", async () => {
    const begun = await sit([allRight]);
    const ended = advance(begun, { type: "end" }, START + 90_000, scenario);
    expect((await check(ended)).map(({ status }) => status)).toEqual(["reproduced", "nothing"]);
    expect(falseClaims(ended, scenario)).toEqual([]);
  });

  it("[CA8] whose grading failed at the time is not called forged, and what cannot be known is said", async () => {
    const session = await sit([allRight, allRight], (round) => round > 0);
    expect(session.rounds[1]?.asked).toEqual([0, 2]);
    expect(await check(session)).toMatchObject([{ status: "reproduced" }, { status: "reproduced", areQuestionsSure: false }]);
  });

  it("[CA8] of practice is reproduced too", async () => {
    const original = await sit([allWrong, allWrong]);
    const practice = startPractice(original, scenario, { id: "two", seed: 8 }, START);
    const played = await sit([allRight, allRight], undefined, practice);
    expect(await check(played)).toMatchObject([
      { status: "reproduced", score: 1 },
      { status: "reproduced", score: 1, areQuestionsSure: false },
    ]);
    expect(falseClaims(played, scenario)).toEqual([]);
  });

  it("[CA8] that was not graded is graded, and nothing is held against it", async () => {
    const session = withRound(await sit([allRight, allRight]), 1, { grading: { state: "failed", message: "offline" } });
    expect(await check(session)).toMatchObject([{ status: "reproduced" }, { status: "unclaimed", score: 1 }]);
  });
});

describe("a forged scorecard", () => {
  it("[CA8] with other scores, or a pass that is none, is found out", async () => {
    const session = await sit([ticks(0, 1), allRight]);
    expect(await check(withVerdict(session, 0, { score: 1, passed: true }))).toMatchObject([{ status: "differs", score: 0.5, passed: false }, {}]);
    expect(await check(withVerdict(session, 0, { score: 0.501 }))).toMatchObject([{ status: "differs", score: 0.5 }, {}]);
    expect(await check(withVerdict(session, 0, { score: 0.5003 }))).toMatchObject([{ status: "reproduced", score: 0.5 }, {}]);
    expect(await check(withVerdict(session, 0, { passed: true }))).toMatchObject([{ status: "differs", score: 0.5, passed: false }, {}]);
  });

  it("[CA8] that says a hard question was never asked is found out, whatever else is written to fit", async () => {
    const honest = await sit([allRight, ticks(0, 1, 0)]);
    expect(honest.rounds[1]?.asked).toEqual([0, 1]);
    // With the easy first question alone the round scores 100%.
    const alone = withVerdict(withRound(honest, 1, { asked: [0] }), 1, { score: 1, passed: true });
    expect(await check(alone)).toMatchObject([{ status: "reproduced" }, { status: "other-questions", score: 0.5 }]);
    const all = withVerdict(withRound(honest, 1, { asked: null }), 1, { score: 2 / 3, passed: false });
    expect(await check(all)).toMatchObject([{ status: "reproduced" }, { status: "other-questions", score: 0.5 }]);
  });

  it("[CA8] cannot lead to other questions by a verdict that is written over another", async () => {
    const honest = await sit([allWrong, ticks(0, 0, 1)]);
    expect(honest.rounds[1]?.asked).toEqual([0, 2]);
    const forged = withVerdict(withVerdict(withRound(honest, 1, { asked: [0, 1] }), 0, { score: 1, passed: true }), 1, { score: 1, passed: true });
    expect(await check(forged)).toMatchObject([
      { status: "differs", score: 0 },
      { status: "other-questions", score: 0.5 },
    ]);
  });

  it("[CA8] cannot hide a question of practice that every sitting asks", async () => {
    const practice = startPractice(await sit([allWrong, allWrong]), scenario, { id: "two", seed: 8 }, START);
    const played = await sit([allRight, ticks(1, 0, 0)], undefined, practice);
    const forged = withVerdict(withRound(played, 1, { asked: [2] }), 1, { score: 1, passed: true });
    expect(await check(forged)).toMatchObject([{}, { status: "other-questions" }]);
  });

  it("[CA8] with an answer taken out does not make the rounds after it uncheckable", async () => {
    const honest = await sit([allRight, ticks(0, 1, 0)]);
    const forged = withRound(withVerdict(withVerdict(honest, 1, { score: 1, passed: true }), 0, { score: 0, passed: false }), 0, { answer: null });
    expect(await check(forged)).toMatchObject([{ status: "nothing" }, { status: "other-questions" }]);
    const passed = withVerdict(forged, 0, { score: 0, passed: true });
    expect(await check(passed)).toMatchObject([{ status: "differs" }, { status: "other-questions" }]);
  });

  it("[CA8] that leaves rounds out, turns them about or dresses them up says something of the interview that is not so", async () => {
    const session = await sit([allWrong, allRight]);
    const [one, two] = session.rounds as [RoundRecord, RoundRecord];
    expect(falseClaims({ ...session, current: 0, rounds: [two] }, scenario)).toEqual([{ kind: "left-out", title: "First" }]);
    expect(falseClaims({ ...session, rounds: [two, one] }, scenario)).toEqual([{ kind: "order" }]);
    expect(falseClaims({ ...session, scenario: { ...session.scenario, level: "staff" } }, scenario)).toEqual([{ kind: "interview" }]);
    for (const change of [{ title: "Kernel design" }, { passScore: 0.1 }, { timeLimit: 60 }, { type: "python" }] as const) {
      expect(falseClaims(withRound(session, 0, change), scenario)).toMatchObject([{ kind: "round" }]);
    }
  });
});
