import { isKeyword, sqlTokens } from "./sql-tokens.ts";

const END_OF_FROM = ["WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT", "SELECT"];

/** Whether SQL joins tables anywhere: by JOIN, or by a comma after FROM. */
export function joinsTables(code: string): boolean {
  /** Depths of parentheses at which a FROM is open. */
  const open = new Set<number>();
  for (const token of sqlTokens(code)) {
    if (isKeyword(token, "JOIN")) return true;
    if (isKeyword(token, "FROM")) open.add(token.depth);
    else if (token.text === ")") open.delete(token.depth + 1);
    else if (isKeyword(token, ...END_OF_FROM) || token.text === ";") open.delete(token.depth);
    else if (token.text === "," && open.has(token.depth)) return true;
  }
  return false;
}
