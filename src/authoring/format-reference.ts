import { questionTypesOf, roundKinds, type RoundKind } from "../core/rounds/registry.ts";
import { QUESTION_TYPES, ROUND_TYPES } from "../core/rounds/common.ts";
import { scenarioJsonSchema } from "./scenario-json-schema.ts";

/** What this page reads of a JSON Schema; anything else in it is for editors. */
type Schema = {
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: string | number | boolean;
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  $defs?: Record<string, Schema>;
};

const MARK = "{{format-reference}}";

/** A guide's Markdown with the reference in the place that it names. */
export const withFormatReference = (source: string): string => (source.includes(MARK) ? source.replace(MARK, () => formatReference()) : source);

const kindTitles: Record<RoundKind, string> = {
  sql: "SQL rounds",
  python: "Python rounds",
  quiz: "Quiz rounds",
  canvas: "Architecture rounds on a canvas",
  constraints: "Architecture rounds with questions",
  modeling: "Modeling rounds",
};
const ORDER: readonly RoundKind[] = ["sql", "python", "quiz", "canvas", "constraints", "modeling"];

/** Every key of a scenario file as Markdown tables, made from the schema that checks the files: what is not in it is not in the format. */
export function formatReference(): string {
  const schema = scenarioJsonSchema() as Schema;
  const kinds = schema.$defs ?? {};
  const everyKind = Object.values(kinds);
  const [first = {}] = everyKind;
  const shared = Object.keys(first.properties ?? {}).filter((key) => everyKind.every((kind) => kind.properties?.[key] !== undefined));
  return [
    "## The scenario",
    table(schema, (key) => key !== "rounds"),
    "`rounds` is the list of the rounds, in order; at least one.",
    "## Every round",
    table(first, (key) => shared.includes(key)),
    "A type goes with these questionTypes:",
    pairs(),
    ...ORDER.flatMap((kind) => [`## ${kindTitles[kind]}`, `Played as ${playedAs(kind)}.`, table(kinds[kind] ?? {}, (key) => !shared.includes(key))]),
  ].join("\n\n");
}

const pairs = (): string =>
  ["| type | questionType |", "| --- | --- |", ...ROUND_TYPES.map((type) => `| \`${type}\` | ${either(questionTypesOf(type).map(code))} |`)].join("\n");

function playedAs(kind: RoundKind): string {
  if (kind === "quiz") return `any type with the questionType ${code(QUESTION_TYPES[2])}`;
  return roundKinds[kind].plays.map((pair) => (pair === "debug/fix" ? `${code(pair)} with ${code(`language: ${kind}`)}` : code(pair))).join(", and as ");
}

type Row = { key: string; value: string; isRequired: boolean; meaning: string };

function table(schema: Schema, isShown: (key: string) => boolean): string {
  const rows = rowsOf(schema, "", new Map(), isShown);
  const line = ({ key, value, isRequired, meaning }: Row) => `| ${code(key)} | ${value}${isRequired ? " (required)" : ""} | ${inCell(meaning)} |`;
  return ["| key | value | meaning |", "| --- | --- | --- |", ...rows.map(line)].join("\n");
}

/**
 * The keys of an object and, below each, those of what it holds: `tables`, `tables[].name`.
 * @param seen forms that stand in the table already, by what they are; the second time only the key is named
 */
function rowsOf(schema: Schema, prefix: string, seen: Map<string, string>, isShown: (key: string) => boolean = () => true): Row[] {
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => isShown(key))
    .flatMap(([name, field]) => {
      const key = `${prefix}${name}`;
      const row = { key, value: valueOf(field), isRequired: schema.required?.includes(name) ?? false, meaning: field.description ?? "" };
      const nested = nestedIn(field);
      if (!nested) return [row];
      const form = JSON.stringify(nested.schema.properties);
      const twin = seen.get(form);
      if (twin !== undefined) return [{ ...row, value: `${row.value}, in the form of ${code(twin)}` }];
      seen.set(form, key);
      return [row, ...rowsOf(nested.schema, `${key}${nested.isList ? "[]" : ""}.`, seen)];
    });
}

/** The mapping with keys of its own that a field holds, once or in a list. */
function nestedIn(field: Schema): { schema: Schema; isList: boolean } | undefined {
  if (field.properties) return { schema: field, isList: false };
  if (field.items) {
    const inside = nestedIn(field.items);
    return inside && { schema: inside.schema, isList: true };
  }
  return field.anyOf?.map(nestedIn).find((inside) => inside !== undefined);
}

/** What may stand for a key, in words. */
function valueOf(field: Schema): string {
  if (field.const !== undefined) return code(String(field.const));
  if (field.enum) return either(field.enum.map((value) => code(String(value))));
  if (field.anyOf) return either([...new Set(field.anyOf.map(valueOf))]);
  if (Array.isArray(field.type)) return either(field.type.map((type) => typeWords[type] ?? type));
  if (field.type === "array") return field.items === undefined ? "list" : `list of ${plural(valueOf(field.items))}`;
  if (field.type === "number" || field.type === "integer") return `${typeWords[field.type] ?? ""}${boundsOf(field)}`;
  if (field.type === "string") return textOf(field);
  return field.type === undefined ? "any value" : (typeWords[field.type] ?? field.type);
}

const typeWords: Record<string, string> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "`true` or `false`",
  null: "`null`",
  object: "mapping",
};

function textOf({ format, pattern }: Schema): string {
  if (format === "markdown") return "Markdown";
  if (format === "code") return "code";
  return pattern?.startsWith("^[a-z0-9]+(?:-") === true ? "kebab-case" : "text";
}

function boundsOf({ minimum, exclusiveMinimum, maximum }: Schema): string {
  const least =
    exclusiveMinimum !== undefined ? ` above ${exclusiveMinimum}` : minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? ` from ${minimum}` : "";
  return `${least}${maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? ` up to ${maximum}` : ""}`;
}

const plural = (words: string): string => (/^(?:mapping|number|whole number)$/.test(words) ? `${words}s` : words.replace(/^list\b/, "lists"));
const either = (words: readonly string[]): string => (words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}` : (words[0] ?? ""));
const code = (text: string): string => `\`${text.replaceAll("|", "\\|")}\``;
/** A pipe ends a cell and a line break ends the table. */
const inCell = (text: string): string => text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
