import { z } from "zod";
import { nearestName } from "../nearest-name.ts";
import { KEY_SEPARATOR } from "./fields.ts";
import { isTaggedFloat, isTaggedInteger } from "./value.ts";

/**
 * Something wrong in a scenario. `path` leads from the top of the file to the place; `rule` is `missing`,
 * `unknown-key`, `wrong-type`, `wrong-value`, or the name of the key whose own rule was broken. An error keeps the
 * scenario out of the site, a warning does not.
 */
export type Problem = { path: PropertyKey[]; rule: string; message: string; severity: "error" | "warning" };

export const problem = (path: PropertyKey[], rule: string, message: string): Problem => ({ path, rule, message, severity: "error" });
export const warning = (path: PropertyKey[], rule: string, message: string): Problem => ({ path, rule, message, severity: "warning" });

/** Parses without stopping at the first problem; `data` is undefined when there is one. `base` leads to `raw`. */
export function parseWith<Output>(schema: z.ZodType<Output>, raw: unknown, base: PropertyKey[]): { data: Output | undefined; problems: Problem[] } {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return { data: parsed.data, problems: [] };
  return { data: undefined, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, base)) };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, base: PropertyKey[]): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split(KEY_SEPARATOR);
    return issue.keys.map((key, place) => problem([...path, key], "unknown-key", messages[place] ?? `unknown key "${key}"`));
  }
  const branch = issue.code === "invalid_union" ? meantBranch(issue.errors) : undefined;
  if (branch) return branch.flatMap((inner) => problemsOf(inner, path));
  return [problem(path, ruleOf(issue), wording(issue))];
}

/** Of the forms that a value may have, the one that this value has: the only one whose outer shape fits. */
function meantBranch(branches: Issue[][]): Issue[] | undefined {
  return branches.find(
    (issues) => issues.length > 0 && !issues.some((issue) => issue.path.length === 0 && ["invalid_type", "invalid_value"].includes(issue.code)),
  );
}

function ruleOf(issue: Issue): string {
  if (isMissing(issue)) return "missing";
  if (issue.code === "invalid_type" || issue.code === "invalid_union") return "wrong-type";
  if (issue.code !== "custom") return "wrong-value";
  if (typeof issue.params?.["rule"] === "string") return issue.params["rule"];
  return issue.path.findLast((part) => typeof part === "string") ?? "format";
}

function wording(issue: Issue): string {
  if (isMissing(issue)) return "is missing; add it";
  if (issue.code === "invalid_type") return typeFault(issue.expected, issue.message, issue.input);
  if (issue.code === "invalid_union") return `${issue.message}, not ${found(issue.input)}`;
  if (issue.code === "invalid_value") return valueFault(issue.values.map(String), issue.input);
  return issue.message;
}

const isMissing = (issue: Issue) =>
  issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union");

const NOTHING_STANDS = "but nothing stands here; fill it in or remove the key";

function valueFault(allowed: string[], input: unknown): string {
  const near = typeof input === "string" ? nearestName(input, allowed) : undefined;
  const choice = allowed.length === 1 ? `must be ${allowed[0]}` : `must be one of ${allowed.join(", ")}`;
  if (input === null) return `${choice}, ${NOTHING_STANDS}`;
  return `${choice}, not ${found(input)}${near ? `; did you mean ${near}?` : ""}`;
}

const NAMES: Record<string, string> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  boolean: "true or false",
};

function typeFault(expected: string, message: string, input: unknown): string {
  const known = NAMES[expected];
  if (known === undefined) return message;
  // A mapping whose keys are known names them.
  const needed = message.startsWith("must be") ? message : `must be ${known}`;
  if (input === null) return `${needed}, ${NOTHING_STANDS}`;
  if (typeof input === "number" && expected === "number") return `must be a finite number, not ${input}`;
  return `${needed}, not ${found(input)}${remedy(expected, input)}`;
}

function remedy(expected: string, input: unknown): string {
  const isPlain = typeof input === "number" || typeof input === "boolean" || isTaggedFloat(input) || isTaggedInteger(input);
  if (expected === "string" && isPlain) return "; put it in quotes";
  if (expected === "string" && typeof input === "object") return '; a text that holds ": " or begins with [ or { needs quotes';
  if (expected === "number" && typeof input === "string" && input.trim() !== "" && Number.isFinite(Number(input))) return "; remove the quotes";
  if (expected === "array") return '; write each item on a line of its own, after "- "';
  return "";
}

/** What stands where something else should be, in a few words. */
function found(input: unknown): string {
  if (input === null || input === undefined) return "nothing";
  if (typeof input === "string") return input === "" ? "an empty text" : `the text ${JSON.stringify(input.length > 40 ? `${input.slice(0, 40)}...` : input)}`;
  if (typeof input === "number" || isTaggedFloat(input) || isTaggedInteger(input)) return `the number ${numberText(input)}`;
  if (typeof input === "boolean") return String(input);
  return Array.isArray(input) ? "a list" : "a mapping";
}

const numberText = (input: unknown) => (isTaggedFloat(input) ? input.$float : isTaggedInteger(input) ? input.$int : String(input));
