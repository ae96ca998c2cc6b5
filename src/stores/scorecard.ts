import * as texts from "#texts";
import { decodeScorecard } from "../core/scorecard/share-link.ts";
import type { Scorecard } from "../core/scorecard/scorecard.ts";
import type { Session } from "../core/session/session.ts";
import { scenarioOf } from "../core/session/session-scenario.ts";
import { askToKeep } from "../storage/storage-support.ts";
import { createSessionStorage } from "../storage/session-storage.ts";
import { pageEngines } from "./engines.ts";
import { createInterview, type Interview } from "./interview.ts";
import { fetchKey, fetchPlayer } from "./scenario-data.ts";
import { decodeSession } from "./session-link.ts";

/** What the results page shows. */
export type ScorecardSource =
  | { kind: "shared"; scorecard: Scorecard }
  /** Somebody's session, answers and all: a scorecard that can be checked. */
  | { kind: "checkable"; session: Session }
  | { kind: "unreadable-link"; reason: "cut" | "damaged" | "newer" }
  /** A session of this browser. Answers that were still being graded when the page was left are graded now. */
  | { kind: "own"; interview: Interview }
  | { kind: "none"; unfinished: boolean }
  | { kind: "failed"; message: string };

const WANTED = /^#?session=([\w-]{1,64})$/;

/**
 * Finds what to show for a scenario: the fragment (with or without `#`) wins over what this browser has kept. It may carry a scorecard, a session that
 * can be checked, or name a session of this browser (`session=<id>`); without one it is the sitting that was finished last.
 */
export async function findScorecard(scenarioId: string, fragment: string): Promise<ScorecardSource> {
  const wanted = WANTED.exec(fragment)?.[1];
  if (wanted !== undefined) return findOwn(scenarioId, wanted);
  if (/^#?k\d/.test(fragment)) {
    const linked = await decodeSession("k", fragment);
    if (linked.status === "ok") return { kind: "checkable", session: linked.session };
    return { kind: "unreadable-link", reason: linked.status === "absent" ? "damaged" : linked.status };
  }
  const shared = decodeScorecard(fragment);
  if (shared.status === "ok") return { kind: "shared", scorecard: shared.scorecard };
  if (shared.status !== "absent") return { kind: "unreadable-link", reason: shared.status };
  return findOwn(scenarioId);
}

async function findOwn(scenarioId: string, wanted?: string): Promise<ScorecardSource> {
  const storage = createSessionStorage();
  const kept = await storage.list();
  if (kept.status === "unavailable") return { kind: "failed", message: texts.noScorecardKept };
  const sessions = kept.value.filter((session) => session.scenario.id === scenarioId);
  const finished = sessions.filter((candidate) => candidate.phase === "finished" && (wanted ?? candidate.id) === candidate.id);
  const session = finished.sort((a, b) => finishOf(b) - finishOf(a))[0];
  if (!session) return { kind: "none", unfinished: sessions.length > 0 };
  try {
    const whole = await fetchPlayer(scenarioId);
    // Where the interview has changed since, what still fits can be reviewed.
    const scenario = scenarioOf(session, whole) ?? whole;
    askToKeep();
    const interview = createInterview({ scenario, session, engines: pageEngines(), storage, loadKey: () => fetchKey(scenarioId), now: Date.now });
    return { kind: "own", interview };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

const finishOf = (session: Session): number => session.finishedAt ?? 0;
