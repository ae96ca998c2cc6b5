import * as texts from "#texts";
import { shownTable } from "../../../core/rounds/sql/shown-table.ts";
import type { ShownRows } from "../../../engines/protocol.ts";
import type { CounterExample, Interview } from "../../../stores/interview.ts";
import { countedRows } from "../../results/counted-rows.ts";
import { DataTable } from "../../results/DataTable.tsx";
import { FindingLine } from "../../results/FindingLine.tsx";
import { useRun } from "../code/use-run.ts";
import { differenceWords, type FoundDifference } from "./difference-words.ts";

/** Searches, when asked to, for the smallest data on which the answer and the solution differ, and shows it with both results. */
export function SmallestDifference({ roundId, interview }: { roundId: string; interview: Interview }) {
  const search = useRun<CounterExample>(async (report, signal) => report(await interview.counterExample(roundId, signal)));
  const example = search.state;
  const canSearch = example === null || example.status === "unavailable" || example.status === "cancelled";
  return (
    <section className="counter-example" aria-label={texts.whereQueryDiffers}>
      {canSearch && (
        <button type="button" className="button" aria-disabled={search.isRunning} onClick={search.start}>
          {texts.showSmallestData}
        </button>
      )}
      <div role="status">
        {search.isRunning && <p>{texts.lookingForRows}</p>}
        {!search.isRunning && example && <p>{differenceWords(example)}</p>}
      </div>
      {example?.status === "failed" && <FindingLine finding={example.finding} />}
      {example?.status === "found" && <Difference example={example} />}
    </section>
  );
}

function Difference({ example: { tables, actual, expected, findings } }: { example: FoundDifference }) {
  return (
    <>
      <div className="review-sides">
        {tables.map((table) => (
          <section key={table.name}>
            <h4 className="mono">{table.name}</h4>
            <DataTable table={shownTable(table)} types={table.types} label={texts.tableNamed(table.name)} />
            <RowNote shown={table.rows.length} total={table.rows.length} />
          </section>
        ))}
      </div>
      <div className="review-sides">
        <ResultSide title={texts.yourResult} result={actual} />
        <ResultSide title={texts.expectedResult} result={expected} />
      </div>
      {findings.slice(0, 1).map((finding) => (
        <FindingLine key={finding.kind} finding={finding} />
      ))}
    </>
  );
}

function ResultSide({ title, result }: { title: string; result: ShownRows }) {
  return (
    <section>
      <h4>{title}</h4>
      <DataTable table={result} label={title} />
      <RowNote shown={result.rows.length} total={result.rowCount} isCut={result.isCut} />
    </section>
  );
}

/** Says what a table alone does not: that it is empty, or that it goes on. */
function RowNote({ shown, total, isCut = false }: { shown: number; total: number; isCut?: boolean }) {
  if (total === 0) return <p className="row-note">{texts.noRows}</p>;
  const visible = Math.min(shown, 200);
  return visible < total || isCut ? <p className="row-note">{countedRows(visible, total, isCut)}</p> : null;
}
