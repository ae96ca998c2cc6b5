import * as texts from "#texts";
import { useCallback, useEffect, useState } from "react";
import { filterSessions, skillLines, type HistoryFilter } from "../../core/scorecard/history.ts";
import { lobbyPath } from "../../site/paths.ts";
import { readEverything, type Everything } from "../../stores/backup.ts";
import { Comparison } from "./Comparison.tsx";
import { HistoryFilters } from "./HistoryFilters.tsx";
import { SessionTable } from "./SessionTable.tsx";
import { SkillLines } from "./SkillLines.tsx";
import { YourData } from "./YourData.tsx";

const EVERYTHING: HistoryFilter = { category: null, level: null, tag: null };

/** Every session of this browser, how they went over time, and what can be done with the data. */
export function HistoryPage() {
  const [kept, setKept] = useState<Everything | { status: "loading" }>({ status: "loading" });
  const [filter, setFilter] = useState(EVERYTHING);
  const [compared, setCompared] = useState<string[]>([]);

  const load = useCallback(() => void readEverything().then(setKept), []);
  useEffect(load, [load]);

  if (kept.status === "loading") return <p role="status">{texts.readingHistory}</p>;
  if (kept.status === "unavailable") return <p role="alert">{texts.noHistoryKept}</p>;

  const shown = filterSessions(kept.sessions, filter);
  const pair = compared.map((id) => kept.sessions.find((session) => session.id === id)).filter((session) => session !== undefined);
  return (
    <>
      {kept.sessions.length === 0 ? (
        <p>
          {texts.historyEmpty.before}
          <a href={lobbyPath()}>{texts.historyEmpty.link}</a>
          {texts.historyEmpty.after}
        </p>
      ) : (
        <>
          <HistoryFilters sessions={kept.sessions} filter={filter} onChange={setFilter} />
          <SessionTable sessions={shown} compared={compared} onCompare={setCompared} />
          <Comparison pair={pair} />
          <SkillLines lines={skillLines(shown)} />
        </>
      )}
      <YourData
        unreadable={kept.unreadable}
        newer={kept.newer.length}
        isEmpty={kept.sessions.length === 0}
        onChanged={load}
        onDeleted={() => setKept({ status: "ok", sessions: [], unreadable: [], newer: [] })}
      />
    </>
  );
}
