import * as texts from "#texts";
import type { ScenarioKey, ScenarioPlayer } from "../core/scenario/scenario.ts";
import { withBase } from "../site/paths.ts";

/** Fetches what a player needs of a scenario. @throws an Error with a sentence for the screen */
export const fetchPlayer = (scenarioId: string): Promise<ScenarioPlayer> => fetchData<ScenarioPlayer>(`interviews/${encodeURIComponent(scenarioId)}.json`);

const keys = new Map<string, Promise<ScenarioKey>>();

/** Fetches solutions and hidden data, once; a failed attempt is tried again the next time. */
export function fetchKey(scenarioId: string): Promise<ScenarioKey> {
  let key = keys.get(scenarioId);
  if (!key) {
    key = fetchData<ScenarioKey>(`interviews/${encodeURIComponent(scenarioId)}.answers.json`);
    keys.set(scenarioId, key);
    key.catch(() => keys.delete(scenarioId));
  }
  return key;
}

async function fetchData<Data>(path: string): Promise<Data> {
  const response = await fetch(withBase(path)).catch(() => undefined);
  if (!response) throw new Error(texts.dataNotFetched);
  if (!response.ok) throw new Error(texts.dataRefused(response.status));
  return (await response.json()) as Data;
}
