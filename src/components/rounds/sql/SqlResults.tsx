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
      label="Results"
      chosen={tab}
      onChoose={onTab}
      aside={aside}
      tabs={[
        { name: "result", label: "Result", content: <Result run={run} /> },
        { name: "expected", label: "Expected", content: <DataTable table={expected} label="Expected result" scrolls={false} /> },
        { name: "messages", label: "Messages", content: <Messages run={run} /> },
      ]}
    />
  );
}

const NOTHING_YET = <p className="results-empty">Run your query to see what it returns. Submit when you are content with it.</p>;

function Result({ run }: { run: SqlRun | null }) {
  if (!run) return NOTHING_YET;
  if (run.outcome.status !== "ok") return <p className="results-empty">The last run returned nothing. Messages says why.</p>;
  const { shown } = run.outcome.result;
  if (!shown) return <p className="results-empty">The query ran, but no statement returned rows. End with a SELECT.</p>;
  return (
    <>
      <Match run={run} />
      <DataTable table={shown} label="Result of the last run" scrolls={false} />
      {(shown.rows.length < shown.rowCount || shown.isCut) && <p className="row-note">{countedRows(shown.rows.length, shown.rowCount, shown.isCut)}</p>}
      {shown.rowCount === 0 && <p className="row-note">No rows.</p>}
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
          Matches the expected result for the visible data.
        </p>
      )}
      {run.match?.isEqual === false && run.match.findings.slice(0, 3).map((finding, index) => <FindingLine key={index} finding={finding} />)}
      {run.match?.isEqual === false && run.match.findings.length === 0 && <p>The result differs from the expected one.</p>}
    </div>
  );
}

function Messages({ run }: { run: SqlRun | null }) {
  if (!run) return NOTHING_YET;
  const trouble = troubleOf(run.outcome, "SQLite");
  if (trouble) return <TroubleNotice trouble={trouble} />;
  if (run.outcome.status !== "ok") return null;
  const { statements } = run.outcome.result;
  return <p className="results-empty">{statements === 1 ? "1 statement ran without an error." : `${statements} statements ran without an error.`}</p>;
}
