import { pythonPieces } from "./python-text.ts";
import { sqlTokens } from "./sql-tokens.ts";

export type CodeLanguage = "sql" | "python";

/** The code without comments; strings stay. Lines keep their numbers. */
export const stripComments = (code: string, language: CodeLanguage): string => strip(code, language, ["comment"]);

/** The code without comments and string literals. Quoted identifiers of SQL stay. Lines keep their numbers. */
export const stripCommentsAndStrings = (code: string, language: CodeLanguage): string => strip(code, language, ["comment", "string"]);

function strip(code: string, language: CodeLanguage, kinds: string[]): string {
  const pieces: { kind: string; text: string }[] = language === "sql" ? sqlTokens(code) : pythonPieces(code);
  const kept: string[] = [];
  let isGap = false;
  for (const { kind, text } of pieces) {
    if (kinds.includes(kind)) {
      kept.push(text.replace(/[^\n]+/g, ""));
      isGap = true;
      continue;
    }
    // `SELECT'a'FROM` must not become one word.
    if (isGap && WORD_START.test(text) && WORD_END.test(kept.findLast((part) => part !== "") ?? "")) kept.push(" ");
    kept.push(text);
    isGap = false;
  }
  return kept.join("");
}

const WORD_START = /^[\p{L}\p{N}_]/u;
const WORD_END = /[\p{L}\p{N}_]$/u;
