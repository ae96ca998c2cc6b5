import * as texts from "#texts";
import type { FragmentProblem } from "../core/links/fragment.ts";
import { advance } from "../core/session/progress.ts";
import { scenarioOf } from "../core/session/session-scenario.ts";
import { isUnfinished, type Session } from "../core/session/session.ts";
import type { ScenarioPlayer } from "../core/scenario/scenario.ts";
import { isRunning } from "../storage/session-lock.ts";
import { createSessionStorage } from "../storage/session-storage.ts";
import { fetchPlayer } from "./scenario-data.ts";
import { decodeSession } from "./session-link.ts";

const storage = createSessionStorage();

/** An interview that was begun and not finished. */
export type Unfinished = {
  session: Session;
  /** What the session plays; null when it has changed since, undefined when it could not be fetched. */
  scenario: ScenarioPlayer | null | undefined;
};

/**
 * The interview that waits to be gone on with: the one of this scenario, else the one begun last, unless a tab runs it. Null
 * when there is none. Never rejects.
 */
export async function findUnfinished(scenarioId: string | null): Promise<Unfinished | null> {
  const kept = await storage.list();
  const unfinished = kept.status === "ok" ? kept.value.filter(isUnfinished) : [];
  const session = unfinished.find(({ scenario }) => scenario.id === scenarioId) ?? unfinished[0];
  if (!session || (session.scenario.id !== scenarioId && (await isRunning(session.id)))) return null;
  const scenario = await fetchPlayer(session.scenario.id).then(
    (player) => scenarioOf(session, player),
    () => undefined,
  );
  return { session, scenario };
}

/** Whether a scenario was begun and not finished. */
export async function isBegun(scenarioId: string): Promise<boolean> {
  const kept = await storage.list();
  return kept.status === "ok" && kept.value.some((session) => isUnfinished(session) && session.scenario.id === scenarioId);
}

/** Keeps what was done as an abandoned session. Rejects with a sentence for the screen. */
export async function giveUp({ session, scenario }: Unfinished): Promise<void> {
  const now = Date.now();
  await keep(scenario ? advance(session, { type: "abandon" }, now, scenario) : { ...session, abandonedAt: now, changedAt: now });
}

/** Keeps a session as it stands now. Rejects with a sentence for the screen. */
export async function keep(session: Session): Promise<void> {
  const kept = await storage.save(session);
  if (kept.status === "unavailable") throw new Error(texts.changeNotKept);
}

const BROKEN_LINKS: Record<FragmentProblem, string> = {
  absent: texts.linkWithoutInterview,
  cut: texts.interviewLinkCut,
  damaged: texts.interviewLinkDamaged,
  newer: texts.interviewLinkNewer,
};

/**
 * Takes in a session that came from another device, by a link's fragment. What this browser already has of it stays where that went further.
 * @returns a sentence for the screen when the link could not be read or kept, else null
 */
export async function takeIn(fragment: string): Promise<string | null> {
  const linked = await decodeSession("c", fragment);
  if (linked.status !== "ok") return BROKEN_LINKS[linked.status];
  const own = await storage.load(linked.session.id);
  if (own.status === "unavailable") return texts.cannotGoOnHere;
  if (own.value !== null && own.value.changedAt >= linked.session.changedAt) return null;
  const kept = await storage.save(linked.session);
  return kept.status === "ok" ? null : texts.noRoomForInterview;
}
