import type { RowOrder, SortKey } from "../rounds/sql/schema.ts";
import { isKeyword, sqlStatements, type SqlToken } from "./sql-tokens.ts";

type OrderSetting = "auto" | "none" | "exact" | { by: { column: string; direction?: "asc" | "desc" | undefined }[] };

/** The order a round asks for. `auto` (or nothing) means `exact` when the solution's outermost SELECT has ORDER BY, else `none`. */
export function resolveOrder(setting: OrderSetting | undefined, solution: string | undefined): RowOrder {
  if (setting === "none" || setting === "exact") return setting;
  if (typeof setting === "object") return { by: setting.by.map(({ column, direction }): SortKey => ({ column, direction: direction ?? "asc" })) };
  return solution !== undefined && hasOuterOrder(solution) ? "exact" : "none";
}

/** Whether the last statement that returns rows is sorted as a whole: ORDER BY outside all parentheses. */
export function hasOuterOrder(code: string): boolean {
  const last = sqlStatements(code).filter(returnsRows).at(-1) ?? [];
  const base = last[0]?.depth ?? 0;
  const outer = last.filter((token) => token.depth === base);
  return outer.some((token, place) => isKeyword(token, "ORDER") && isKeyword(outer[place + 1], "BY"));
}

/** SELECT and its like, and changes with RETURNING. */
function returnsRows(statement: SqlToken[]): boolean {
  const outer = statement.filter((token) => token.depth === statement[0]?.depth);
  if (outer.some((token) => isKeyword(token, "RETURNING"))) return true;
  if (isKeyword(outer[0], "WITH")) return outer.some((token) => isKeyword(token, "SELECT", "VALUES")) && !outer.some(isChange);
  return isKeyword(outer[0], "SELECT", "VALUES", "EXPLAIN", "PRAGMA");
}

/** `replace` may also be the function. */
const isChange = (token: SqlToken, place: number, tokens: SqlToken[]): boolean =>
  isKeyword(token, "INSERT", "UPDATE", "DELETE") || (isKeyword(token, "REPLACE") && isKeyword(tokens[place + 1], "INTO"));
