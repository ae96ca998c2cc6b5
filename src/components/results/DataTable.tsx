import * as texts from "#texts";
import { useId } from "react";

/** Rows for the eye: a result, an expected result or a table of the scenario. */
export interface TableRows {
  columns: string[];
  rows: (string | number | null)[][];
  /** Which columns hold numbers; those are set to the right. */
  numeric: boolean[];
}

interface Props {
  table: TableRows;
  /** Names the table for whoever cannot see where it stands. */
  label: string;
  /** Declared types, shown below the names. */
  types?: string[];
  /** Rows beyond this number are left out; say so beside the table. */
  limit?: number;
  /** False where the table's surroundings scroll already. */
  scrolls?: boolean;
}

/** A table that scrolls in its own region when it is larger than its place. */
export function DataTable({ table, label, types, limit = 200, scrolls = true }: Props) {
  const id = useId();
  return (
    <div className="data-table" {...(scrolls && { tabIndex: 0, role: "region", "aria-labelledby": id })}>
      <table className="data">
        <caption id={id} className="visually-hidden">
          {label}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column, place) => (
              <th key={place} scope="col" className={table.numeric[place] ? "n" : undefined}>
                {column}
                {types && <span className="data-type">{types[place]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, limit).map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <Cell key={place} cell={cell} isNumeric={table.numeric[place] ?? false} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, isNumeric }: { cell: string | number | null; isNumeric: boolean }) {
  if (cell === null) return <td className={isNumeric ? "null n" : "null"}>{texts.nullValue}</td>;
  return <td className={isNumeric ? "n" : undefined}>{cell}</td>;
}
