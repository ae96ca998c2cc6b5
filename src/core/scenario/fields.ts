import { z } from "zod";
import { editDistance, nearestName } from "../nearest-name.ts";
import { floatOf, isTaggedFloat, isTaggedInteger, isTaggedMap, plainMapping, type Value } from "./value.ts";

/**
 * An object that refuses unknown keys and names the nearest known one.
 * Every field carries a description: the page on the format and the JSON Schema are made from them.
 */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  const form = known.length <= 6 ? `a mapping with ${known.join(", ")}` : "a mapping";
  const strict = z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, known)).join(KEY_SEPARATOR);
      return issue.input === undefined ? undefined : `must be ${form}`;
    },
  });
  // A mapping with keys such as `5` or `$x` arrives tagged; here, where all keys are known, it is a mapping like any other.
  return z.preprocess(plainMapping, strict);
}

/** Stands between the messages of one issue that is about several keys. */
export const KEY_SEPARATOR = "\n";

function unknownKey(key: string, known: string[]): string {
  if (key === "<<") return 'unknown key "<<"; YAML 1.2 does not merge mappings; write the keys out';
  const near = nearestName(key, known) ?? known.find((name) => isShortFor(key, name)) ?? known.find((name) => isShortFor(name, key));
  if (near !== undefined) return `unknown key "${key}"; did you mean "${near}"?`;
  const nearest = [...known].sort((a, b) => editDistance(key, a) - editDistance(key, b))[0] ?? "";
  return `unknown key "${key}"; nearest is "${nearest}", of ${known.join(", ")}`;
}

/** Whether all letters of one name stand in the other, in order: `cols` and `columns`, `answer` and `correctAnswer`. */
function isShortFor(short: string, long: string): boolean {
  const letters = [...long.toLowerCase()];
  return short.length > 2 && [...short.toLowerCase()].every((letter) => letters.splice(0, letters.indexOf(letter) + 1).includes(letter));
}

/** A number, however it was written (`5`, `5.0`, `0.1`), within the bounds of `rule`. */
export const numeric = (rule: z.ZodNumber = z.number()) => z.preprocess(untagged, rule);
const untagged = (value: unknown) => (isTaggedFloat(value) ? floatOf(value) : isTaggedInteger(value) ? Number(value.$int) : value);
export const positive = () => numeric(z.number().positive("must be greater than 0"));
/** A share from 0 to 1. */
export const share = () => numeric(z.number().min(0, "must be from 0 to 1").max(1, "must be from 0 to 1"));
/** A place in a list, counted from 0. */
export const index = () => numeric(z.int("must be a whole number, counted from 0").min(0, "is counted from 0; the first is 0"));

/** Text that says something. */
export const text = () => z.string().regex(/\S/, "must not be empty; fill it in");
/** Markdown (GFM), rendered without raw HTML. */
export const markdown = () => text().meta({ format: "markdown" });
export const code = () => z.string().meta({ format: "code" });
export const kebab = () => z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab-case: lower-case letters, digits and single hyphens");
/** A name that can stand in an address: no slashes, question marks, hashes, percent signs or line breaks. */
export const identifier = () =>
  z.string().regex(/^[^\s/\\?#%][^\n\r\t/\\?#%]*$/, "must be a name without slashes, backslashes, ?, # and %, for example top-customers");
/** A name that is used inside of its round only. */
export const localName = () => z.string().regex(/^\S[^\n\r]*$/, "must be a name on one line");

/** Any value that YAML can hold; see value.ts. */
export const value = () => z.custom<Value>((input) => input !== undefined, "must be a value");

/** A mapping from names to values. */
export const valueMapping = () => {
  const fault = ({ input }: { input?: unknown }) =>
    isTaggedMap(input) ? "the names must be text; put them in quotes" : "must be a mapping from names to values";
  const plain = z.preprocess((input) => (isTextKeyed(input) ? plainMapping(input) : input), z.custom<Record<string, Value>>(isTextKeyed, { error: fault }));
  return plain.meta({ type: "object" });
};

function isTextKeyed(input: unknown): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input) || isTaggedFloat(input) || isTaggedInteger(input)) return false;
  return !isTaggedMap(input) || input.$map.every(([key]) => typeof key === "string");
}

