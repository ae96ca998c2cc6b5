import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mutateAndPrint, percentOf } from "../../../src/authoring/mutate/mutate-command.ts";
import type { MutateReport, RoundReport } from "../../../src/authoring/mutate/mutate-content.ts";
import { killedLine, reportLines } from "../../../src/authoring/mutate/report.ts";
import { UsageError } from "../../../src/authoring/usage-error.ts";
import { createNodeEngines } from "../../../src/engines/node/node-engines.ts";
import { folderOf, HEAD } from "../sources.ts";
import { scenario, sqlRound } from "./rounds.ts";

const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

/** Three mutants, of which the one with DISTINCT survives. */
const ROUND = sqlRound("SELECT id FROM items WHERE kind = 'a'", ["[[1, a, 1], [2, b, 2]]", "[[3, A, 3]]"]);

type Run = { isJson?: boolean; least?: number; isTTY?: boolean };

async function run(files: Record<string, string>, { isJson = false, least = 0, isTTY = false }: Run = {}, place = ".") {
  const folder = await folderOf(files);
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const output = { stdout: { write: (text: string) => stdout.push(text) }, stderr: { isTTY, write: (text: string) => stderr.push(text) } };
  const code = await mutateAndPrint([path.join(folder, place)], { isJson, least }, engines, output);
  return { code, stdout: stdout.join("").replaceAll(folder, ""), stderr: stderr.join("").replaceAll(folder, "") };
}

const ROUND_REPORT: RoundReport = {
  file: "a.yaml",
  round: "first",
  killed: 9,
  total: 10,
  equivalent: 2,
  stillborn: 3,
  untried: 0,
  survivors: ["line 4: DESC -> ASC"],
  stale: [],
};
const reportOf = (...rounds: Partial<RoundReport>[]): MutateReport => ({
  scenarios: 1,
  failures: [],
  rounds: rounds.map((round) => ({ ...ROUND_REPORT, ...round })),
});

describe("[MU13] the report", () => {
  it("has a line for each round, its survivors, and all rounds together on the last line", async () => {
    const { stdout } = await run({ "sample.yaml": scenario(ROUND) });
    expect(stdout).toBe("/sample.yaml: query: killed 3 of 4 (75.0%)\n  survived: line 1: SELECT -> SELECT DISTINCT\nkilled 3 of 4 (75.0%)\n");
  });

  it("adds up the rounds", () => {
    const lines = reportLines(reportOf({ killed: 90, total: 95 }, { killed: 92, total: 95 }));
    expect(lines.at(-1)).toBe("killed 182 of 190 (95.8%)");
  });

  it.each([
    [182, 190, "killed 182 of 190 (95.8%)"],
    [0, 3, "killed 0 of 3 (0.0%)"],
    [3, 3, "killed 3 of 3 (100.0%)"],
    [9999, 10000, "killed 9999 of 10000 (99.9%)"],
    [0, 0, "killed 0 of 0 (100.0%)"],
  ])("gives %i of %i with one decimal, and 100 only for all", (killed, total, line) => {
    expect(killedLine({ killed, total })).toBe(line);
  });

  it("[MU11] says how many are equivalent, and which entries are stale", () => {
    expect(reportLines(reportOf({ stale: ["line 9: < -> <="] })).slice(0, -1)).toEqual([
      "a.yaml: first: killed 9 of 10 (90.0%), 2 equivalent",
      "  survived: line 4: DESC -> ASC",
      "  stale: line 9: < -> <= is listed in equivalentMutants, but no survivor is called so; remove it",
    ]);
  });

  it("[MU12] says where not all were tried", () => {
    expect(reportLines(reportOf({ killed: 240, total: 248, equivalent: 2, untried: 30, survivors: [] }))[0]).toBe(
      "a.yaml: first: killed 240 of 248 (96.8%), 2 equivalent, capped: 250 of 280 mutants were tried",
    );
  });
});

describe("[MU14] --json", () => {
  it("prints one object instead", async () => {
    const { stdout } = await run({ "sample.yaml": scenario(ROUND), "other.yaml": "id: [" }, { isJson: true });
    const [line, ...others] = stdout.trimEnd().split("\n");
    expect(others).toEqual([]);
    expect(JSON.parse(line!)).toEqual({
      scenarios: 2,
      killed: 3,
      total: 4,
      rounds: [
        {
          file: "/sample.yaml",
          round: "query",
          killed: 3,
          total: 4,
          equivalent: 0,
          stillborn: 0,
          untried: 0,
          survivors: ["line 1: SELECT -> SELECT DISTINCT"],
          stale: [],
        },
      ],
      failures: [{ file: "/other.yaml", round: null, rule: "yaml", message: expect.stringContaining("not YAML") as string }],
    });
  });
});

describe("[MU15] the exit code", () => {
  it("is 0 with survivors, and 1 when fewer are killed than asked for", async () => {
    const files = { "sample.yaml": scenario(ROUND) };
    expect(await run(files)).toMatchObject({ code: 0, stderr: "" });
    expect(await run(files, { least: 75 })).toMatchObject({ code: 0, stderr: "" });
    expect(await run(files, { least: 75.1 })).toMatchObject({ code: 1, stderr: "killed 3 of 4 (75.0%), but --min asks for 75.1%\n" });
  });

  it("is 1 for broken content and for paths that cannot be read", async () => {
    const broken = await run({ "sample.yaml": `${HEAD}  - id: lone\n` });
    expect(broken.code).toBe(1);
    expect(broken.stderr).toMatch(/^\/sample\.yaml:11: lone: missing: .*\n/);
    expect(await run({ "sample.yaml": scenario(ROUND) }, {}, "other.yaml")).toMatchObject({
      code: 1,
      stderr: "/other.yaml:1: -: file: cannot be read: there is no such file or folder\n",
    });
  });

  it("takes a percentage, and nothing else", () => {
    expect(["0", "95", "95.5", "100"].map(percentOf)).toEqual([0, 95, 95.5, 100]);
    for (const text of ["", " ", "x", "95%", "-1", "101", "NaN"]) expect(() => percentOf(text)).toThrow(UsageError);
  });
});

describe("[MU16] progress", () => {
  it("is shown on a terminal alone", async () => {
    const files = { "sample.yaml": scenario(ROUND) };
    expect((await run(files)).stderr).toBe("");
    const { stderr } = await run(files, { isTTY: true });
    expect(stderr).toContain("\r4 of 4 mutants\u001b[K");
    expect(stderr.endsWith("\r\u001b[K")).toBe(true);
  });
});
