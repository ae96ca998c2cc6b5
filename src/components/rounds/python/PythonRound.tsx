import { useRef, useState } from "react";
import { shownTable } from "../../../core/rounds/sql/shown-table.ts";
import { callOf, expectationOf } from "../../../core/rounds/python/describe-case.ts";
import type { PythonCase, PythonPlayer } from "../../../core/rounds/python/schema.ts";
import { typedColumns } from "../../../core/scenario/dataset.ts";
import { answerOf } from "../../../core/session/session.ts";
import { DataTable } from "../../results/DataTable.tsx";
import { CodeWorkspace } from "../code/CodeWorkspace.tsx";
import { codeOf } from "../code/code-of.ts";
import { RunStatus } from "../code/RunStatus.tsx";
import { useRun } from "../code/use-run.ts";
import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";
import { PythonResults, summaryOf } from "./PythonResults.tsx";
import { failedLineOf, runPython, type PythonRun } from "./python-run.ts";
import { TestLines } from "./TestLines.tsx";

/** Python to write or mend, with the visible tests to try it on. */
export function PythonRound({ player, record, interview }: RoundProps<"python">) {
  const initialCode = codeOf(answerOf(record), player.initialCode);
  const code = useRef(initialCode);
  const [hasEdited, setHasEdited] = useState(false);
  const run = useRun<PythonRun>((report, signal) => {
    setHasEdited(false);
    return runPython({ engines: interview.engines, player, code: code.current, loadKey: interview.loadKey, report, signal });
  });
  const edit = (text: string) => {
    code.current = text;
    setHasEdited(true);
  };
  const results = (
    <PythonResults
      run={run.state}
      player={player}
      status={<RunStatus isRunning={run.isRunning} summary={run.state ? summaryOf(run.state) : ""} onStop={run.stop} />}
    />
  );
  return (
    <RoundFrame player={player} record={record} interview={interview} material={<VisibleCases player={player} />} onRun={run.start} isRunning={run.isRunning}>
      <CodeWorkspace
        language="python"
        initialCode={initialCode}
        interview={interview}
        errorLine={hasEdited || run.isRunning || !run.state ? null : failedLineOf(run.state)}
        onEdit={edit}
        results={results}
      />
    </RoundFrame>
  );
}

function VisibleCases({ player }: { player: PythonPlayer }) {
  const onTables = player.cases.flatMap((test) => (test.form === "tables" ? [test] : []));
  const calls = player.cases.filter((test) => test.form !== "tables");
  return (
    <>
      {onTables.map((test) => (
        <TablesCase key={test.name} test={test} player={player} />
      ))}
      {calls.length > 0 && (
        <section className="material">
          <h2>Visible tests</h2>
          <ul className="visible-tests">
            {calls.map((test, index) => (
              <li key={index}>
                <h3>{test.name}</h3>
                <TestLines call={callOf(test, player.functionName)} stdin={stdinOf(test)} files={test.files} expectation={expectationOf(test)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const stdinOf = (test: PythonCase): string | null => (test.form === "script" && test.stdin !== "" ? test.stdin : null);

function TablesCase({ test, player }: { test: PythonCase & { form: "tables" }; player: PythonPlayer }) {
  return (
    <>
      {test.tables.map((table) => {
        const types = typedColumns(table).map(({ type }) => type);
        return (
          <section key={table.name} className="material">
            <h2 className="mono">{table.name}</h2>
            <DataTable table={shownTable({ ...table, types })} types={types} label={`Table ${table.name}`} />
          </section>
        );
      })}
      <section className="material">
        <h2>Expected result</h2>
        <TestLines
          call={callOf(test, player.functionName)}
          stdin={null}
          files={{}}
          expectation={player.expectedRepr === null ? null : { kind: "returns", text: player.expectedRepr }}
        />
      </section>
    </>
  );
}
