import { beforeAll, describe, expect, it } from "vitest";
import type { PythonCase, PythonKey, PythonPlayer } from "../../src/core/rounds/python/schema.ts";
import type { Engine, Engines, PythonJobs } from "../../src/engines/protocol.ts";
import type { GradeOutcome } from "../../src/graders/grader.ts";
import { pythonGrader } from "../../src/graders/python.ts";
import { asScript, startPython, withArguments, withTables, type Python } from "../engines/python/python-runtime.ts";
import { PYTHON_SOLUTION, PYTHON_WRONG, pythonKey, pythonPlayer } from "../fixtures/session/python-round.ts";

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

type Round = { player?: Partial<PythonPlayer>; key?: Partial<PythonKey>; engine?: Engine<PythonJobs> };

async function grade(code: string, { player, key, engine = python.engine }: Round = {}): Promise<GradeOutcome> {
  return pythonGrader.grade({
    player: { ...pythonPlayer, ...player },
    key: { ...pythonKey, ...key },
    answer: { code },
    engines: { python: engine } as Engines,
    context: { asked: null },
  });
}

async function verdict(code: string, round: Round = {}) {
  const outcome = await grade(code, round);
  if (outcome.status !== "graded") throw new Error(outcome.message);
  return outcome.verdict;
}

/** The engine, with some code answered as if it had been stopped or had broken Python. Counts the jobs. */
function watched(answers: Record<string, "timeout" | "crashed" | "unavailable" | "cancelled"> = {}) {
  const jobs: { name: string; code: string; limit: number }[] = [];
  const run: Engine<PythonJobs>["run"] = async (name, job, options) => {
    jobs.push({ name, code: job.code, limit: options.limit });
    const status = Object.entries(answers).find(([part]) => job.code.includes(part))?.[1];
    if (status === "timeout") return { status, limit: options.limit };
    if (status === "cancelled") return { status };
    return status ? { status, message: "no WebAssembly" } : python.engine.run(name, job, options);
  };
  return { jobs, engine: { ...python.engine, run } };
}

const scores = ({ checks }: { checks: { score: number }[] }) => checks.map(({ score }) => score);

describe("[GR100] score", () => {
  it("is passed tests over all tests, the visible ones first, then the hidden ones", async () => {
    expect(await verdict(PYTHON_SOLUTION)).toMatchObject({ score: 1, passed: true, findings: [], unit: "test", lessonsHtml: [] });
    const most = await verdict("def dedupe(rows): return list(dict.fromkeys(rows)) if rows else None");
    expect(scores(most)).toEqual([1, 1, 1, 0]);
    expect(most).toMatchObject({ score: 0.75, passed: false });
    expect(most.checks.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Keeps the order", false],
      ["Text", false],
      ["Not a list", false],
      ["Nothing", true],
    ]);
  });

  it("takes the round's passScore", async () => {
    expect(
      await verdict("def dedupe(rows): return list(dict.fromkeys(rows))", {
        player: { passScore: 0.5 },
        key: { hidden: [withArguments([[]], { expected: 1 })] },
      }),
    ).toMatchObject({ score: 0.75, passed: true });
  });

  it("gives every test the round's time limit, each in a run of its own", async () => {
    const { jobs, engine } = watched();
    await verdict(PYTHON_SOLUTION, { engine, player: { testLimit: 3 } });
    expect(jobs).toEqual(Array.from({ length: 4 }, () => ({ name: "case", code: PYTHON_SOLUTION, limit: 3 })));
  });

  it("calls checks on tables datasets", async () => {
    const tables = (rows: number[][]): PythonCase => withTables([{ name: "rows", columns: ["id"], rows }]);
    const round = {
      player: { cases: [tables([[1]])], functionName: "total" },
      key: { hidden: [tables([[1], [2]]), tables([])], solution: "def total(rows): return sum(r['id'] for r in rows)" },
    };
    expect(await verdict("def total(rows): return sum(r['id'] for r in rows)", round)).toMatchObject({ score: 1, unit: "dataset" });
    expect(scores(await verdict("def total(rows): return rows[0]['id']", round))).toEqual([1, 0, 0]);
  });

  it("[GR122] shows what was printed with each test", async () => {
    const { checks } = await verdict(`print('hello')\n${PYTHON_SOLUTION}`);
    expect(checks.map(({ printed }) => printed)).toEqual(["hello\n", "hello\n", "hello\n", "hello\n"]);
  });

  it("puts one finding of each kind in front, those of visible tests first", async () => {
    const { findings, checks } = await verdict("def dedupe(rows): return tuple(sorted(set(rows)))");
    expect(checks[0]?.finding).toMatchObject({ kind: "wrong-order", detail: expect.stringContaining("dedupe([3, 1, 3, 2])") as string });
    expect(findings.map(({ kind }) => kind)).toEqual(["wrong-order"]);
  });
});

