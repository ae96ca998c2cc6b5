import { startSession } from "../core/session/progress.ts";
import type { ScenarioPlayer } from "../core/scenario/scenario.ts";
import { createSessionStorage } from "../storage/session-storage.ts";
import { pageEngines } from "./engines.ts";
import { createInterview, type Interview } from "./interview.ts";
import { fetchKey } from "./scenario-data.ts";

/** Begins a sitting of a scenario now, with this page's engines and storage. */
export function startInterview(scenario: ScenarioPlayer): Interview {
  const now = () => Date.now();
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return createInterview({
    scenario,
    session: startSession(scenario, sessionId(), seed, now()),
    engines: pageEngines(),
    storage: createSessionStorage(),
    loadKey: () => fetchKey(scenario.id),
    now,
  });
}

/** `randomUUID` is there in secure contexts only; a site served in a local network over http is none. */
function sessionId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
