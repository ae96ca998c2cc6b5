import { StrictMode, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "../../styles/workbench.css";
import "../../styles/round.css";
import "../../styles/results.css";
import "../../styles/verdict.css";
import "../../styles/copied-link.css";
import "../../styles/dialog.css";
import type { ScenarioPlayer } from "../../core/scenario/scenario.ts";
import type { TimeFactor } from "../../core/session/session.ts";
import { warmFor } from "../../stores/engines.ts";
import type { Interview } from "../../stores/interview.ts";
import { fetchPlayer } from "../../stores/scenario-data.ts";
import { resumeInterview, startInterview, startPracticeRun } from "../../stores/start-interview.ts";
import { loadEditor } from "../editor/load-editor.ts";
import { loadRounds } from "../rounds/registry.tsx";
import { InterviewApp } from "./InterviewApp.tsx";
import { RunningElsewhere } from "./RunningElsewhere.tsx";

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

/** Loads what an interview needs, and waits a moment for the editor. Rejects when it could not be loaded, and then no clock runs. */
async function ready(scenarioId: string): Promise<ScenarioPlayer> {
  const scenario = await prepareInterview(scenarioId);
  if (hasCode(scenario)) await Promise.race([loadEditor(), new Promise((resolve) => setTimeout(resolve, EDITOR_GRACE))]);
  return scenario;
}

/** Starts an interview in `container`. Resolves when its first round is on the screen. */
export async function mountInterview(container: HTMLElement, { scenarioId, timeFactor }: { scenarioId: string; timeFactor: TimeFactor }): Promise<void> {
  const scenario = await ready(scenarioId);
  showWorkbench(container, await startInterview(scenario, timeFactor));
}

/** Starts a practice run of the rounds that a session of this browser missed. Resolves when its first round is on the screen. */
export async function mountPractice(
  container: HTMLElement,
  { originalId, scenarioId, timeFactor }: { originalId: string; scenarioId: string; timeFactor: TimeFactor },
): Promise<void> {
  const scenario = await ready(scenarioId);
  showWorkbench(container, await startPracticeRun(originalId, scenario, timeFactor));
}

/**
 * Goes on with a session of this browser in `container`, or offers to take it over from the tab that runs it.
 * Rejects with a sentence for the screen when it cannot go on.
 */
export async function mountSession(container: HTMLElement, { sessionId, scenarioId }: { sessionId: string; scenarioId: string }): Promise<void> {
  await ready(scenarioId);
  const resumed = await resumeInterview(sessionId);
  if (resumed.status === "failed") throw new Error(resumed.message);
  showWorkbench(container, resumed.status === "running" ? resumed.interview : null, sessionId);
}

function showWorkbench(container: HTMLElement, interview: Interview | null, sessionId = interview?.$session.get().id ?? ""): void {
  container.classList.add("workbench");
  const root = createRoot(container);
  flushSync(() =>
    root.render(
      <StrictMode>
        <Workbench start={interview} sessionId={sessionId} />
      </StrictMode>,
    ),
  );
}

/** The interview, as long as this tab is the one that runs it. */
function Workbench({ start, sessionId }: { start: Interview | null; sessionId: string }) {
  const [interview, setInterview] = useState(start);
  return interview ? (
    <InterviewApp interview={interview} onTaken={() => setInterview(null)} />
  ) : (
    <RunningElsewhere sessionId={sessionId} onTakenOver={setInterview} />
  );
}