describe("[GR124] time-outs", () => {
  it("fail their test with a finding, and all other tests still run", async () => {
    const { engine } = watched();
    let calls = 0;
    const run: Engine<PythonJobs>["run"] = async (name, job, options) =>
      ++calls === 2 ? { status: "timeout", limit: options.limit } : engine.run(name, job, options);
    const result = await verdict(PYTHON_SOLUTION, { engine: { ...engine, run } });
    expect(scores(result)).toEqual([1, 0, 1, 1]);
    expect(result.findings).toMatchObject([{ kind: "timeout", title: "Your code ran longer than 5 seconds" }]);
  });

  it("[GR125] crashes likewise", async () => {
    const { engine } = watched({ "# crash": "crashed" });
    const result = await verdict(`${PYTHON_SOLUTION}# crash`, { engine });
    expect(scores(result)).toEqual([0, 0, 0, 0]);
    expect(result.findings).toMatchObject([{ kind: "crashed", title: "Your code broke Python" }]);
  });
});

describe("[GR156] an engine that cannot run", () => {
  it("leaves the answer ungraded, and says that it is kept", async () => {
    expect(await grade(PYTHON_SOLUTION, watched({ dedupe: "unavailable" }))).toEqual({
      status: "ungraded",
      message: "Python cannot run here: no WebAssembly. Your answer is kept and can be graded again.",
    });
    expect(await grade(PYTHON_SOLUTION, watched({ dedupe: "cancelled" }))).toEqual({
      status: "ungraded",
      message: "Grading was stopped. Your answer is kept and can be graded again.",
    });
  });
});

describe("[GR123] requires and forbids", () => {
  it("fail the round with their message first, before anything runs", async () => {
    const { jobs, engine } = watched();
    const key = { requires: [{ pattern: "\\bSET\\s*\\(", message: "Use a set" }], forbids: [{ pattern: "\\bsorted\\b", message: "Do not sort" }] };
    expect(await verdict(PYTHON_SOLUTION, { engine, key })).toMatchObject({ score: 1 });
    const count = jobs.length;
    const result = await verdict("def dedupe(rows):\n    return sorted(rows)", { engine, key });
    expect(result).toMatchObject({
      score: 0,
      passed: false,
      findings: [
        { kind: "required", title: "Use a set" },
        { kind: "forbidden", title: "Do not sort", line: 2 },
      ],
    });
    expect(scores(result)).toEqual([0, 0, 0, 0]);
    expect(jobs).toHaveLength(count);
  });

  it("overlook comments and string literals", async () => {
    const key = { requires: [{ pattern: "set\\(\\)", message: "Use a set" }], forbids: [{ pattern: "sorted", message: "Do not sort" }] };
    expect(await verdict(`"""sorted"""\n${PYTHON_SOLUTION}\n# sorted`, { key })).toMatchObject({ score: 1 });
    expect(await verdict("def dedupe(rows):\n    '''set()'''\n    return list(dict.fromkeys(rows))  # set()", { key })).toMatchObject({ score: 0 });
  });
});

