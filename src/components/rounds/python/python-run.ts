import type { PythonCase, PythonPlayer } from "../../../core/rounds/python/schema.ts";
import type { ScenarioKey } from "../../../core/scenario/scenario.ts";
import type { EngineOutcome, Engines, PythonCaseResult, PythonScriptResult } from "../../../engines/protocol.ts";

export type CaseOutcome = EngineOutcome<PythonCaseResult>;

/** One visible test in a run: to come, under way, done, or left out because an earlier one stopped the run. */
export type CaseRun = { test: PythonCase } & ({ state: "waiting" | "running" | "left-out" } | { state: "done"; outcome: CaseOutcome });

/** A run of the visible tests, or of the code as a script where there are none. */
export type PythonRun =
  { kind: "cases"; cases: CaseRun[] } | { kind: "script"; outcome: EngineOutcome<PythonScriptResult> } | { kind: "no-key"; message: string };

export interface PythonRunParts {
  engines: Pick<Engines, "python">;
  player: PythonPlayer;
  code: string;
  /** Fetches the reference, which tests on tables are compared with. */
  loadKey: () => Promise<ScenarioKey>;
  report: (run: PythonRun) => void;
  signal: AbortSignal;
}

/** Runs the visible tests one after another and reports after each. Never rejects. */
export async function runPython(parts: PythonRunParts): Promise<void> {
  const { engines, player, code, report, signal } = parts;
  if (player.cases.length === 0) {
    const outcome = await engines.python.run("script", { code, setup: player.setup, files: {}, stdin: "" }, { limit: player.testLimit, signal });
    return report({ kind: "script", outcome });
  }
  let solution: string | null = null;
  if (player.cases.some((test) => test.form === "tables")) {
    try {
      solution = await solutionOf(parts);
    } catch (error) {
      return report({ kind: "no-key", message: error instanceof Error ? error.message : String(error) });
    }
  }
  await runCases(parts, solution);
}

async function runCases({ engines, player, code, report, signal }: PythonRunParts, solution: string | null): Promise<void> {
  const { functionName, setup, unordered, tolerance } = player;
  const settings = { functionName, setup, unordered, tolerance };
  let cases = player.cases.map((test): CaseRun => ({ test, state: "waiting" }));
  const set = (index: number, run: CaseRun) => {
    cases = cases.map((before, place) => (place === index ? run : before));
    report({ kind: "cases", cases });
  };
  for (const [index, test] of player.cases.entries()) {
    set(index, { test, state: "running" });
    const outcome = await engines.python.run("case", { code, case: test, settings, solution }, { limit: player.testLimit, signal });
    set(index, { test, state: "done", outcome });
    if (endsTheRun(outcome)) break;
  }
  report({ kind: "cases", cases: cases.map((run) => (run.state === "waiting" ? { test: run.test, state: "left-out" } : run)) });
}

/** After these the other tests would only say the same again, each after its own wait. */
const endsTheRun = (outcome: CaseOutcome): boolean => outcome.status !== "ok" && (outcome.status !== "error" || isSyntaxError(outcome.message));

export const isSyntaxError = (message: string): boolean => /^\s*(?:SyntaxError|IndentationError|TabError)\b/m.test(message);

async function solutionOf({ player, loadKey }: PythonRunParts): Promise<string | null> {
  const key = (await loadKey()).rounds.find((round) => round.id === player.id);
  return key?.kind === "python" ? key.solution : null;
}

/** The line, from 1, at which the code failed first. */
export function failedLineOf(run: PythonRun): number | null {
  const outcomes =
    run.kind === "cases" ? run.cases.flatMap((entry) => (entry.state === "done" ? [entry.outcome] : [])) : run.kind === "script" ? [run.outcome] : [];
  for (const outcome of outcomes) {
    if (outcome.status === "error" && outcome.line !== null) return outcome.line;
  }
  return null;
}
