import { lineAt } from "../../../core/grading/code-patterns.ts";
import { sqlStatements } from "../../../core/grading/sql-tokens.ts";
import { quoted, withLabels, type LabelledCode, type Mutant } from "../mutant.ts";
import { betweenBounds, comparisons, connectives, negations } from "./comparisons.ts";
import { droppedConditions, droppedOperands } from "./conditions.ts";
import { addedFrames, frames } from "./frames.ts";
import { aggregateKinds, countedRows, defaults, rankKinds, removedCalls } from "./functions.ts";
import { joinKinds } from "./joins.ts";
import { arithmetic, droppedElse, numbers, strings } from "./literals.ts";
import { directions, droppedKeys, droppedLimits } from "./order.ts";
import { distinctArguments, selectDistinct, setOperators } from "./sets.ts";
import { readStatements, type Change, type Edit, type SqlOperator, type TableNames } from "./statement.ts";
import { isUnjudged, unjudgedSpans } from "./unjudged-spans.ts";

/** Every sort of change; a new one is a line here. */
const OPERATORS: readonly SqlOperator[] = [
  joinKinds,
  selectDistinct,
  distinctArguments,
  setOperators,
  rankKinds,
  comparisons,
  betweenBounds,
  connectives,
  negations,
  aggregateKinds,
  countedRows,
  droppedConditions,
  droppedOperands,
  droppedKeys,
  directions,
  defaults,
  removedCalls,
  frames,
  addedFrames,
  numbers,
  strings,
  droppedLimits,
  droppedElse,
  arithmetic,
];

export type SqlRoundFacts = {
  /** How many keys of the result's order count: 0 when rows may come in any order. */
  judgedKeys: number;
  tables: readonly TableNames[];
};

/** All mutants of a query, in the order of their places; each text once, whatever its white space and comments. Some may not be SQL. */
export function sqlMutants(code: string, { judgedKeys, tables }: SqlRoundFacts): Mutant[] {
  const changes = readStatements(code, tables).flatMap((statement) => {
    const unjudged = unjudgedSpans(statement, judgedKeys);
    return OPERATORS.flatMap((operator) => operator(statement)).filter((change) => !isUnjudged(change, unjudged));
  });
  const inOrder = changes.sort((a, b) => placeOf(a) - placeOf(b));
  const seen = new Set([normalised(code)]);
  const different = inOrder.map((change) => mutated(code, change)).filter((mutant) => isNew(seen, normalised(mutant.code)));
  return withLabels(different);
}

const placeOf = ({ edits: [first] }: Change): number => first?.start ?? 0;

function mutated(code: string, change: Change): LabelledCode {
  return { line: lineAt(code, placeOf(change)), what: change.what.split(" -> ").map(quoted).join(" -> "), code: edited(code, change.edits) };
}

/** The edits of one change stand in order and do not overlap. */
const edited = (code: string, edits: readonly Edit[]): string =>
  edits.toReversed().reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), code);

const normalised = (code: string): string =>
  sqlStatements(code)
    .map((statement) => statement.map(({ text }) => text).join(" "))
    .join(";");

function isNew(seen: Set<string>, text: string): boolean {
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

/** The code that has SQLite prepare the last statement without running it: it fails where SQLite does not accept the code. */
export function preparing(code: string): string {
  const last = sqlStatements(code).at(-1)?.[0]?.start ?? 0;
  return `${code.slice(0, last)}EXPLAIN ${code.slice(last)}`;
}
