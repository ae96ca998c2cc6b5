import * as texts from "#texts";
import { shownTable } from "../../../core/rounds/sql/shown-table.ts";
import type { SqlPlayer } from "../../../core/rounds/sql/schema.ts";
import { countedRows } from "../../results/counted-rows.ts";
import { DataTable } from "../../results/DataTable.tsx";

/** The tables that a query is tried on, and what it must come to. */
export function VisibleTables({ player }: { player: SqlPlayer }) {
  return (
    <>
      {player.tables.map((table) => (
        <section key={table.name} className="material">
          <h2 className="mono">{table.name}</h2>
          <DataTable table={shownTable(table)} types={table.types} label={texts.tableNamed(table.name)} />
          <RowNote total={table.rows.length} />
        </section>
      ))}
      <section className="material">
        <h2>{texts.expectedResult}</h2>
        <DataTable table={player.expected} label={texts.expectedResult} />
        <RowNote total={player.expected.rows.length} />
      </section>
    </>
  );
}

function RowNote({ total }: { total: number }) {
  if (total === 0) return <p className="row-note">{texts.noRows}</p>;
  return total > 200 ? <p className="row-note">{countedRows(200, total, false)}</p> : null;
}
