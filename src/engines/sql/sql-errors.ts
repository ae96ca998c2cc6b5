import * as texts from "#texts";
import { lineAt } from "../../core/grading/code-patterns.ts";
import { cut } from "../../core/grading/cells.ts";
import { identifierOf, isKeyword, sqlTokens, type SqlToken } from "../../core/grading/sql-tokens.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Sqlite } from "./sqlite.ts";

type Explained = { message: string; line: number | null };

const MAX_MESSAGE = 400;
/** Places that are tried when a name stands in a query more than once. */
const MAX_TRIES = 40;

/**
 * SQLite's message with a remedy where one is known, and the line it is about, from 1. `start` is the offset at which the failing
 * statement begins; the database still holds what the statements before it made.
 */
export function explainSqlError(database: Sqlite, code: string, start: number, message: string): Explained {
  const statement = statementAt(code, start);
  const offset = locate(database, code, statement, message) ?? statement[0]?.start ?? null;
  const remedy = remedyFor(database, statement, message);
  return { message: cut(message, MAX_MESSAGE) + (remedy === null ? "" : `. ${remedy}`), line: offset === null ? null : lineAt(code, offset) };
}

function statementAt(code: string, start: number): SqlToken[] {
  const tokens = sqlTokens(code.slice(start)).filter(({ kind }) => kind !== "comment" && kind !== "space");
  const from = tokens.findIndex(({ text }) => text !== ";");
  const end = tokens.findIndex(({ text }, place) => place > from && text === ";");
  return tokens.slice(Math.max(0, from), end < 0 ? undefined : end).map((token) => ({ ...token, start: token.start + start }));
}

function locate(database: Sqlite, code: string, statement: SqlToken[], message: string): number | null {
  if (message === "incomplete input") return statement.at(-1)?.start ?? null;
  const near = /^near "([^]*)": /.exec(message)?.[1];
  if (near !== undefined) return locateSyntaxError(database, code, statement, near, message);
  const unrecognized = /^unrecognized token: "([^]*)"$/.exec(message)?.[1];
  if (unrecognized !== undefined) return statement.find(({ start }) => code.startsWith(unrecognized, start))?.start ?? null;
  const name = nameIn(message);
  if (name === null) return null;
  const places = placesOf(statement, name);
  if (places.length <= 1 || !/column/.test(message)) return places[0]?.start ?? null;
  return locateColumn(database, code, statement, places, message);
}

/** The parser stops at the first token that does not fit: cut there, the statement fails with the same words. */
function locateSyntaxError(database: Sqlite, code: string, statement: SqlToken[], near: string, message: string): number | null {
  const from = statement[0]?.start ?? 0;
  const places = statement.filter(({ text }) => text === near);
  if (places.length <= 1) return places[0]?.start ?? null;
  const culprit = places.slice(0, MAX_TRIES).find(({ start, text }) => errorOf(database, code.slice(from, start + text.length)) === message);
  return culprit?.start ?? null;
}

type Place = { start: number; end: number };

/** A name may be known in one part of a query and unknown in another: with NULL in all other places, the unknown one still fails. */
function locateColumn(database: Sqlite, code: string, statement: SqlToken[], places: Place[], message: string): number | null {
  if (places.length > MAX_TRIES || places.every(({ start }) => lineAt(code, start) === lineAt(code, places[0]?.start ?? 0))) return places[0]?.start ?? null;
  const from = statement[0]?.start ?? 0;
  const last = statement.at(-1);
  const end = last ? last.start + last.text.length : code.length;
  const withOnly = (kept: Place) => {
    let text = "";
    let at = from;
    for (const place of places.filter((other) => other !== kept)) {
      text += `${code.slice(at, place.start)} NULL `;
      at = place.end;
    }
    return text + code.slice(at, end);
  };
  return places.find((place) => errorOf(database, withOnly(place)) === message)?.start ?? null;
}

function errorOf(database: Sqlite, sql: string): string | null {
  try {
    database.prepare(sql).free();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : null;
  }
}

