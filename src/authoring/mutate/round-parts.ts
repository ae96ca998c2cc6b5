import type { Kinds } from "../../core/rounds/registry.ts";
import { visibleDatasetOf } from "../../core/scenario/round-datasets.ts";
import type { Engine, Engines, JobMap } from "../../engines/protocol.ts";
import { gradeRound } from "../../graders/registry.ts";
import type { PublishedRound } from "../publish/publisher.ts";

type CodeKind = "sql" | "python";
/** A round with one of its datasets or tests, so that grading can stop at the first one that an answer misses. */
export type RoundPart = { [Kind in CodeKind]: { player: Kinds[Kind]["player"]; key: Kinds[Kind]["key"] } }[CodeKind];

/** Patterns say how code is to be written, not what it does; neither is there anybody to be taught. */
const SILENT = { requires: [], forbids: [], misconceptions: [], hidden: [] };

/** A published code round, dataset by dataset or test by test, the visible ones first. Empty for rounds without code. */
export function partsOf({ player, key }: PublishedRound): RoundPart[] {
  if (player.kind === "sql" && key.kind === "sql") {
    const datasets = [visibleDatasetOf(player), ...key.hidden];
    return datasets.map(({ tables }) => ({ player: { ...player, tables: tables.map((table) => ({ ...table, types: [] })) }, key: { ...key, ...SILENT } }));
  }
  if (player.kind === "python" && key.kind === "python") {
    return [...player.cases, ...key.hidden].map((each) => ({ player: { ...player, cases: [each] }, key: { ...key, ...SILENT } }));
  }
  return [];
}

/** Whether the code is right on this part. Throws when that cannot be found out. */
export async function passes({ player, key }: RoundPart, code: string, engines: Engines): Promise<boolean> {
  const outcome = await gradeRound({ player, key, answer: { code }, engines, context: { asked: null } });
  if (outcome.status === "ungraded") throw new Error(outcome.message);
  return outcome.verdict.score >= 1;
}

/** The same engines, with a limit for every job, in seconds. */
export const hurried = (engines: Engines, limit: number): Engines => ({ sql: withLimit(engines.sql, limit), python: withLimit(engines.python, limit) });

const withLimit = <Jobs extends JobMap>(engine: Engine<Jobs>, limit: number): Engine<Jobs> => ({
  ...engine,
  run: (name, job, options) => engine.run(name, job, { ...options, limit: Math.min(options.limit, limit) }),
});

/** The same engines, telling how long each job took, in seconds. */
export const timed = (engines: Engines, onTime: (seconds: number) => void): Engines => ({
  sql: withClock(engines.sql, onTime),
  python: withClock(engines.python, onTime),
});

const withClock = <Jobs extends JobMap>(engine: Engine<Jobs>, onTime: (seconds: number) => void): Engine<Jobs> => ({
  ...engine,
  run: async (name, job, options) => {
    const outcome = await engine.run(name, job, options);
    if (outcome.status === "ok") onTime(outcome.elapsed / 1000);
    return outcome;
  },
});
