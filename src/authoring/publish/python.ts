import { toPythonKey, toPythonPlayer, type PythonCase, type PythonPlayer, type PythonRound } from "../../core/rounds/python/schema.ts";
import type { Engines } from "../../engines/protocol.ts";
import { engineFault, findingText, type RoundPublisher } from "./publisher.ts";

/** With `tables`, what the candidate is shown as expected is what the solution returns for the visible dataset. */
export const publishPython: RoundPublisher<"python"> = async (round, { engines, render }) => {
  const player = toPythonPlayer(round, render, null);
  const key = toPythonKey(round, render);
  const visible = player.cases.find((entry) => entry.form === "tables");
  if (!visible) return { player, key, problems: [], isGradable: true };
  const returned = await runSolution(round, player, visible, engines);
  if ("repr" in returned) return { player: { ...player, expectedRepr: returned.repr }, key, problems: [], isGradable: true };
  const problem = { path: ["solution"], rule: "solution", message: `the solution ${returned.fault}` };
  return { player, key, problems: [problem], isGradable: false };
};

async function runSolution(
  round: PythonRound,
  player: PythonPlayer,
  visible: PythonCase,
  engines: Engines,
): Promise<{ repr: string | null } | { fault: string }> {
  const { functionName, setup, unordered, tolerance } = player;
  const code = round.solution ?? "";
  const job = { code, case: visible, settings: { functionName, setup, unordered, tolerance }, solution: code };
  const outcome = await engines.python.run("case", job, { limit: player.testLimit });
  if (outcome.status !== "ok") return { fault: engineFault(outcome) };
  const { finding, expected, returned } = outcome.result;
  if (finding) return { fault: `fails: ${findingText(finding)}` };
  return { repr: expected ?? returned };
}
