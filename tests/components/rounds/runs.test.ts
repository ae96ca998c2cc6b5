import { describe, expect, it } from "vitest";
import { failedLineOf, runPython, sharedFault, type PythonRun } from "../../../src/components/rounds/python/python-run.ts";
import { roundLabel } from "../../../src/components/rounds/round-labels.ts";
import { runSql, SQL_LIMIT, type SqlRun } from "../../../src/components/rounds/sql/sql-run.ts";
import { troubleOf } from "../../../src/components/rounds/code/trouble.ts";
import { finding, type Finding } from "../../../src/core/grading/verdict.ts";
import type { Engine, EngineOutcome, PythonJobs, SqlJobs } from "../../../src/engines/protocol.ts";
import { key } from "../../fixtures/session/scenario.ts";
import { pythonKey, pythonPlayer } from "../../fixtures/session/python-round.ts";
import { sqlPlayer } from "../../fixtures/session/sql-round.ts";

type Call = { name: string; job: unknown; limit: number };

/** An engine that answers with what stands in `answers`, in turn, and notes what it was asked. */
function fakeEngine<Jobs extends SqlJobs | PythonJobs>(answers: EngineOutcome<unknown>[]): Engine<Jobs> & { calls: Call[] } {
  const calls: Call[] = [];
  const run = (name: string, job: unknown, { limit }: { limit: number }) => {
    calls.push({ name, job, limit });
    return Promise.resolve(answers[calls.length - 1] ?? ({ status: "cancelled" } as const));
  };
  return { calls, run: run as Engine<Jobs>["run"], warm: () => undefined, dispose: () => undefined };
}

const ok = (result: unknown) => ({ status: "ok", result, elapsed: 3 }) as const;
const timeout = { status: "timeout", limit: 5 } as const;
const signal = new AbortController().signal;

describe("running SQL", () => {
  const shown = { columns: ["region"], rows: [["EU"]], numeric: [false], rowCount: 1, isCut: false };
  const perform = async (answers: EngineOutcome<unknown>[]) => {
    const sql = fakeEngine<SqlJobs>(answers);
    const reports: SqlRun[] = [];
    await runSql({ sql }, sqlPlayer, "SELECT 1", (run) => reports.push(run), signal);
    return { calls: sql.calls, reports };
  };

  it("[UI51] [UI52] shows the result at once, then how it compares with the expected one, under the round's rules", async () => {
    const { calls, reports } = await perform([ok({ shown, statements: 1 }), ok({ isEqual: true, findings: [] })]);
    expect(reports.map(({ match }) => match)).toEqual([null, { isEqual: true, findings: [] }]);
    expect(calls).toMatchObject([
      { name: "run", limit: SQL_LIMIT, job: { code: "SELECT 1", tables: [{ name: "orders" }, { name: "order_items" }] } },
      {
        name: "compare",
        limit: SQL_LIMIT,
        job: { order: "none", columns: "by-name", isHidden: false, reference: { csv: { columns: ["region", "revenue"] } } },
      },
    ]);
  });

  it("[UI52] compares nothing where nothing was returned", async () => {
    for (const outcome of [timeout, ok({ shown: null, statements: 1 })]) {
      const { calls, reports } = await perform([outcome]);
      expect(calls).toHaveLength(1);
      expect(reports).toEqual([{ outcome, match: null }]);
    }
  });

  it("[UI52] says nothing of a comparison that did not come about", async () => {
    const { reports } = await perform([ok({ shown, statements: 1 }), timeout]);
    expect(reports).toHaveLength(1);
  });
});

