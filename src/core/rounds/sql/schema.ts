import { z } from "zod";
import { acrossKeys, itemsOf, record, text } from "../../scenario/fields.ts";
import { typedColumns } from "../../scenario/columns.ts";
import { HiddenDatasetSchema, TablesSchema, type Table } from "../../scenario/dataset.ts";
import { hiddenDatasetsOf, visibleDatasetOf, type Dataset } from "../../scenario/round-datasets.ts";
import { commonFields, keyBase, playerBase, type KeyBase, type PlayerBase, type RenderMarkdown } from "../common.ts";
import { codeFields, codeKey, DEFAULT_TOLERANCE, refuseCodeFaults, type CodeKey } from "../code-fields.ts";

const SortKeySchema = record({
  column: text().describe("A column of the result."),
  direction: z.enum(["asc", "desc"]).optional().describe("Default `asc`."),
});

const OrderSchema = z.union(
  [
    z.enum(["auto", "none", "exact"]),
    record({ by: z.array(SortKeySchema).min(1, "needs at least one key").describe("Rows must be sorted by these keys; ties may stand in any order.") }),
  ],
  "must be auto, none, exact or {by: [{column: name, direction: asc}]}",
);

const SqlRoundFields = record({
  ...commonFields,
  ...codeFields,
  language: z.literal("sql").optional().describe("`debug/fix` only."),
  tables: TablesSchema.describe("The visible dataset."),
  hiddenTables: TablesSchema.optional().describe("One hidden dataset."),
  hiddenDatasets: z.array(HiddenDatasetSchema).optional().describe("More hidden datasets."),
  expectedOutput: z
    .string()
    .regex(/\S/, "must not be empty; write a CSV with a header, or remove it to have it computed from the solution")
    .optional()
    .describe("CSV with a header, for the visible dataset; shown to the candidate. Computed from `solution` when absent."),
  order: OrderSchema.optional().describe(
    "Whether the order of rows counts. `auto`, the default: `exact` when the solution's outermost SELECT has ORDER BY, else `none`.",
  ),
  columns: z.enum(["by-name", "by-position"]).optional().describe("How columns are matched; `by-name`, the default, ignores their order and case."),
});

export const SqlRoundSchema = acrossKeys(SqlRoundFields, (round, refuse) => {
  const hasHidden = round["hiddenTables"] !== undefined || itemsOf(round["hiddenDatasets"]).length > 0;
  if (round["solution"] === undefined && hasHidden) refuse(["solution"], "is required when there is a hidden dataset; add the reference query");
  else if (round["solution"] === undefined && round["expectedOutput"] === undefined) {
    refuse(["solution"], "nothing says what is right; add a solution or an expectedOutput");
  }
  refuseCodeFaults(round, refuse);
});

export type SqlRound = z.infer<typeof SqlRoundSchema>;
export type SortKey = { column: string; direction: "asc" | "desc" };
export type RowOrder = "none" | "exact" | { by: SortKey[] };
export type ColumnMatch = "by-name" | "by-position";

/** A result to be shown as a table. Cells are text as SQLite prints it; null is NULL. */
export type ShownTable = { columns: string[]; rows: (string | number | null)[][]; numeric: boolean[] };

export type SqlPlayer = PlayerBase & {
  kind: "sql";
  initialCode: string;
  tables: (Table & { types: string[] })[];
  /** The expected result for the visible dataset. */
  expected: ShownTable;
  order: RowOrder;
  columns: ColumnMatch;
  tolerance: number;
};

/** A cell of `expectedOutput`: text that stood in quotes is text, all else may be a number or, when empty, NULL. */
export type ExpectedCell = { text: string; quoted: boolean };
export type ExpectedCsv = { columns: string[]; rows: ExpectedCell[][] };

export type SqlKey = KeyBase &
  CodeKey & {
    kind: "sql";
    order: RowOrder;
    columns: ColumnMatch;
    hidden: Dataset[];
    /** Present when there is no solution to compute the expected rows from. */
    expectedCsv: ExpectedCsv | null;
  };

export function toSqlPlayer(round: SqlRound, render: RenderMarkdown, expected: ShownTable, order: RowOrder): SqlPlayer {
  return {
    ...playerBase(round, render, 1),
    kind: "sql",
    initialCode: round.initialCode ?? "",
    tables: visibleDatasetOf(round).tables.map((table) => ({ ...table, types: typedColumns(table).map((column) => column.type) })),
    expected,
    order,
    columns: round.columns ?? "by-name",
    tolerance: round.tolerance ?? DEFAULT_TOLERANCE,
  };
}

export function toSqlKey(round: SqlRound, render: RenderMarkdown, order: RowOrder, expectedCsv: ExpectedCsv | null): SqlKey {
  return {
    ...keyBase(round, render),
    ...codeKey(round, render),
    kind: "sql",
    order,
    columns: round.columns ?? "by-name",
    hidden: hiddenDatasetsOf(round),
    expectedCsv: round.solution === undefined ? expectedCsv : null,
  };
}
