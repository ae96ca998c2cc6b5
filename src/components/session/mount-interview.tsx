import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "../../styles/workbench.css";
import "../../styles/round.css";
import "../../styles/results.css";
import "../../styles/verdict.css";
import type { ScenarioPlayer } from "../../core/scenario/scenario.ts";
import { warmFor } from "../../stores/engines.ts";
import { fetchPlayer } from "../../stores/scenario-data.ts";
import { startInterview } from "../../stores/start-interview.ts";
import { loadEditor } from "../editor/load-editor.ts";
import { loadRounds } from "../rounds/registry.tsx";
import { InterviewApp } from "./InterviewApp.tsx";

/** Milliseconds that the start waits for the editor, so that no clock runs on an empty screen. Usually it is there already. */
const EDITOR_GRACE = 2000;

const prepared = new Map<string, Promise<ScenarioPlayer>>();

/**
 * Loads what an interview needs before it is started: its data, the editor, the engines. A failure is told by whoever
 * starts the interview, which tries again.
 */
export function prepareInterview(scenarioId: string): Promise<ScenarioPlayer> {
  let preparing = prepared.get(scenarioId);
  if (!preparing) {
    preparing = prepare(scenarioId);
    prepared.set(scenarioId, preparing);
    preparing.catch(() => prepared.delete(scenarioId));
  }
  return preparing;
}

async function prepare(scenarioId: string): Promise<ScenarioPlayer> {
  const scenario = await fetchPlayer(scenarioId);
  warmFor(scenario.rounds);
  if (hasCode(scenario)) void loadEditor();
  await loadRounds(scenario.rounds);
  return scenario;
}

const hasCode = (scenario: ScenarioPlayer): boolean => scenario.rounds.some(({ kind }) => kind === "sql" || kind === "python");

/** Starts an interview in `container`. Resolves when its first round is on the screen; rejects when it could not be loaded, and then no clock runs. */
export async function mountInterview(container: HTMLElement, { scenarioId }: { scenarioId: string }): Promise<void> {
  const scenario = await prepareInterview(scenarioId);
  if (hasCode(scenario)) await Promise.race([loadEditor(), new Promise((resolve) => setTimeout(resolve, EDITOR_GRACE))]);
  const interview = startInterview(scenario);
  container.classList.add("workbench");
  const root = createRoot(container);
  flushSync(() =>
    root.render(
      <StrictMode>
        <InterviewApp interview={interview} />
      </StrictMode>,
    ),
  );
}
