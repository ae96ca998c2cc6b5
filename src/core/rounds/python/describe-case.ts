import { floatOf, isTaggedFloat, isTaggedInteger, isTaggedMap, type Value } from "../../scenario/value.ts";
import type { Outcome, PythonCase } from "./schema.ts";

/** A value as Python source: `None`, `True`, `'text'`, `3.0`, `[1, 2]`, `{'a': 1}`. */
export function pythonLiteral(value: Value): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textLiteral(value);
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  if (isTaggedFloat(value)) return Number.isFinite(floatOf(value)) ? value.$float : `float('${value.$float}')`;
  if (isTaggedInteger(value)) return value.$int;
  return `{${entriesOf(value)
    .map(([key, entry]) => `${pythonLiteral(key)}: ${pythonLiteral(entry)}`)
    .join(", ")}}`;
}

const entriesOf = (value: { [key: string]: Value }): [Value, Value][] => (isTaggedMap(value) ? value.$map : Object.entries(value));

/** Like Python's repr: single quotes unless the text has those and no double ones. */
function textLiteral(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replace(/[\u0000-\u001f\u007f]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

/** What a case does, as a line of Python; null for one that runs the code as a script. */
export function callOf(test: PythonCase, functionName: string | null): string | null {
  switch (test.form) {
    case "arguments": {
      const keywords = Object.entries(test.kwargs).map(([name, value]) => `${name}=${pythonLiteral(value)}`);
      return `${functionName ?? "?"}(${[...test.args.map(pythonLiteral), ...keywords].join(", ")})`;
    }
    case "call":
      return test.call;
    case "tables":
      return `${functionName ?? "?"}(${test.tables.map(({ name }) => `${name}=${name}`).join(", ")})`;
    case "script":
      return null;
  }
}

/** What a case must come to. `tables` have no words for it: the reference decides. */
export function expectationOf(test: PythonCase): { kind: "returns" | "raises" | "prints"; text: string } | null {
  if (test.form === "tables") return null;
  return test.form === "script" ? { kind: "prints", text: test.stdout } : outcomeText(test.outcome);
}

function outcomeText(outcome: Outcome): { kind: "returns" | "raises"; text: string } {
  if ("raises" in outcome) return { kind: "raises", text: outcome.raises };
  return { kind: "returns", text: "expectedExpression" in outcome ? outcome.expectedExpression : pythonLiteral(outcome.expected) };
}
