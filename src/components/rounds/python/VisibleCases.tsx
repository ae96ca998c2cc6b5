import * as texts from "#texts";
import { callOf, expectationOf } from "../../../core/rounds/python/describe-case.ts";
import type { PythonCase, PythonPlayer } from "../../../core/rounds/python/schema.ts";
import { shownTable } from "../../../core/rounds/sql/shown-table.ts";
import { typedColumns } from "../../../core/scenario/columns.ts";
import { DataTable } from "../../results/DataTable.tsx";
import { TestLines } from "./TestLines.tsx";

/** The visible tests of a Python round, or the tables that its function is called with. */
export function VisibleCases({ player }: { player: PythonPlayer }) {
  const onTables = player.cases.flatMap((test) => (test.form === "tables" ? [test] : []));
  const calls = player.cases.filter((test) => test.form !== "tables");
  return (
    <>
      {onTables.map((test) => (
        <TablesCase key={test.name} test={test} player={player} />
      ))}
      {calls.length > 0 && (
        <section className="material">
          <h2>{texts.visibleTests}</h2>
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
            <DataTable table={shownTable({ ...table, types })} types={types} label={texts.tableNamed(table.name)} />
          </section>
        );
      })}
      <section className="material">
        <h2>{texts.expectedResult}</h2>
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
