import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkContent } from "../../../src/authoring/check/check-content.ts";
import { problemLine } from "../../../src/authoring/read-scenarios.ts";
import { styleRules } from "../../../src/authoring/style/registry.ts";
import { styleCommand } from "../../../src/authoring/style/style-command.ts";
import { styleContent } from "../../../src/authoring/style/style-content.ts";
import { createNodeEngines } from "../../../src/engines/node/node-engines.ts";
import { edited, folderOf } from "../sources.ts";
import { ANNOTATED, GOOD, GUIDE, HEAD } from "./good-scenario.ts";

const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

async function run(files: Record<string, string>, isJson = false, library?: string) {
  const folder = await folderOf(files);
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const output = { stdout: { write: (text: string) => stdout.push(text) }, stderr: { write: (text: string) => stderr.push(text) } };
  const code = await styleCommand([path.join(folder, library === undefined ? "." : "sample.yaml")], isJson, library && path.join(folder, library), output);
  return { code, stdout: stdout.join("").replaceAll(folder, ""), stderr: stderr.join("").replaceAll(folder, "") };
}

const LATE = edited("estimatedMinutes: 24", "estimatedMinutes: 61", edited("timeMinutes: 7 #", "timeMinutes: 44 #", GOOD));

describe("[SG9] the command", () => {
  it("has nothing to say about a good scenario", async () => {
    expect(await run({ "sample.yaml": GOOD })).toEqual({ code: 0, stdout: "read 1 scenario, 4 rounds: no remarks\n", stderr: "" });
  });

  it("prints a line for each remark, with file, line, round and rule, and ends with 1", async () => {
    const { code, stdout, stderr } = await run({ "sample.yaml": LATE });
    const [first, second, ...others] = stderr.trim().split("\n");
    expect(first).toMatch(/^\/sample\.yaml:6: -: interview-minutes: estimatedMinutes: has 61 minutes, of at most 60; /);
    expect(second).toMatch(/^\/sample\.yaml:\d+: what-they-weigh-now: time: rounds\[0\]\.timeMinutes: /);
    expect(others).toEqual([]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "read 1 scenario, 4 rounds: 2 remarks\n" });
  });

  it("prints one object with --json", async () => {
    const { code, stdout, stderr } = await run({ "sample.yaml": LATE }, true);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      scenarios: 1,
      rounds: 4,
      failures: [],
      remarks: [
        { file: "/sample.yaml", line: 6, round: null, rule: "interview-minutes", message: expect.stringContaining("has 61 minutes") },
        { file: "/sample.yaml", line: expect.any(Number), round: "what-they-weigh-now", rule: "time", message: expect.stringContaining("of the limit") },
      ],
    });
  });

  it("says what is broken, and measures nothing of it", async () => {
    const { code, stdout, stderr } = await run({ "sample.yaml": edited("level: junior", "level: beginner", GOOD) });
    expect(stderr).toMatch(/^\/sample\.yaml:3: -: wrong-value: level: /);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "read 1 scenario, 4 rounds: 1 failure, no remarks\n" });
  });

  it("compares the named files with the whole library, and remarks on those alone", async () => {
    const other = edited("id: sample", "id: other", GOOD);
    const { stderr } = await run({ "sample.yaml": GOOD, "other.yaml": other }, false, ".");
    const lines = stderr.trim().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^\/sample\.yaml:\d+: at-the-gate: doubled-question: .* of other, at-the-gate; /);
  });
});

describe("[SG10] the guide", () => {
  it("lists every rule with what it asks for, and no other", () => {
    const rows = GUIDE.slice(GUIDE.indexOf("## What is counted")).match(/^\| `.*$/gm);
    expect(rows).toEqual(styleRules.map(({ name, asks }) => `| \`${name}\` | ${asks} |`));
  });

  it("has an annotated round that passes the check and the style it asks for", async () => {
    expect(ANNOTATED.match(/^ *#/gm)?.length).toBeGreaterThan(5);
    const alone = await folderOf({ "sample.yaml": HEAD + ANNOTATED });
    const { answers, failures, warnings } = await checkContent([alone], engines);
    expect([...failures, ...warnings].map(problemLine)).toEqual([]);
    // A solution, an accepted answer and four wrong ones.
    expect(answers).toBe(6);
    const amongOthers = await folderOf({ "sample.yaml": GOOD });
    expect((await styleContent([amongOthers])).remarks.map(problemLine)).toEqual([]);
  });
});
