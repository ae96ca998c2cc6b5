import { z } from "zod";
import { QUESTION_TYPES, ROUND_TYPES } from "../core/rounds/common.ts";
import { questionTypesOf, roundKinds } from "../core/rounds/registry.ts";
import { ScenarioSchema } from "../core/scenario/scenario.ts";

/** Where a folder of scenarios keeps the schema that its files name in their first line. */
export const SCHEMA_FILE = "scenario.schema.json";

type JsonSchema = { [key: string]: unknown };

/** Rules of an object that the file's shape alone cannot state are left to `check`. */
const jsonSchema = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
};

/**
 * The format of a scenario file as JSON Schema, for editors that complete and validate. Which keys a round may have
 * depends on its type, its questionType and, for `debug/fix`, its language.
 */
export function scenarioJsonSchema(): JsonSchema {
  const scenario = jsonSchema(ScenarioSchema);
  const rounds = Object.fromEntries(Object.entries(roundKinds).map(([kind, { schema }]) => [kind, { ...jsonSchema(schema), ...acrossKeys[kind] }]));
  const properties = scenario["properties"] as Record<string, JsonSchema>;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "DataDrill scenario",
    ...scenario,
    properties: { ...properties, rounds: { ...properties["rounds"], items: roundItem() } },
    $defs: rounds,
  };
}

function roundItem(): JsonSchema {
  const rulesByPair = Object.entries(roundKinds).flatMap(([kind, { plays }]) =>
    plays.filter((played) => played !== "debug/fix").map((played) => ({ if: pair(...(played.split("/") as [string, string])), then: defined(kind) })),
  );
  const isSqlFix = {
    ...pair("debug", "fix"),
    anyOf: [
      { properties: { language: { const: "sql" } }, required: ["language"] },
      { required: ["tables"], not: { anyOf: [{ required: ["language"] }, { required: ["functionName"] }] } },
    ],
  };
  return {
    type: "object",
    required: ["type", "questionType"],
    properties: { type: { enum: ROUND_TYPES }, questionType: { enum: QUESTION_TYPES } },
    allOf: [
      ...ROUND_TYPES.map((type) => ({
        if: { properties: { type: { const: type } }, required: ["type"] },
        then: { properties: { questionType: { enum: questionTypesOf(type) } } },
      })),
      ...rulesByPair,
      { if: { properties: { questionType: { const: "fix" } }, required: ["questionType"] }, then: has("initialCode") },
      { if: { properties: { type: { const: "debug" } }, required: ["type"] }, else: without("language") },
      { if: pair("debug", "fix"), then: { if: isSqlFix, then: defined("sql"), else: defined("python") } },
      { if: { properties: { questionType: { const: "quiz" } }, required: ["questionType"] }, then: defined("quiz") },
    ],
  };
}

const has = (...keys: string[]): JsonSchema => ({ required: keys });
const without = (...keys: string[]): JsonSchema => ({ not: { anyOf: keys.map((key) => has(key)) } });

/** Exactly one outcome, and one way to call. */
const pythonTest: JsonSchema = {
  oneOf: [has("expected"), has("raises"), has("stdout")],
  allOf: [
    { if: has("stdin"), then: has("stdout") },
    { if: has("stdout"), then: without("call", "args", "kwargs") },
    { if: has("call"), then: { ...without("args", "kwargs"), properties: { expected: { type: "string" } } } },
  ],
};

/** What a round says of several of its keys at once, as far as an editor can know it. */
const acrossKeys: Record<string, JsonSchema> = {
  sql: {
    anyOf: [has("solution"), has("expectedOutput")],
    allOf: [{ if: { anyOf: [has("hiddenTables"), { ...has("hiddenDatasets"), properties: { hiddenDatasets: { minItems: 1 } } }] }, then: has("solution") }],
  },
  python: {
    allOf: [
      has("solution"),
      { if: has("tables"), then: has("functionName") },
      { properties: { tests: { items: pythonTest }, hiddenTests: { items: pythonTest } } },
    ],
  },
};

const defined = (kind: string): JsonSchema => ({ $ref: `#/$defs/${kind}` });

const pair = (type: string, questionType: string): JsonSchema => ({
  properties: { type: { const: type }, questionType: { const: questionType } },
  required: ["type", "questionType"],
});
