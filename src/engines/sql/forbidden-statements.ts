import * as texts from "#texts";
import { lineAt } from "../../core/grading/code-patterns.ts";
import { isKeyword, sqlStatements, type SqlToken } from "../../core/grading/sql-tokens.ts";

/** Settings of the whole SQLite library, which would outlive the database of one run. */
const GLOBAL_PRAGMAS = ["HARD_HEAP_LIMIT", "SOFT_HEAP_LIMIT", "TEMP_STORE_DIRECTORY", "DATA_STORE_DIRECTORY"];

/**
 * The first statement that would reach beyond the run's own database: another file, or a setting of the library. Looked for before
 * anything is prepared, because some PRAGMAs act while they are prepared, even behind EXPLAIN.
 */
export function forbiddenStatement(code: string): { message: string; line: number } | null {
  for (const statement of sqlStatements(code)) {
    const message = refusalOf(withoutExplain(statement));
    if (message !== null) return { message, line: lineAt(code, statement[0]?.start ?? 0) };
  }
  return null;
}

function withoutExplain(statement: SqlToken[]): SqlToken[] {
  if (!isKeyword(statement[0], "EXPLAIN")) return statement;
  return statement.slice(isKeyword(statement[1], "QUERY") ? 3 : 1);
}

function refusalOf(statement: SqlToken[]): string | null {
  const [first] = statement;
  if (isKeyword(first, "ATTACH", "DETACH")) return "ATTACH and DETACH are switched off here: every run has one database of its own, in memory.";
  if (isKeyword(first, "VACUUM") && statement.some((token) => isKeyword(token, "INTO")))
    return "VACUUM INTO is switched off here: there are no files to write to.";
  const pragma = isKeyword(first, "PRAGMA") ? statement.slice(1, 4).find((token) => isGlobalPragma(token)) : undefined;
  return pragma ? texts.pragmaSwitchedOff(pragma.text) : null;
}

/** The name may be quoted and may follow a schema: `PRAGMA main."hard_heap_limit"`. */
const isGlobalPragma = ({ text }: SqlToken): boolean => GLOBAL_PRAGMAS.includes(text.replace(/["'`[\]]/g, "").toUpperCase());
