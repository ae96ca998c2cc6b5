import type { Category, Level } from "../scenario/scenario.ts";
import type { RoundType } from "../rounds/common.ts";
import { isUnfinished, type Session } from "../session/session.ts";
import { averageScore, scorecardOf } from "./scorecard.ts";

export type SessionState = "finished" | "abandoned" | "unfinished";

export const stateOf = (session: Session): SessionState => (isUnfinished(session) ? "unfinished" : session.abandonedAt === null ? "finished" : "abandoned");

export type HistoryFilter = { category: Category | null; level: Level | null; tag: string | null };

/** The sessions that fit a filter; null lets everything through. */
export const filterSessions = (sessions: readonly Session[], { category, level, tag }: HistoryFilter): Session[] =>
  sessions.filter(
    ({ scenario, rounds }) =>
      (category === null || scenario.category === category) &&
      (level === null || scenario.level === level) &&
      (tag === null || scenario.tags.includes(tag) || rounds.some((round) => round.tags.includes(tag))),
  );

/** All tags of these sessions and their rounds, in alphabetical order. */
export const tagsOf = (sessions: readonly Session[]): string[] =>
  [...new Set(sessions.flatMap(({ scenario, rounds }) => [...scenario.tags, ...rounds.flatMap(({ tags }) => tags)]))].sort();

/** `at`: when the session ended, milliseconds since 1970; `score`: the average of its rounds of that kind, 0 to 1. */
export type SkillPoint = { at: number; score: number };

/** How each skill (a type of round) went over time, in finished sessions; practice counts too. Oldest first. */
export function skillLines(sessions: readonly Session[]): { skill: RoundType; points: SkillPoint[] }[] {
  const lines = new Map<RoundType, SkillPoint[]>();
  const finished = sessions.filter((session) => stateOf(session) === "finished").sort((a, b) => endOf(a) - endOf(b));
  for (const session of finished) {
    const { rounds } = scorecardOf(session);
    for (const skill of new Set(rounds.map(({ type }) => type))) {
      const scores = rounds.filter(({ type, ending }) => type === skill && ending !== "skipped").map(({ score }) => score);
      if (scores.length > 0) lines.set(skill, [...(lines.get(skill) ?? []), { at: endOf(session), score: averageScore(scores) }]);
    }
  }
  return [...lines].map(([skill, points]) => ({ skill, points }));
}

/** When a session ended, or was begun where it has not. */
export const endOf = (session: Session): number => session.finishedAt ?? session.abandonedAt ?? session.startedAt;

export type ComparedRound = {
  id: string;
  title: string;
  first: number | null;
  second: number | null;
  firstSeconds: number | null;
  secondSeconds: number | null;
};

/** Two sittings of the same scenario, round by round; null where one of them did not play a round. */
export function compareSessions(first: Session, second: Session): ComparedRound[] {
  const [one, two] = [first, second].map((session) => {
    const card = scorecardOf(session);
    return new Map(session.rounds.map(({ id, title }, index) => [id, { title, round: card.rounds[index] }]));
  });
  const ids = [...new Set([...(one?.keys() ?? []), ...(two?.keys() ?? [])])];
  return ids.map((id) => {
    const a = played(one?.get(id)?.round);
    const b = played(two?.get(id)?.round);
    return {
      id,
      title: one?.get(id)?.title ?? two?.get(id)?.title ?? id,
      first: a?.score ?? null,
      second: b?.score ?? null,
      firstSeconds: a?.timeUsed ?? null,
      secondSeconds: b?.timeUsed ?? null,
    };
  });
}

const played = <Round extends { ending: string }>(round: Round | undefined): Round | undefined => (round?.ending === "skipped" ? undefined : round);
