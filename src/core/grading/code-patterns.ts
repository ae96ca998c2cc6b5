import type { CodePattern } from "../rounds/code-fields.ts";
import { stripCommentsAndStrings, type CodeLanguage } from "./code-text.ts";
import { finding, verdictOf, type Finding, type Verdict } from "./verdict.ts";

type Patterns = { requires: readonly CodePattern[]; forbids: readonly CodePattern[] };

/**
 * What the code lacks or must not have. Patterns are matched whatever the case, on the code without comments and strings.
 * Kinds: `required` and `forbidden`; the title is the author's message, the line is that of the forbidden text.
 */
export function patternFindings(code: string, language: CodeLanguage, { requires, forbids }: Patterns): Finding[] {
  const text = stripCommentsAndStrings(code, language);
  const missing = requires.filter(({ pattern }) => !new RegExp(pattern, "i").test(text));
  const found = forbids.flatMap(({ pattern, message }) => {
    const match = new RegExp(pattern, "i").exec(text);
    return match ? [finding("forbidden", message, null, lineAt(text, match.index))] : [];
  });
  return [...missing.map(({ message }) => finding("required", message)), ...found];
}

/** Line of an offset, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** The verdict on code that breaks a `requires` or `forbids`: nothing is run, every check counts 0. */
export function verdictOnPatterns(findings: Finding[], checks: readonly { name: string; hidden: boolean }[], passScore: number, unit: string): Verdict {
  const missed = checks.map(({ name, hidden }) => ({ name, hidden, score: 0, finding: null, printed: "" }));
  return verdictOf(missed, passScore, unit, findings);
}
