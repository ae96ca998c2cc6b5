import * as texts from "#texts";
import { finding, type Finding } from "../../core/grading/verdict.ts";

/*
 * The harness words nothing: it names texts of the language file and gives their values (harness/words.py), so that one memory snapshot
 * serves every language.
 */

/** A finding as the harness says it: `title` is a sentence, `detail` a list of them. Candidates' code could forge it, so nothing is taken for granted. */
export type SaidFinding = Record<"kind" | "title" | "detail" | "line", unknown>;

/** @throws Error on what the harness does not say; it breaks the run that said it and no other. */
export function wordedFinding({ kind, title, detail, line }: SaidFinding): Finding {
  if (typeof kind !== "string" || !Array.isArray(detail) || !isLine(line)) throw new Error("this is no finding");
  return finding(kind, worded(title), detail.map(worded).join(" ") || null, line);
}

const isLine = (line: unknown): line is number | null => line === null || (typeof line === "number" && Number.isInteger(line) && line > 0);

type Text = string | ((...values: unknown[]) => string);
const sayings = new Map<unknown, Text>(Object.entries(texts.pythonFindings) as [string, Text][]);

/** A sentence is a string of Python's own words, or a list: the name of a text and its values, which are numbers or sentences themselves. */
function worded(sentence: unknown): string {
  if (typeof sentence === "string") return sentence;
  const [name, ...values] = (Array.isArray(sentence) ? sentence : []) as unknown[];
  const text = sayings.get(name);
  // A translation need not use every value.
  if (text === undefined || (typeof text !== "string" && values.length < text.length)) throw new Error("this is no sentence");
  return typeof text === "string" ? text : text(...values.map((value) => (typeof value === "number" ? value : worded(value))));
}

/** Where the value goes in a text that Python itself fills in. */
const SLOT = "{}";

/** The texts that Python needs while candidates' code runs, by name: they become a part of its own messages and values. */
export const wordsForPython = (): Record<string, string> =>
  Object.fromEntries(Object.entries(texts.pythonErrors).map(([name, text]) => [name, typeof text === "string" ? text : text(SLOT)]));
