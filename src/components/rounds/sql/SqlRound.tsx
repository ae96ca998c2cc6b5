import * as texts from "#texts";
import { useRef, useState } from "react";
import { answerOf } from "../../../core/session/session.ts";
import { countedRows, elapsedText } from "../../results/counted-rows.ts";
import { CodeWorkspace } from "../code/CodeWorkspace.tsx";
import { codeOf } from "../code/code-of.ts";
import { RunStatus } from "../code/RunStatus.tsx";
import { troubleOf } from "../code/trouble.ts";
import { useRun } from "../code/use-run.ts";
import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";
import { runSql, type SqlRun } from "./sql-run.ts";
import { SqlResults, type SqlTab } from "./SqlResults.tsx";
import { VisibleTables } from "./VisibleTables.tsx";

/** A query to write or mend, with the visible tables to try it on. */
export function SqlRound({ player, record, interview }: RoundProps<"sql">) {
  const initialCode = codeOf(answerOf(record), player.initialCode);
  const code = useRef(initialCode);
  const [tab, setTab] = useState<SqlTab>("result");
  const [hasEdited, setHasEdited] = useState(false);
  const run = useRun<SqlRun>((report, signal) => {
    setHasEdited(false);
    const show = (state: SqlRun) => {
      report(state);
      setTab(state.outcome.status === "ok" ? "result" : "messages");
    };
    return runSql(interview.engines, player, code.current, show, signal);
  });

  const failedLine = run.state ? (troubleOf(run.state.outcome, "SQLite")?.line ?? null) : null;
  const edit = (text: string) => {
    code.current = text;
    setHasEdited(true);
  };
  const results = (
    <SqlResults
      run={run.state}
      expected={player.expected}
      tab={tab}
      onTab={setTab}
      aside={<RunStatus isRunning={run.isRunning} summary={run.state ? summaryOf(run.state) : ""} onStop={run.stop} />}
    />
  );
  return (
    <RoundFrame player={player} record={record} interview={interview} material={<VisibleTables player={player} />} onRun={run.start} isRunning={run.isRunning}>
      <CodeWorkspace
        language="sql"
        initialCode={initialCode}
        interview={interview}
        // The mark belongs to the code that was run: the first change takes it away.
        errorLine={hasEdited || run.isRunning ? null : failedLine}
        onEdit={edit}
        results={results}
      />
    </RoundFrame>
  );
}

function summaryOf({ outcome }: SqlRun): string {
  if (outcome.status !== "ok") return troubleOf(outcome, "SQLite")?.title ?? "";
  const { shown } = outcome.result;
  if (!shown) return texts.resultIn(texts.noRowsReturned, elapsedText(outcome.elapsed));
  return texts.resultIn(countedRows(shown.rows.length, shown.rowCount, shown.isCut), elapsedText(outcome.elapsed));
}
