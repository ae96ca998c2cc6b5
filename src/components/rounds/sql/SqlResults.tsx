import * as texts from "#texts";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import type { ShownTable } from "../../../core/rounds/sql/schema.ts";
import { countedRows } from "../../results/counted-rows.ts";
import { DataTable } from "../../results/DataTable.tsx";
import { FindingLine } from "../../results/FindingLine.tsx";
import { ResultTabs } from "../../results/ResultTabs.tsx";
import { troubleOf } from "../code/trouble.ts";
import { TroubleNotice } from "../code/TroubleNotice.tsx";
import type { SqlRun } from "./sql-run.ts";

export type SqlTab = "result" | "expected" | "messages";

interface Props {
  run: SqlRun | null;
  expected: ShownTable;
  tab: SqlTab;
  onTab: (tab: SqlTab) => void;
  aside: ReactNode;
}

/** What the last run returned, beside what was expected. */
export function SqlResults({ run, expected, tab, onTab, aside }: Props) {
  return (
    <ResultTabs
      label={texts.results}
      chosen={tab}
      onChoose={onTab}
      aside={aside}
      tabs={[
        { name: "result", label: texts.result, content: <Result run={run} /> },
        { name: "expected", label: texts.expected, content: <DataTable table={expected} label={texts.expectedResult} scrolls={false} /> },
        { name: "messages", label: texts.messages, content: <Messages run={run} /> },
      ]}
    />
  );
}

const NOTHING_YET = <p className="results-empty">{texts.runYourQuery}</p>;

function Result({ run }: { run: SqlRun | null }) {
  if (!run) return NOTHING_YET;
  if (run.outcome.status !== "ok") return <p className="results-empty">{texts.lastRunReturnedNothing}</p>;
  const { shown } = run.outcome.result;
  if (!shown) return <p className="results-empty">{texts.noStatementReturnedRows}</p>;
  return (
    <>
      <Match run={run} />
      <DataTable table={shown} label={texts.resultOfLastRun} scrolls={false} />
      {(shown.rows.length < shown.rowCount || shown.isCut) && <p className="row-note">{countedRows(shown.rows.length, shown.rowCount, shown.isCut)}</p>}
      {shown.rowCount === 0 && <p className="row-note">{texts.noRows}</p>}
    </>
  );
}

/** The place is kept while the comparison runs, so that the table below does not jump. */
function Match({ run }: { run: SqlRun }) {
  return (
    <div className="match" aria-live="polite">
      {run.match?.isEqual === true && (
        <p className="match-equal">
          <CircleCheck aria-hidden className="icon" size={16} />
          {texts.matchesExpected}
        </p>
      )}
      {run.match?.isEqual === false && run.match.findings.slice(0, 3).map((finding, index) => <FindingLine key={index} finding={finding} />)}
      {run.match?.isEqual === false && run.match.findings.length === 0 && <p>{texts.differsFromExpected}</p>}
    </div>
  );
}

function Messages({ run }: { run: SqlRun | null }) {
  if (!run) return NOTHING_YET;
  const trouble = troubleOf(run.outcome, "SQLite");
  if (trouble) return <TroubleNotice trouble={trouble} />;
  if (run.outcome.status !== "ok") return null;
  const { statements } = run.outcome.result;
  return <p className="results-empty">{texts.statementsRan(statements)}</p>;
}
