import type { ExpectedCsv } from "../rounds/sql/schema.ts";
import type { ExpectedTable } from "./cells.ts";

/** The expected table that stands in a scenario's CSV: quoted cells are text, the others whatever fits them. */
export const tableFromCsv = ({ columns, rows }: ExpectedCsv): ExpectedTable => ({
  columns,
  rows: rows.map((row) => row.map(({ text, quoted }) => (quoted ? text : { loose: text }))),
});
