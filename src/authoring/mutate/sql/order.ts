import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { keysEnd } from "./clauses.ts";
import { dropped, insertedAfter, listItems, replaced, spanEnd, type Change, type SqlOperator, type SqlStatement } from "./statement.ts";

/** The lists of keys behind ORDER BY, PARTITION BY and GROUP BY: the place of the first of the two words, and the keys. */
type Keys = { place: number; items: [number, number][] };

const keyLists = (statement: SqlStatement, ...words: string[]): Keys[] =>
  statement.lexemes.flatMap((lexeme, place) => {
    if (!isKeyword(lexeme, ...words) || !isKeyword(statement.lexemes[place + 1], "BY")) return [];
    const first = place + 2;
    // The keys of a window's partition end where its order begins.
    const end = Math.min(
      keysEnd(statement, first),
      spanEnd(statement, first, lexeme.level, (other) => isKeyword(other, "ORDER")),
    );
    return [{ place, items: listItems(statement, first, end) }];
  });

/** ASC and DESC, NULLS FIRST and NULLS LAST. */
export const directions: SqlOperator = (statement) => [
  ...keyLists(statement, "ORDER").flatMap(({ items }) => items.map((item) => turned(statement, item))),
  ...statement.lexemes.flatMap((lexeme, place) => {
    if (!isKeyword(statement.lexemes[place - 1], "NULLS") || !isKeyword(lexeme, "FIRST", "LAST")) return [];
    return [replaced(statement, place - 1, place, isKeyword(lexeme, "FIRST") ? "NULLS LAST" : "NULLS FIRST")];
  }),
];

function turned(statement: SqlStatement, [from, to]: [number, number]): Change {
  const { lexemes } = statement;
  const last = isKeyword(lexemes[to - 1], "NULLS") ? to - 2 : to;
  if (isKeyword(lexemes[last], "DESC")) return replaced(statement, last, last, "ASC", "DESC -> ASC");
  if (isKeyword(lexemes[last], "ASC")) return replaced(statement, last, last, "DESC", "ASC -> DESC");
  const key = statement.code.slice(lexemes[from]!.start, lexemes[last]!.end);
  return insertedAfter(statement, last, "DESC", `${key} -> ${key} DESC`);
}

/** One key left out, or the whole clause where it has but one; GROUP BY keeps its last key. */
export const droppedKeys: SqlOperator = (statement) =>
  keyLists(statement, "ORDER", "PARTITION", "GROUP").flatMap(({ place, items }) => {
    const [only] = items;
    if (items.length > 1) return items.map((item, index) => droppedKey(statement, place, item, index));
    return only === undefined || isKeyword(statement.lexemes[place], "GROUP") ? [] : [dropped(statement, place, only[1])];
  });

function droppedKey(statement: SqlStatement, place: number, [from, to]: [number, number], index: number): Change {
  const key = statement.code.slice(statement.lexemes[from]!.start, statement.lexemes[to]!.end);
  const what = `dropped ${statement.lexemes[place]!.text} BY ${key}`;
  return index === 0 ? dropped(statement, from, to + 1, what) : dropped(statement, from - 1, to, what);
}

/** LIMIT and OFFSET left out. */
export const droppedLimits: SqlOperator = (statement) =>
  statement.lexemes.flatMap((lexeme, place) => {
    if (!isKeyword(lexeme, "LIMIT", "OFFSET")) return [];
    // LIMIT takes its OFFSET along.
    const end = spanEnd(statement, place + 1, lexeme.level, () => false);
    return [dropped(statement, place, end - 1)];
  });
