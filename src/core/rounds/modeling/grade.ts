import { tablesOf } from "./answer.ts";
import { bestAssignment } from "./assignment.ts";
import type { ExpectedTable, ModelingAnswer, ModelingKey, ModelingPlayer, ModelTable } from "./schema.ts";

/** What a field costs that is placed where it is neither required nor optional. */
export const MISPLACED_COST = 0.5;

export type JudgedTable = {
  expected: ExpectedTable;
  /** Index among the candidate's tables; null when none was matched. */
  table: number | null;
  points: number;
  possible: number;
  missing: string[];
  misplaced: string[];
  isTypeRight: boolean;
  /** Null when the table has no expected primary key. */
  isKeyRight: boolean | null;
};
export type ModelingGrade = {
  /** max(0, points - penalties) / all points. */
  score: number;
  tables: JudgedTable[];
  /** Indexes of the candidate's tables that were matched to nothing. */
  unmatched: number[];
};

/** Judges the candidate's tables against the expected ones, matched so that the score is highest, whatever their names. */
export function gradeModel(player: ModelingPlayer, key: ModelingKey, answer: ModelingAnswer): ModelingGrade {
  const tables = tablesOf(answer, player);
  // Unmatched, all fields of a table are misplaced; what matching it saves is part of the gain, so no gain is below 0.
  const gains = key.tables.map((expected) =>
    tables.map((table) => pointsOf(table, expected) + MISPLACED_COST * (table.fields.length - misplacedIn(table, expected).length)),
  );
  const matched = bestAssignment(gains);
  const judged = key.tables.map((expected, index) => judge(expected, tables, matched[index] ?? null));
  const unmatched = tables.flatMap((_, index) => (matched.includes(index) ? [] : [index]));
  const misplaced = judged.reduce((sum, table) => sum + table.misplaced.length, 0) + unmatched.reduce((sum, index) => sum + tables[index]!.fields.length, 0);
  const points = judged.reduce((sum, table) => sum + table.points, 0);
  const possible = judged.reduce((sum, table) => sum + table.possible, 0);
  return { score: Math.max(0, points - MISPLACED_COST * misplaced) / possible, tables: judged, unmatched };
}

const possibleOf = (expected: ExpectedTable): number => expected.requiredFields.length + 1 + (expected.primaryKey.length > 0 ? 1 : 0);

const misplacedIn = (table: ModelTable, expected: ExpectedTable): string[] =>
  table.fields.filter((field) => !expected.requiredFields.includes(field) && !expected.optionalFields.includes(field));

const hasKey = (table: ModelTable, expected: ExpectedTable): boolean =>
  table.keys.length === expected.primaryKey.length && expected.primaryKey.every((field) => table.keys.includes(field));

function pointsOf(table: ModelTable, expected: ExpectedTable): number {
  const required = expected.requiredFields.filter((field) => table.fields.includes(field)).length;
  const key = expected.primaryKey.length > 0 && hasKey(table, expected) ? 1 : 0;
  return required + (table.type === expected.type ? 1 : 0) + key;
}

function judge(expected: ExpectedTable, tables: readonly ModelTable[], index: number | null): JudgedTable {
  const table = index === null ? undefined : tables[index];
  const isKeyRight = expected.primaryKey.length === 0 ? null : table !== undefined && hasKey(table, expected);
  return {
    expected,
    table: table ? index : null,
    points: table ? pointsOf(table, expected) : 0,
    possible: possibleOf(expected),
    missing: expected.requiredFields.filter((field) => !table?.fields.includes(field)),
    misplaced: table ? misplacedIn(table, expected) : [],
    isTypeRight: table?.type === expected.type,
    isKeyRight,
  };
}