describe("running Python", () => {
  const passed = ok({ isEqual: true, finding: null, printed: "", returned: "1", expected: "1" });
  const missed = (found: Finding) => ok({ isEqual: false, finding: found, printed: "", returned: null, expected: null });
  const perform = async (answers: EngineOutcome<unknown>[], player = pythonPlayer, loadKey = () => Promise.resolve(key)) => {
    const python = fakeEngine<PythonJobs>(answers);
    const reports: PythonRun[] = [];
    await runPython({ engines: { python }, player, code: "x", loadKey, report: (run) => reports.push(run), signal });
    return { calls: python.calls, last: reports.at(-1)!, reports };
  };
  const statesOf = (run: PythonRun) => (run.kind === "cases" ? run.cases.map(({ state }) => state) : []);

  it("[UI54] tries the tests one after another and tells of each", async () => {
    const { calls, reports, last } = await perform([passed, passed, passed]);
    expect(calls.map(({ name, limit }) => `${name} ${limit}`)).toEqual(["case 5", "case 5", "case 5"]);
    expect(calls[0]?.job).toMatchObject({ code: "x", case: { name: "Keeps the order" }, settings: { functionName: "dedupe" }, solution: null });
    expect(reports.slice(0, 3).map(statesOf)).toEqual([
      ["running", "waiting", "waiting"],
      ["done", "waiting", "waiting"],
      ["done", "running", "waiting"],
    ]);
    expect(statesOf(last)).toEqual(["done", "done", "done"]);
  });

  it("[UI54] leaves out the tests after one that ran out of time, crashed, was stopped or shows that the code does not parse", async () => {
    const stops: EngineOutcome<unknown>[] = [
      timeout,
      { status: "crashed", message: "memory" },
      { status: "cancelled" },
      { status: "unavailable", message: "no files" },
      missed(finding("syntax-error", "SyntaxError", null, 1)),
      missed(finding("missing-function", "There is no function dedupe")),
    ];
    for (const stop of stops) {
      const { calls, last } = await perform([passed, stop, passed]);
      expect(calls).toHaveLength(2);
      expect(statesOf(last)).toEqual(["done", "done", "left-out"]);
    }
    const { last } = await perform([missed(finding("exception", "ValueError", null, 2)), passed, passed]);
    expect(statesOf(last)).toEqual(["done", "done", "done"]);
  });

  it("[UI53] [UI54] says a fault that all tests share once, and knows its line", async () => {
    const fault = finding("exception", "NameError: x", "While your code is loaded.", 4);
    const shared = (await perform([missed(fault), missed(fault), missed(fault)])).last;
    expect(shared.kind === "cases" && sharedFault(shared.cases)).toEqual(fault);
    expect(failedLineOf(shared)).toBe(4);
    const early = await perform([missed(finding("syntax-error", "SyntaxError", null, 1))]);
    expect(early.last.kind === "cases" && sharedFault(early.last.cases)?.kind).toBe("syntax-error");
    const mixed = (await perform([missed(fault), passed, missed(fault)])).last;
    expect(mixed.kind === "cases" && sharedFault(mixed.cases)).toBeNull();
    const wrong = finding("wrong-value", "Other value");
    const values = (await perform([missed(wrong), missed(wrong), missed(wrong)])).last;
    expect(values.kind === "cases" && sharedFault(values.cases)).toBeNull();
    expect(failedLineOf(values)).toBeNull();
  });

  it("[UI54] fetches the reference only for tests on tables, and says when it is out of reach", async () => {
    const onTables = { ...pythonPlayer, cases: [{ name: "Visible", hidden: false, files: {}, form: "tables" as const, tables: [] }] };
    const { calls } = await perform([passed], onTables);
    expect(calls[0]?.job).toMatchObject({ solution: pythonKey.solution });
    const { calls: none, last } = await perform([passed], onTables, () => Promise.reject(new Error("offline")));
    expect(none).toEqual([]);
    expect(last).toEqual({ kind: "no-key", message: "offline" });
  });

  it("[UI54] runs the code as a script where there are no visible tests", async () => {
    const { calls, last } = await perform([ok({ printed: "hi" })], { ...pythonPlayer, cases: [] });
    expect(calls).toMatchObject([{ name: "script", limit: 5, job: { code: "x", stdin: "" } }]);
    expect(last).toMatchObject({ kind: "script", outcome: { status: "ok" } });
  });
});

describe("trouble in words", () => {
  it("[UI53] says what happened, that the code is kept and what to do", () => {
    expect(troubleOf(ok(null), "SQLite")).toBeNull();
    expect(troubleOf({ status: "error", message: "no such table: x", line: 2, printed: "" }, "SQLite")).toMatchObject({
      title: "The code failed at line 2",
      message: "no such table: x",
      line: 2,
    });
    expect(troubleOf(timeout, "SQLite")?.title).toBe("Stopped after 5 seconds");
    expect(troubleOf({ status: "timeout", limit: 1 }, "Python")?.title).toBe("Stopped after 1 second");
    expect(troubleOf({ status: "crashed", message: "out of memory" }, "Python")).toMatchObject({ title: "Python stopped working", message: "out of memory" });
    expect(troubleOf({ status: "unavailable", message: "no WebAssembly" }, "Python")?.title).toBe("Python could not be started");
    for (const outcome of [timeout, { status: "crashed", message: "" }, { status: "unavailable", message: "" }, { status: "cancelled" }] as const) {
      expect(troubleOf(outcome, "Python")?.advice).toContain("Your code is kept");
    }
  });
});

it("[UI50] names a round by what it asks for and its language", () => {
  expect(roundLabel({ type: "sql", questionType: "write", kind: "sql" })).toBe("SQL");
  expect(roundLabel({ type: "debug", questionType: "fix", kind: "python" })).toBe("Debug · Python");
  expect(roundLabel({ type: "sql", questionType: "quiz", kind: "quiz" })).toBe("SQL quiz");
  expect(roundLabel({ type: "quiz", questionType: "quiz", kind: "quiz" })).toBe("Quiz");
});
