import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { scenarioJsonSchema } from "../../src/authoring/scenario-json-schema.ts";
import { STARTER_TYPES, writeStarter } from "../../src/authoring/starter/write-starter.ts";
import { GET } from "../../src/pages/schema/scenario.json.ts";
import { edited, folderOf, HEAD, PYTHON_ROUND, SQL_ROUND } from "./sources.ts";

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(scenarioJsonSchema());

const scenarioFiles = (await readdir("questions/interviews", { recursive: true })).filter((file) => /\.ya?ml$/.test(file));
const sourceOf = (file: string) => readFile(path.join("questions/interviews", file), "utf8");
const valueOf = (source: string) => load(source, { schema: CORE_SCHEMA }) as Record<string, unknown> & { rounds: Record<string, unknown>[] };

describe("the JSON Schema for editors", () => {
  it("[SC42] is served by the site, and lies beside the scenarios", async () => {
    const response = await (GET as unknown as () => Promise<Response>)();
    expect(await response.json()).toEqual(scenarioJsonSchema());
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(JSON.parse(await readFile("questions/scenario.schema.json", "utf8"))).toEqual(scenarioJsonSchema());
  });

  it("[SC42] is named in the first line of every scenario, by a path that leads to it", async () => {
    expect(scenarioFiles.length).toBeGreaterThan(0);
    for (const file of scenarioFiles) {
      const [, target = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(await sourceOf(file)) ?? [];
      expect(path.join("questions/interviews", path.dirname(file), target), file).toBe(path.join("questions", "scenario.schema.json"));
    }
  });

  it("[SC42] is named by a starter where it lies in the folder, and not elsewhere", async () => {
    const folder = await folderOf({ "scenario.schema.json": "{}" });
    expect(await readFile(await writeStarter("coding/mid/mine", "sql", folder), "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/scenario\.schema\.json\n# A scenario/,
    );
    const bare = await folderOf({});
    expect(await readFile(await writeStarter("coding/mid/mine", "sql", bare), "utf8")).toMatch(/^# A scenario/);
  });

  it("[SC43] accepts every scenario of the repository", async () => {
    for (const file of scenarioFiles) {
      validate(valueOf(await sourceOf(file)));
      expect(validate.errors, file).toBeNull();
    }
  });

  it("[SC43] accepts every starter, and refuses unknown keys, missing keys and values of a wrong type", async () => {
    const folder = await folderOf({});
    for (const type of STARTER_TYPES) {
      const value = valueOf(await readFile(await writeStarter(`coding/mid/my-${type}`, type, folder), "utf8"));
      const [round = {}, ...others] = value.rounds;
      const { title: _, ...untitled } = value;
      expect(validate(value), type).toBe(true);
      expect(validate(untitled)).toBe(false);
      expect(validate({ ...value, tilte: "x" })).toBe(false);
      expect(validate({ ...value, level: "principal" })).toBe(false);
      for (const change of [{ hiddenTable: [] }, { timeMinutes: "ten" }, { type: "modeling", questionType: "fix" }]) {
        expect(validate({ ...value, rounds: [{ ...round, ...change }, ...others] }), JSON.stringify(change)).toBe(false);
      }
      for (const key of ["id", "title", "description", "timeMinutes", "questionType"]) {
        const { [key]: _gone, ...rest } = round;
        expect(validate({ ...value, rounds: [rest, ...others] }), `${type} without ${key}`).toBe(false);
      }
    }
  });

  const source = `${HEAD}${SQL_ROUND}${PYTHON_ROUND}`;
  const TEST = "- { args: [1], expected: 2 }";
  const ORDER = "order: { by: [{ column: id, direction: desc }] }";
  it.each([
    [TEST, "- { args: [1] }"],
    [TEST, "- { args: [1], expected: 2, raises: ValueError }"],
    [TEST, "- { call: add(1), args: [1], expected: '2' }"],
    [TEST, "- { call: add(1), expected: 2 }"],
    [TEST, "- { stdin: x, expected: 2 }"],
    [TEST, "- { stdout: x, args: [] }"],
    ["    solution: |\n      def add(x):\n          return x + 1\n", ""],
    ["functionName: add", "functionName: add()"],
    ["    solution: SELECT id FROM items\n", ""],
    [ORDER, "order: sorted"],
    [ORDER, "order: { by: [{ column: id, direction: down }] }"],
    [ORDER, "language: sql"],
    [ORDER, "passScore: 70"],
    ["type: sql\n    questionType: write", "type: debug\n    questionType: fix"],
    ["rows: [[3, 1]]", "rows: [3, 1]"],
    ["{ code: SELECT id FROM items, note: The same. }", "{ cod: SELECT 1 }"],
    ["because: constant, ", ""],
  ])("[SC43] refuses, where %s stood, %s", (from, to) => {
    expect(validate(valueOf(source))).toBe(true);
    expect(validate(valueOf(edited(from, to, source)))).toBe(false);
  });
});
