import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkContent } from "../../src/authoring/check/check-content.ts";
import { STARTER_TYPES, writeStarter } from "../../src/authoring/starter/write-starter.ts";
import { UsageError } from "../../src/authoring/usage-error.ts";
import { createNodeEngines } from "../../src/engines/node/node-engines.ts";
import { folderOf } from "../authoring/sources.ts";

const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

describe("a starter", () => {
  it("[SC39] is commented and passes check, whatever its type", async () => {
    const folder = await folderOf({});
    for (const type of STARTER_TYPES) {
      const file = await writeStarter(`system_design/mid/my-${type}`, type, folder);
      expect(file).toBe(path.join(folder, `interviews/system_design/mid/my-${type}.yaml`));
      expect((await readFile(file, "utf8")).match(/# /g)?.length).toBeGreaterThan(10);
    }
    const report = await checkContent([folder], engines);
    expect([report.failures, report.warnings]).toEqual([[], []]);
    expect(report.scenarios).toBe(STARTER_TYPES.length);
    expect(STARTER_TYPES).toEqual(["sql", "python", "quiz", "canvas", "constraints", "modeling"]);
    expect(report.answers).toBeGreaterThan(6);
  });

  it("[SC39] takes the place with or without the folder and the ending", async () => {
    const folder = await folderOf({});
    const file = await writeStarter("questions/interviews/coding/staff/mine.yaml", "quiz", folder);
    expect(file).toBe(path.join(folder, "interviews/coding/staff/mine.yaml"));
  });

  it("[SC39] overwrites nothing", async () => {
    const folder = await folderOf({ "interviews/coding/junior/mine.yaml": "kept" });
    await expect(writeStarter("coding/junior/mine", "sql", folder)).rejects.toThrow(/is there already; choose another id or remove the file/);
    expect(await readFile(path.join(folder, "interviews/coding/junior/mine.yaml"), "utf8")).toBe("kept");
  });

  it.each([
    ["mine", "sql", /is no place for a scenario; write <category>\/<level>\/<id>/],
    ["codng/junior/mine", "sql", /unknown category "codng"; did you mean coding\?/],
    ["coding/jr/mine", "sql", /unknown level "jr"; choose one of junior, mid, senior, staff/],
    ["coding/junior/My_File", "sql", /must be kebab-case/],
    ["coding/junior/mine", "sq", /unknown type "sq"; did you mean sql\?/],
    ["../../etc", "sql", /unknown category "\.\."/],
  ])("[SC39] is not written to %s as %s", async (place, type, message) => {
    const attempt = writeStarter(place, type, await folderOf({}));
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
  });
});
