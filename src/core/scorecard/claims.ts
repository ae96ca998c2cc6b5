import { askedQuestions, needsVerdictOf, type EarlierRound } from "../rounds/quiz/asked.ts";
import type { QuizPlayer } from "../rounds/quiz/schema.ts";
import type { ScenarioPlayer } from "../scenario/scenario.ts";
import { earlierRounds } from "../session/earlier-rounds.ts";
import type { Session } from "../session/session.ts";

/*
 * What a session says of itself, held against the interview it says it is of. Somebody who writes a session by hand can
 * raise its score without touching an answer: by leaving rounds out, or questions.
 */

/**
 * Something that is not as the interview has it.
 * interview: its title, category or level. round: its title, type, bar or limit. left-out: a round is missing. order: the rounds stand in another order.
 */
export type FalseClaim = { kind: "interview" } | { kind: "round" | "left-out"; title: string } | { kind: "order" };

/** What a session states of its interview that is not so. `scenario` is the whole interview. */
export function falseClaims(session: Session, scenario: ScenarioPlayer): FalseClaim[] {
  const { title, category, level } = session.scenario;
  const isAsStated = title === scenario.title && category === scenario.category && level === scenario.level;
  // Practice plays some rounds, in the interview's order; a sitting plays them all.
  const missing = session.practiceOf === null ? scenario.rounds.filter(({ id }) => session.rounds.every((record) => record.id !== id)) : [];
  const places = session.rounds.map(({ id }) => scenario.rounds.findIndex((round) => round.id === id));
  return [
    ...(isAsStated ? [] : [{ kind: "interview" } as const]),
    ...session.rounds.filter((record) => !isRoundAsStated(session, record, scenario)).map((record) => ({ kind: "round", title: record.title }) as const),
    ...missing.map((round) => ({ kind: "left-out", title: round.title }) as const),
    ...(places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1)) ? [] : [{ kind: "order" } as const]),
  ];
}

function isRoundAsStated({ timeFactor }: Session, record: Session["rounds"][number], scenario: ScenarioPlayer): boolean {
  const round = scenario.rounds.find(({ id }) => id === record.id);
  return (
    round !== undefined &&
    record.title === round.title &&
    record.type === round.type &&
    record.questionType === round.questionType &&
    record.passScore === round.passScore &&
    Math.abs(record.timeLimit - round.timeLimit * (timeFactor ?? 1)) < 1e-6
  );
}

/**
 * Whether a quiz can have asked what it says it asked. follows: just these questions follow from the answers before it. possible: they do if
 * an answer could not be graded in time, or in practice, where what they follow from is not played. forged: no way leads to them.
 */
export type AskedClaim = { status: "follows" | "possible" | "forged"; /** Indexes of the questions that count. */ asked: number[] };

/** @param session carries the verdicts as they came out here, up to the quiz at `index` */
export function judgeAsked(session: Session, scenario: ScenarioPlayer, index: number, quiz: QuizPlayer): AskedClaim {
  const all = quiz.questions.map((_, place) => place);
  const claimed = [...new Set(session.rounds[index]?.asked ?? all)].sort((a, b) => a - b);
  if (session.practiceOf !== null) return judgePractice(quiz, claimed, all);
  const earlier = earlierRounds(session, scenario, index);
  const asked = askedQuestions(quiz, earlier);
  if (isSame(asked, claimed)) return { status: "follows", asked };
  const isPossible = withoutVerdicts(earlier, needsVerdictOf(quiz)).some((known) => isSame(askedQuestions(quiz, known), claimed));
  return isPossible ? { status: "possible", asked: claimed } : { status: "forged", asked };
}

/** Questions that depend on nothing are asked in every sitting. */
function judgePractice({ questions }: QuizPlayer, claimed: number[], all: number[]): AskedClaim {
  const always = all.filter((place) => questions[place]?.askWhen === null);
  if (isSame(claimed, all)) return { status: "follows", asked: all };
  const isPossible = always.every((place) => claimed.includes(place)) && claimed.every((place) => place in questions);
  return isPossible ? { status: "possible", asked: claimed } : { status: "forged", asked: all };
}

/** More than so many rounds that a quiz depends on are not tried in every combination. */
const MAX_NEEDED = 6;

/** The earlier rounds in every way in which some of the needed ones could have had no verdict. */
function withoutVerdicts(earlier: readonly EarlierRound[], needed: readonly string[]): EarlierRound[][] {
  const ids = [...new Set(needed)].slice(0, MAX_NEEDED);
  return Array.from({ length: 2 ** ids.length }, (_, choice) =>
    earlier.map((round) => {
      const place = ids.indexOf(round.id);
      return place >= 0 && (choice >> place) % 2 === 1 ? { ...round, passed: false, score: 0 } : round;
    }),
  );
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place]);
