import type { Finding } from "../../../core/grading/verdict.ts";
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
    const outcome = await engines.python.run(
      "script",
      { code, setup: player.setup, files: {}, stdin: "" },
      { limit: player.testLimit, signal, isUrgent: true },
    );
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
    const outcome = await engines.python.run("case", { code, case: test, settings, solution }, { limit: player.testLimit, signal, isUrgent: true });
    set(index, { test, state: "done", outcome });
    if (endsTheRun(outcome)) break;
  }
  report({ kind: "cases", cases: cases.map((run) => (run.state === "waiting" ? { test: run.test, state: "left-out" } : run)) });
}

/** What is wrong with the code as a whole: every test would say the same again. */
const CODE_FAULTS = ["syntax-error", "empty-code", "missing-function"];

/** After these the other tests need not be tried; after a time-out each would take its own wait. */
function endsTheRun(outcome: CaseOutcome): boolean {
  if (outcome.status === "ok") return CODE_FAULTS.includes(outcome.result.finding?.kind ?? "");
  return outcome.status !== "error";
}

async function solutionOf({ player, loadKey }: PythonRunParts): Promise<string | null> {
  const key = (await loadKey()).rounds.find((round) => round.id === player.id);
  return key?.kind === "python" ? key.solution : null;
}

const outcomesOf = (cases: readonly CaseRun[]): CaseOutcome[] => cases.flatMap((entry) => (entry.state === "done" ? [entry.outcome] : []));

const findingOf = (outcome: CaseOutcome): Finding | null => (outcome.status === "ok" ? outcome.result.finding : null);

/** The fault that all tests of a finished run show in the same words, such as that the code does not parse; null when they differ. */
export function sharedFault(cases: readonly CaseRun[]): Finding | null {
  const isOver = cases.every(({ state }) => state === "done" || state === "left-out");
  const [first, ...others] = outcomesOf(cases).map(findingOf);
  if (!isOver || cases.length < 2 || !first || (first.line === null && !CODE_FAULTS.includes(first.kind))) return null;
  const isSame = (other: Finding | null) => other?.title === first.title && other.detail === first.detail && other.line === first.line;
  return others.every(isSame) ? first : null;
}

/** The line, from 1, at which the code failed first. */
export function failedLineOf(run: PythonRun): number | null {
  if (run.kind === "no-key") return null;
  if (run.kind === "script") return run.outcome.status === "error" ? run.outcome.line : null;
  const lines = outcomesOf(run.cases).map((outcome) => (outcome.status === "error" ? outcome.line : findingOf(outcome)?.line));
  return lines.find((line) => line != null) ?? null;
}
