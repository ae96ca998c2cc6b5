import { describe, expect, it } from "vitest";
import { scenarioJsonSchema } from "../../src/authoring/scenario-json-schema.ts";

type Schema = { [key: string]: Schema } & { required?: string[]; enum?: string[] };

const schema = scenarioJsonSchema() as Schema;
const round = (kind: string) => schema["$defs"]?.[kind] ?? {};
const keysOf = (object: Schema) => Object.keys(object["properties"] ?? {}).sort();

/** Every object schema in a schema. */
function* objects(node: unknown): Generator<Schema> {
  if (typeof node !== "object" || node === null) return;
  const object = node as Schema;
  if (typeof object["properties"] === "object") yield object;
  for (const child of Object.values(object)) yield* objects(child);
}

describe("the JSON Schema", () => {
  it("[SC40] knows the keys of a scenario and of each kind of round", () => {
    expect(schema.required).toEqual(["id", "category", "level", "title", "description", "estimatedMinutes", "tags", "rounds"]);
    expect(keysOf(round("sql"))).toEqual(
      expect.arrayContaining(["acceptedAnswers", "expectedOutput", "hiddenDatasets", "order", "passScore", "tables", "wrongAnswers"]),
    );
    expect(keysOf(round("python"))).toEqual(
      expect.arrayContaining(["files", "functionName", "hiddenTests", "setup", "tests", "timeLimitSeconds", "unordered"]),
    );
    expect(keysOf(round("quiz"))).toContain("questions");
    expect(keysOf(round("quiz"))).not.toContain("tables");
  });

  it("[SC40] refuses unknown keys and describes every known one", () => {
    for (const object of [schema, ...Object.values(schema["$defs"] ?? {})]) {
      for (const inner of objects(object)) {
        if (inner["then"] || inner["if"] || !("additionalProperties" in inner)) continue;
        expect(inner["additionalProperties"]).toBe(false);
        for (const [name, field] of Object.entries(inner["properties"] ?? {})) expect((field as { description?: string }).description, name).toBeTruthy();
      }
    }
  });

  it("[SC40] allows each type its questionTypes only", () => {
    const conditions = schema["properties"]?.["rounds"]?.["items"]?.["allOf"] as unknown as Schema[];
    const pairs = conditions.flatMap((condition) => {
      const type = condition["if"]?.["properties"]?.["type"]?.["const"] as unknown;
      const allowed = condition["then"]?.["properties"]?.["questionType"]?.enum;
      return allowed ? [[type, allowed]] : [];
    });
    expect(Object.fromEntries(pairs as [string, string[]][])).toEqual({
      sql: ["write", "quiz"],
      python: ["write", "quiz"],
      debug: ["fix", "quiz"],
      quiz: ["quiz"],
      architecture: ["canvas", "constraints", "quiz"],
      modeling: ["design", "quiz"],
    });
  });

  it("[SC40] states bounds and types of values", () => {
    expect(round("sql")["properties"]?.["timeMinutes"]).toMatchObject({ type: "number", exclusiveMinimum: 0 });
    expect(round("quiz")["properties"]?.["questions"]?.["items"]?.["properties"]?.["options"]).toMatchObject({ type: "array", minItems: 2 });
    expect(round("python")["properties"]?.["tests"]?.["items"]?.["properties"]?.["kwargs"]).toMatchObject({ type: "object" });
    expect(JSON.stringify(schema)).not.toContain("undefined");
  });
});
