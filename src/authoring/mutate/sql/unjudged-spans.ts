import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { blocksOf, columnsEnd, keywordAround, keywordIn, keysEnd } from "./clauses.ts";
import { callsOf, closing, type Change, type SqlStatement } from "./statement.ts";

/** Offsets in the code, the end not included. */
type Span = { start: number; end: number };

/** Whether a change lies where nothing can come of it, whatever the data. */
export function isUnjudged({ edits }: Change, spans: readonly Span[]): boolean {
  return edits.every((edit) => spans.some(({ start, end }) => start <= edit.start && edit.end <= end));
}

/** `isOrderJudged`: whether the order of the result counts. */
export const unjudgedSpans = (statement: SqlStatement, isOrderJudged: boolean): Span[] => [
  ...columnsOfExists(statement),
  ...countedLiterals(statement),
  ...castTypes(statement),
  ...(isOrderJudged ? [] : outerOrder(statement)),
];

/** Both places included. */
const spanOf = ({ lexemes }: SqlStatement, from: number, to: number): Span[] => (from <= to ? [{ start: lexemes[from]!.start, end: lexemes[to]!.end }] : []);

/** EXISTS looks at no column. */
const columnsOfExists = (statement: SqlStatement): Span[] =>
  blocksOf(statement)
    .filter((block) => isKeyword(keywordAround(statement, block), "EXISTS"))
    .flatMap((block) => spanOf(statement, block.select + 1, columnsEnd(statement, block) - 1));

/** COUNT(CASE ... THEN 1 END) counts any value alike. */
const countedLiterals = (statement: SqlStatement): Span[] =>
  callsOf(statement, ["COUNT"])
    .filter(({ open }) => isKeyword(statement.lexemes[open + 1], "CASE"))
    .flatMap(({ open, close }) => {
      const inside = statement.lexemes.slice(open + 1, close);
      return inside.flatMap((lexeme, at) => {
        const isLiteral = ["number", "string"].includes(lexeme.kind) && isKeyword(inside[at - 1], "THEN") && isKeyword(inside[at + 1], "WHEN", "ELSE", "END");
        return isLiteral ? spanOf(statement, open + 1 + at, open + 1 + at) : [];
      });
    });

/** The numbers in CAST(x AS DECIMAL(10, 2)) say nothing to SQLite. */
const castTypes = (statement: SqlStatement): Span[] =>
  callsOf(statement, ["CAST"]).flatMap(({ open }) => {
    const close = closing(statement, open);
    const as = statement.lexemes.findIndex((lexeme, place) => place > open && place < close && lexeme.level === statement.lexemes[open]!.level + 1 && isKeyword(lexeme, "AS"));
    return as < 0 ? [] : spanOf(statement, as + 1, close - 1);
  });

/** The last clause of a query whose rows may come in any order; LIMIT makes it count. */
function outerOrder(statement: SqlStatement): Span[] {
  const block = blocksOf(statement).findLast(({ level }) => level === 0);
  const order = block && keywordIn(statement, block, "ORDER");
  if (block === undefined || order === undefined || keywordIn(statement, block, "LIMIT") !== undefined) return [];
  const end = keysEnd(statement, order + 2);
  const last = statement.lexemes[end - 1]!;
  return [{ start: statement.lexemes[order]!.start, end: last.end }];
}
