import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../authoring/sources.ts";

type Outcome = { code: number; out: string; err: string };

const root = path.resolve(import.meta.dirname, "../..");
const script = path.join(root, "scripts/questions.ts");

/** Runs the command as npm does: with the project's own Node, from the project's folder. */
const questions = (args: string[], folder = "questions"): Promise<Outcome> =>
  new Promise((resolve) => {
    const node = path.join(root, "node_modules/.bin/node");
    execFile(node, [script, ...args], { cwd: root, env: { ...process.env, QUESTIONS_DIR: folder } }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

const FIXTURES = "tests/fixtures/scenarios";

describe("questions check", () => {
  it("[SC36] ends with 0 and a summary when all is well", async () => {
    const { code, out, err } = await questions(["check", `${FIXTURES}/good/quizzes.yml`]);
    expect([code, out, err]).toEqual([0, "checked 1 scenario, 3 rounds, 3 answers: no failures\n", ""]);
  });

  it("[SC36] ends with 1 and a line for every problem, warnings marked", async () => {
    const { code, out, err } = await questions(["check", `${FIXTURES}/broken/format.yaml`, `${FIXTURES}/broken/syntax.yaml`, "nowhere"]);
    expect(code).toBe(1);
    expect(out).toBe("checked 2 scenarios, 1 round, 2 answers: 7 failures\n");
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatch(/^tests\/fixtures\/scenarios\/broken\/format\.yaml:6: warning: -: estimatedMinutes: /);
    for (const line of lines.slice(1)) expect(line).toMatch(/^[^:]+:\d+: [\w -]+: [\w-]+: .+/);
    expect(err).toContain("nowhere:1: -: file: cannot be read: there is no such file or folder");
  });

  it("[SC37] prints one object with --json, and only that", async () => {
    const { code, out, err } = await questions(["check", "--json", `${FIXTURES}/broken/format.yaml`]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ scenarios: 1, rounds: 1, answers: 2, failures: { length: 5 } });
    expect(err).toMatch(/^[^\n]+ warning: [^\n]+\n$/);
  });

  it("[SC38] reads the library when no place is named, and fails when there is none", async () => {
    expect(await questions(["check"], `${FIXTURES}/good/quizzes.yml`)).toMatchObject({ code: 0 });
    expect(await questions(["check"], "nowhere")).toMatchObject({ code: 1, out: "checked 0 scenarios, 0 rounds, 0 answers: 1 failure\n" });
  });
});

describe("questions new", () => {
  it("[SC39] writes a file, and not twice", async () => {
    const folder = await folderOf({});
    const file = path.join(folder, "interviews/coding/mid/my-first.yaml");
    const first = await questions(["new", "coding/mid/my-first", "--type", "quiz"], folder);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain(file);
    const written = await readFile(file, "utf8");
    const second = await questions(["new", "coding/mid/my-first"], folder);
    expect(second).toMatchObject({ code: 1, out: "" });
    expect(second.err).toContain(`${file} is there already`);
    expect(await readFile(file, "utf8")).toBe(written);
  });

  it("[SC39] finds a place of its own when none is named", async () => {
    const folder = await folderOf({});
    const [first, second] = [await questions(["new"], folder), await questions(["new"], folder)];
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.out).toContain("new-interview-2.yaml");
    const { code, out } = await questions(["check", folder]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^checked 2 scenarios, .*: no failures\n$/)]);
  });
});

describe("questions schema", () => {
  it("[SC40] prints JSON", async () => {
    const { code, out } = await questions(["schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: "DataDrill scenario", type: "object" });
  });
});

describe("questions", () => {
  it.each([
    [["nwe"], /unknown command "nwe"/],
    [["toString"], /unknown command "toString"/],
    [["new", "coding/mid/a", "coding/mid/b"], /new takes one place/],
    [["check", "--jsn"], /Unknown option '--jsn'/],
  ])("[SC36] says what is wrong with %j, and how it is used", async (args, message) => {
    const { code, out, err } = await questions(args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
    expect(err).toContain("Usage: npm run questions -- <command>");
  });
});
