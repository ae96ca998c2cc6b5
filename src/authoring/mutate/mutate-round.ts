import type { EquivalentMutant } from "../../core/rounds/code-fields.ts";
import type { Round } from "../../core/rounds/registry.ts";
import { typedColumns } from "../../core/scenario/columns.ts";
import type { RowOrder, SqlPlayer } from "../../core/rounds/sql/schema.ts";
import type { Engines } from "../../engines/protocol.ts";
import type { PublishedRound } from "../publish/publisher.ts";
import type { Mutant } from "./mutant.ts";
import { pythonMutants } from "./python/python-mutants.ts";
import { hurried, partsOf, passes, timed, type RoundPart } from "./round-parts.ts";
import { preparing, sqlMutants } from "./sql/sql-mutants.ts";

/** Mutants that are tried of one solution; of more, as many are taken at equal distances. */
export const MAX_MUTANTS = 250;
/** Seconds that a mutant may take on one dataset or test, and how often the solution's own time at least. */
const MUTANT_LIMIT = 2;
const PATIENCE = 10;

/** What is to be done for one round. */
export type MutationPlan = {
  parts: RoundPart[];
  mutants: Mutant[];
  /** Mutants beyond the cap. */
  untried: number;
  /** Mutants that SQLite does not accept. */
  stillborn: number;
  equivalent: EquivalentMutant[];
  /** Engines with the mutants' time limit. */
  engines: Engines;
};

export type RoundOutcome = {
  killed: number;
  /** Mutants that were tried, without those that are listed as equivalent. */
  total: number;
  /** Survivors that the round lists as equivalent. */
  equivalent: number;
  stillborn: number;
  untried: number;
  /** Labels of the mutants that every dataset or test lets through, without those listed. */
  survivors: string[];
  /** Listed labels that no survivor has. */
  stale: string[];
};

/** A code round's solution, and what the round says of its mutants. */
export type Solution = { code: string; equivalent: EquivalentMutant[] };

/** Undefined for rounds without code, and for those that state the result alone. */
export function solutionOf({ kind, round }: Round): Solution | undefined {
  if ((kind !== "sql" && kind !== "python") || round.solution === undefined) return undefined;
  return { code: round.solution, equivalent: round.equivalentMutants ?? [] };
}

/** Makes the mutants of a solution. Throws what an author should know. */
export async function planRound({ code, equivalent }: Solution, published: PublishedRound, engines: Engines): Promise<MutationPlan> {
  const parts = partsOf(published);
  const slowest = await secondsOfSolution(parts, code, engines);
  const { live, stillborn } = await mutantsOf(code, published, engines);
  const listed = new Set(equivalent.map(({ mutant }) => mutant));
  const unlisted = live.filter(({ label }) => !listed.has(label));
  const taken = new Set(atEqualDistances(unlisted, MAX_MUTANTS));
  const mutants = live.filter((mutant) => listed.has(mutant.label) || taken.has(mutant));
  return {
    parts,
    mutants,
    untried: live.length - mutants.length,
    stillborn,
    equivalent,
    engines: hurried(engines, Math.max(MUTANT_LIMIT, slowest * PATIENCE)),
  };
}

/** The time of the slowest part. Throws when the solution is wrong somewhere: its mutants would be killed for nothing. */
async function secondsOfSolution(parts: readonly RoundPart[], solution: string, engines: Engines): Promise<number> {
  let slowest = 0;
  const watched = timed(engines, (seconds) => (slowest = Math.max(slowest, seconds)));
  for (const part of parts) {
    if (!(await passes(part, solution, watched))) throw new Error("the solution does not pass; run check, and mend it first");
  }
  return slowest;
}

async function mutantsOf(solution: string, { player, key }: PublishedRound, engines: Engines): Promise<{ live: Mutant[]; stillborn: number }> {
  if (player.kind !== "sql" || key.kind !== "sql") return { live: await pythonMutants(solution, engines.python), stillborn: 0 };
  const tables = player.tables.map((table) => ({ name: table.name, columns: typedColumns(table).map(({ name }) => name) }));
  const all = sqlMutants(solution, { judgedKeys: judgedKeys(key.order), tables });
  const isAccepted = await Promise.all(all.map(({ code }) => isAcceptedBySqlite(code, player, engines)));
  const live = all.filter((_, place) => isAccepted[place]);
  return { live, stillborn: all.length - live.length };
}

const judgedKeys = (order: RowOrder): number => (order === "none" ? 0 : order === "exact" ? Infinity : order.by.length);

/** The statements are prepared on tables without rows. */
async function isAcceptedBySqlite(code: string, { tables }: SqlPlayer, engines: Engines): Promise<boolean> {
  const empty = tables.map((table) => ({ ...table, rows: [] }));
  const outcome = await engines.sql.run("run", { tables: empty, code: preparing(code) }, { limit: MUTANT_LIMIT });
  return outcome.status !== "error";
}

/** At most so many of the items, the first one among them. */
export function atEqualDistances<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, place) => items[Math.floor((place * items.length) / count)]!);
}

/** Whether some part shows that the mutant is wrong. Parts that have killed come first the next time: they will kill again. */
export async function isKilled({ code }: Mutant, { parts, engines }: MutationPlan): Promise<boolean> {
  for (const part of [...parts]) {
    if (await passes(part, code, engines)) continue;
    parts.splice(parts.indexOf(part), 1);
    parts.unshift(part);
    return true;
  }
  return false;
}

/** Puts together what became of a plan. `alive` are the mutants that nothing killed. */
export function outcomeOf({ mutants, equivalent, stillborn, untried }: MutationPlan, alive: ReadonlySet<Mutant>): RoundOutcome {
  const listed = equivalent.map(({ mutant }) => mutant);
  const labels = mutants.filter((mutant) => alive.has(mutant)).map(({ label }) => label);
  const excused = labels.filter((label) => listed.includes(label));
  const total = mutants.length - excused.length;
  return {
    killed: mutants.length - labels.length,
    total,
    equivalent: excused.length,
    stillborn,
    untried,
    survivors: labels.filter((label) => !listed.includes(label)),
    stale: listed.filter((label) => !labels.includes(label)),
  };
}
