import * as texts from "#texts";
import { createClockWatch } from "../core/session/clock-watch.ts";
import { startSession } from "../core/session/progress.ts";
import { scenarioOf, startPractice } from "../core/session/session-scenario.ts";
import type { Session, TimeFactor } from "../core/session/session.ts";
import type { ScenarioPlayer } from "../core/scenario/scenario.ts";
import { claimSession, takeOverSession } from "../storage/session-lock.ts";
import { createSessionStorage } from "../storage/session-storage.ts";
import { pageEngines } from "./engines.ts";
import { createInterview, type Interview } from "./interview.ts";
import { fetchKey, fetchPlayer } from "./scenario-data.ts";

/** Begins a sitting of a scenario now, with this page's engines and storage. */
export function startInterview(scenario: ScenarioPlayer, timeFactor: TimeFactor): Promise<Interview> {
  return run(startSession(scenario, { id: sessionId(), seed: newSeed(), timeFactor }, Date.now()), scenario);
}

/** Begins a practice run of the rounds that a finished session of this browser missed. Rejects with a sentence for the screen. */
export async function startPracticeRun(originalId: string, scenario: ScenarioPlayer, timeFactor: TimeFactor): Promise<Interview> {
  const kept = await createSessionStorage().load(originalId);
  if (kept.status === "unavailable" || kept.value === null) throw new Error(texts.noLongerKept);
  return run(startPractice(kept.value, scenario, { id: sessionId(), seed: newSeed(), timeFactor }, Date.now()), scenario);
}

export type Resumed =
  | { status: "running"; interview: Interview }
  /** Another tab runs it; it can be taken over. */
  | { status: "elsewhere" }
  /** `message` says what happened and what was kept. */
  | { status: "failed"; message: string };

/** Goes on with a session of this browser, as it stands in storage. Never rejects. */
export async function resumeInterview(sessionId: string, { takeOver = false } = {}): Promise<Resumed> {
  const storage = createSessionStorage();
  let stepBack = (): Promise<void> | void => undefined;
  try {
    // The lock comes first: what the other tab still saves must be in what is read.
    const claim = await (takeOver ? takeOverSession : claimSession)(sessionId, () => stepBack());
    if (claim.status === "elsewhere") return { status: "elsewhere" };
    const refuse = (message: string): Resumed => {
      claim.release();
      return { status: "failed", message };
    };
    const kept = await storage.load(sessionId);
    if (kept.status === "unavailable" || kept.value === null) return refuse(texts.noLongerKept);
    const player = await fetchPlayer(kept.value.scenario.id).catch((error: unknown) => error);
    if (player instanceof Error) return refuse(texts.interviewItselfKept(player.message));
    const scenario = scenarioOf(kept.value, player as ScenarioPlayer);
    if (!scenario) return refuse(texts.changedSinceBegun);
    const interview = makeInterview(kept.value, scenario);
    stepBack = () => interview.stepBack();
    return { status: "running", interview };
  } catch (error) {
    return { status: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

async function run(session: Session, scenario: ScenarioPlayer): Promise<Interview> {
  const interview = makeInterview(session, scenarioOf(session, scenario) ?? scenario);
  await claimSession(session.id, () => interview.stepBack());
  return interview;
}

const makeInterview = (session: Session, scenario: ScenarioPlayer): Interview =>
  createInterview({
    scenario,
    session,
    engines: pageEngines(),
    storage: createSessionStorage(),
    loadKey: () => fetchKey(scenario.id),
    now: Date.now,
    clock: createClockWatch(
      Date.now,
      () => performance.now(),
      () => document.hidden,
    ),
  });

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** `randomUUID` is there in secure contexts only; a site served in a local network over http is none. */
function sessionId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