const NAMED = [
  /^no such (?:column|table|function|index|view|collation sequence|window): (.+?)(?: - should this be .*)?$/,
  /^ambiguous column name: (.+)$/,
  /^wrong number of arguments to function (.+)\(\)$/,
  /^misuse of (?:aggregate|window function|aliased aggregate|aliased window function)(?: function)?:? (.+?)(?:\(\))?$/,
  /^cannot join using column (.+) - /,
  /^table .+ has no column named (.+)$/,
  /^(?:table|view|index) (.+) already exists$/,
];

function nameIn(message: string): string | null {
  for (const pattern of NAMED) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return name.replace(/^"(.*)"$/, "$1");
  }
  return null;
}

/** Where a name stands, with its qualifier when it has one: `o.total` is found at `o`. A bare name is not looked for behind a point. */
function placesOf(statement: SqlToken[], name: string): Place[] {
  const isName = (token: SqlToken | undefined, wanted: string) => token !== undefined && identifierOf(token)?.toLowerCase() === wanted.toLowerCase();
  const [, qualifier, column] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
  return statement.flatMap((token, index) => {
    const isQualified = statement[index + 1]?.text === ".";
    if (isName(token, name) && statement[index - 1]?.text !== "." && !isQualified) return [{ start: token.start, end: token.start + token.text.length }];
    const second = statement[index + 2];
    if (!isQualified || qualifier === undefined || column === undefined || !second) return [];
    return isName(token, qualifier.split(".").at(-1) ?? "") && isName(second, column) ? [{ start: token.start, end: second.start + second.text.length }] : [];
  });
}

function remedyFor(database: Sqlite, statement: SqlToken[], message: string): string | null {
  if (/^unrecognized token: "'/.test(message)) return texts.quoteNotClosed;
  if (/[\u201c\u201d\u2018\u2019]/.test(message)) return texts.curlyQuotes;
  if (/\u00a0/.test(message)) return texts.noBreakSpace;
  const name = nameIn(message)?.split(".").at(-1);
  if (name === undefined) return null;
  if (message.startsWith("no such table")) return tableRemedy(database, statement, name);
  return /^no such column|has no column named/.test(message) ? columnRemedy(database, name) : null;
}

function tableRemedy(database: Sqlite, statement: SqlToken[], name: string): string | null {
  const tables = schemaOf(database).map(({ table }) => table);
  const near = nearestName(name, [...tables, ...commonTablesOf(statement)]);
  if (near !== undefined) return texts.didYouMean(near);
  return tables.length === 0 ? null : texts.tablesThere(tables.join(", "));
}

/** Names of common table expressions: `name AS (` and `name (columns) AS (`. */
const commonTablesOf = (statement: SqlToken[]): string[] =>
  statement.flatMap((token, index) => {
    const isNamed = isKeyword(statement[0], "WITH") && isKeyword(statement[index + 1], "AS") && statement[index + 2]?.text === "(";
    const name = isNamed ? identifierOf(token) : null;
    return name === null ? [] : [name];
  });

function columnRemedy(database: Sqlite, name: string): string | null {
  const schema = schemaOf(database);
  const owner = schema.find(({ columns }) => columns.some((column) => column.toLowerCase() === name.toLowerCase()));
  if (owner) return texts.columnElsewhere(owner.table);
  const near = nearestName(name, [...new Set(schema.flatMap(({ columns }) => columns))]);
  return near === undefined ? null : texts.didYouMean(near);
}

function schemaOf(database: Sqlite): { table: string; columns: string[] }[] {
  const schema = new Map<string, string[]>();
  try {
    const statement = database.prepare(
      "SELECT s.name, c.name FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    );
    while (statement.step()) {
      const [table, column] = statement.get(null, { useBigInt: true });
      const name = String(table);
      schema.set(name, [...(schema.get(name) ?? []), String(column)]);
    }
    statement.free();
  } catch {
    // A broken view: what was read so far will do.
  }
  return [...schema].map(([table, columns]) => ({ table, columns }));
}