/** Files by their path below the working directory. */
export const fileMapping = () =>
  z.preprocess(plainMapping, z.record(z.string(), z.string())).superRefine(
    (files: unknown, context) => {
      for (const path of Object.keys(keysOf(files))) {
        const fault = pathFault(path);
        if (fault !== undefined) context.addIssue({ code: "custom", path: [path], message: fault, params: { rule: "files" } });
      }
    },
    { when: () => true },
  );

function pathFault(path: string): string | undefined {
  if (path.trim() === "") return "the path of a file must not be empty; write one such as data/orders.csv";
  if (path.startsWith("/") || path.split("/").includes("..")) return "a file stands below the working directory; write a path such as data/orders.csv";
  return path.endsWith("/") ? "is a folder; write the path of a file, such as data/orders.csv" : undefined;
}

/** A name as Python allows it: letters of any script. */
const PYTHON_NAME = "[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{N}\\p{M}\\p{Pc}]*";
/** A Python name, or several with dots between them. */
export const pythonName = (message: string) => z.string().regex(new RegExp(`^${PYTHON_NAME}(?:\\.${PYTHON_NAME})*$`, "u"), message);

/** A JavaScript regular expression; answers are matched whatever their case. */
export const pattern = () =>
  text().superRefine((source, context) => {
    try {
      new RegExp(source, "i");
    } catch (error) {
      const reason = (error as Error).message.replace(/^Invalid regular expression: /, "");
      const remedy = /\(\?[a-z]+\)/.test(source) ? "; remove (?i) and the like: case is ignored already" : "; escape special characters with a backslash";
      context.addIssue({ code: "custom", message: `is not a JavaScript regular expression: ${reason}${remedy}` });
    }
  });

/** What a check across keys gets: a mapping of which any part may be missing or of another type. */
export type Draft = Readonly<Record<string, unknown>>;
/** Adds an issue at a place below the mapping. */
export type Refuse = (path: PropertyKey[], message: string) => void;

/**
 * A check across several keys of a mapping. It runs even when some of them are malformed, so that one run finds all
 * problems: it must take nothing for granted about what it reads.
 */
export function acrossKeys<Schema extends z.ZodType>(schema: Schema, check: (draft: Draft, refuse: Refuse) => void): Schema {
  return schema.superRefine((draft, context) => check(draft as Draft, (path, message) => context.addIssue({ code: "custom", path, message })), {
    when: (payload) => typeof payload.value === "object" && payload.value !== null && !Array.isArray(payload.value),
  });
}

/** The items of what should be a list. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
/** The keys of what should be a mapping. */
export const keysOf = (value: unknown): Draft => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Draft) : {});

/** Refuses every text that stands twice; anything else is left to others. */
export function refuseDoubles(values: readonly unknown[], path: (index: number) => PropertyKey[], what: string, refuse: Refuse) {
  const seen = new Set<unknown>();
  values.forEach((entry, place) => {
    if (typeof entry !== "string") return;
    if (seen.has(entry)) refuse(path(place), `${what} "${entry}" stands twice; rename or remove one of them`);
    seen.add(entry);
  });
}

/** Refuses a name that is not among the known ones, and says which was probably meant. */
export function refuseUnknown(name: unknown, known: readonly unknown[], path: PropertyKey[], what: string, refuse: Refuse) {
  if (typeof name !== "string" || known.includes(name)) return;
  const names = known.filter((entry) => typeof entry === "string");
  const near = nearestName(name, names);
  refuse(path, `there is no ${what} "${name}"; ${near ? `did you mean "${near}"?` : `known: ${names.join(", ") || "none"}`}`);
}