describe("[GR126] misconceptions", () => {
  const LESSON = "<p>Sorting loses the order in which the rows came.</p>";

  it("are shown to an answer that behaves like the wrong one wherever that fails", async () => {
    expect(await verdict(PYTHON_WRONG)).toMatchObject({ passed: false, lessonsHtml: [LESSON] });
    expect(await verdict("def dedupe(rows):\n    kept = list(set(rows))\n    kept.sort()\n    return kept")).toMatchObject({ lessonsHtml: [LESSON] });
    // It fails elsewhere too; the wrong answer passes there, so that says nothing.
    expect(await verdict("def dedupe(rows): return sorted(set(rows)) if rows else None")).toMatchObject({ lessonsHtml: [LESSON] });
  });

  it("are not shown to an answer that is wrong in another way, on any of those tests", async () => {
    expect(await verdict("def dedupe(rows): return rows")).toMatchObject({ passed: false, lessonsHtml: [] });
    expect(await verdict("def dedupe(rows): return sorted(set(rows)) if 3 in rows else rows")).toMatchObject({ passed: false, lessonsHtml: [] });
    expect(await verdict("def dedupe(rows): return sorted(set(rows)) if 3 in rows else list(dict.fromkeys(rows))")).toMatchObject({
      passed: false,
      lessonsHtml: [],
    });
  });

  it("are not shown to an answer that passes", async () => {
    const misconceptions = [
      { code: PYTHON_SOLUTION, messageHtml: "never" },
      { code: "def dedupe(rows): return 1", messageHtml: "never" },
    ];
    expect(await verdict(PYTHON_SOLUTION, { key: { misconceptions } })).toMatchObject({ lessonsHtml: [] });
  });

  it("need a test that the wrong answer does not pass", async () => {
    expect(await verdict("def dedupe(rows): return None", { key: { misconceptions: [{ code: PYTHON_SOLUTION, messageHtml: "never" }] } })).toMatchObject({
      lessonsHtml: [],
    });
  });

  it("are several when the answer behaves like several", async () => {
    const misconceptions = [
      { code: "def dedupe(rows): return 1 / 0", messageHtml: "a" },
      { code: "def dedupe(rows): return rows", messageHtml: "b" },
      { code: "def dedupe(r): raise ZeroDivisionError", messageHtml: "c" },
    ];
    expect(await verdict("def dedupe(rows):\n    x = 0\n    return rows / x if x else 1 % 0", { key: { misconceptions } })).toMatchObject({
      lessonsHtml: ["a", "c"],
    });
  });

  it("know an endless loop by its time-out", async () => {
    const { engine } = watched({ "while True": "timeout" });
    const key = { misconceptions: [{ code: "def dedupe(rows):\n    while True: pass", messageHtml: "endless" }] };
    expect(await verdict("def dedupe(rows):\n    while True: rows", { engine, key })).toMatchObject({ lessonsHtml: ["endless"] });
    expect(await verdict("def dedupe(rows): return rows", { engine, key })).toMatchObject({ lessonsHtml: [] });
  });

  it("hold for scripts", async () => {
    const round = {
      player: { cases: [asScript("3", "6")], functionName: null },
      key: { hidden: [], misconceptions: [{ code: "print(int(input()) + 2)", messageHtml: "adds" }] },
    };
    expect(await verdict("n = int(input())\nprint(n + 2)", round)).toMatchObject({ lessonsHtml: ["adds"] });
    expect(await verdict("print(7)", round)).toMatchObject({ lessonsHtml: [] });
  });

  it("are not looked for in code that does not parse, and no further than the first difference", async () => {
    const { jobs, engine } = watched();
    expect(await verdict("def dedupe(rows)", { engine })).toMatchObject({ lessonsHtml: [] });
    expect(jobs).toHaveLength(4);
    expect(await verdict("", { engine })).toMatchObject({ lessonsHtml: [] });
    expect(jobs).toHaveLength(8);
    await verdict("def dedupe(rows): return rows", { engine });
    // Four tests, then the wrong answer on the first test and one comparison.
    expect(jobs.slice(8).map(({ name }) => name)).toEqual(["case", "case", "case", "case", "case", "likeness"]);
  });
});
