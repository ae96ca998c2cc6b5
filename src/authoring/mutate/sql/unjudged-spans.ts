import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { blocksOf, columnsEnd, keywordAround, keywordIn, keysEnd } from "./clauses.ts";
import { callsOf, closing, listItems, type Change, type SqlStatement } from "./statement.ts";

/** Offsets in the code, the end not included. */
type Span = { start: number; end: number };

/** Whether a change lies where nothing can come of it, whatever the data. */
export function isUnjudged({ edits }: Change, spans: readonly Span[]): boolean {
  return edits.every((edit) => spans.some((span) => isInside(edit, span)));
}

/** What is put in before the first place of a span belongs to what stands before it. */
const isInside = (edit: Span, { start, end }: Span): boolean => (edit.start > start || (edit.start === start && edit.end > start)) && edit.end <= end;

/** `judgedKeys`: how many keys of the result's order count. */
export const unjudgedSpans = (statement: SqlStatement, judgedKeys: number): Span[] => [
  ...columnsOfExists(statement),
  ...countedLiterals(statement),
  ...castTypes(statement),
  ...unjudgedOrder(statement, judgedKeys),
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
    const as = statement.lexemes.findIndex(
      (lexeme, place) => place > open && place < close && lexeme.level === statement.lexemes[open]!.level + 1 && isKeyword(lexeme, "AS"),
    );
    return as < 0 ? [] : spanOf(statement, as + 1, close - 1);
  });

/** The keys of a result's order that do not count; before LIMIT all of them do. */
function unjudgedOrder(statement: SqlStatement, judgedKeys: number): Span[] {
  const block = blocksOf(statement).findLast(({ level }) => level === 0);
  const order = block && keywordIn(statement, block, "ORDER");
  if (block === undefined || order === undefined || keywordIn(statement, block, "LIMIT") !== undefined) return [];
  const end = keysEnd(statement, order + 2);
  const [first] = listItems(statement, order + 2, end)[judgedKeys] ?? [];
  if (first === undefined) return [];
  // With the comma before the key, or with ORDER BY.
  return spanOf(statement, judgedKeys === 0 ? order : first - 1, end - 1);
}
