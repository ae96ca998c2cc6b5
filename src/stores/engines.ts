import { createPythonEngine } from "../engines/python/python-engine.ts";
import { createSqlEngine } from "../engines/sql/sql-engine.ts";
import type { Engines } from "../engines/protocol.ts";
import type { PlayerRound, RoundKind } from "../core/rounds/registry.ts";

let engines: Engines | null = null;

/** The engines of this page; their workers start when first used or warmed. */
export const pageEngines = (): Engines => (engines ??= { sql: createSqlEngine(), python: createPythonEngine() });

const ENGINE_OF: Partial<Record<RoundKind, keyof Engines>> = { sql: "sql", python: "python" };

/** Starts the engines that these rounds will need, so that nobody waits for them. */
export function warmFor(rounds: readonly Pick<PlayerRound, "kind">[]): void {
  const needed = new Set(rounds.flatMap(({ kind }) => ENGINE_OF[kind] ?? []));
  for (const name of needed) pageEngines()[name].warm();
}
