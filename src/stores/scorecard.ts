import { decodeScorecard } from "../core/scorecard/share-link.ts";
import type { Scorecard } from "../core/scorecard/scorecard.ts";
import type { Session } from "../core/session/session.ts";
import { createSessionStorage } from "../storage/session-storage.ts";
import { pageEngines } from "./engines.ts";
import { createInterview, type Interview } from "./interview.ts";
import { fetchKey, fetchPlayer } from "./scenario-data.ts";

/** What the results page shows. */
export type ScorecardSource =
  | { kind: "shared"; scorecard: Scorecard }
  | { kind: "unreadable-link"; reason: "cut" | "damaged" | "newer" }
  /** A session of this browser. Answers that were still being graded when the page was left are graded now. */
  | { kind: "own"; interview: Interview }
  | { kind: "none"; unfinished: boolean }
  | { kind: "failed"; message: string };

/** Finds what to show for a scenario: the fragment (with or without `#`) wins over what this browser has kept. */
export async function findScorecard(scenarioId: string, fragment: string): Promise<ScorecardSource> {
  const shared = decodeScorecard(fragment);
  if (shared.status === "ok") return { kind: "shared", scorecard: shared.scorecard };
  if (shared.status !== "absent") return { kind: "unreadable-link", reason: shared.status };

  const storage = createSessionStorage();
  const kept = await storage.list();
  if (kept.status === "unavailable")
    return { kind: "failed", message: "This browser keeps no data for this site, so there is no scorecard to show. A scorecard link still opens." };
  const sessions = kept.value.filter((session) => session.scenario.id === scenarioId);
  const session = sessions.filter((candidate) => candidate.phase === "finished").sort((a, b) => finishOf(b) - finishOf(a))[0];
  if (!session) return { kind: "none", unfinished: sessions.length > 0 };
  try {
    const scenario = await fetchPlayer(scenarioId);
    const interview = createInterview({ scenario, session, engines: pageEngines(), storage, loadKey: () => fetchKey(scenarioId), now: Date.now });
    return { kind: "own", interview };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

const finishOf = (session: Session): number => session.finishedAt ?? 0;
