import type { Engine, EngineOutcome, JobMap, PythonJobs, SqlJobs } from "../../src/engines/protocol.ts";
import { createPythonEngine } from "../../src/engines/python/python-engine.ts";
import { createSqlEngine } from "../../src/engines/sql/sql-engine.ts";
import { decodeScorecard } from "../../src/core/scorecard/share-link.ts";
import { decodeSession } from "../../src/stores/session-link.ts";
import type { BenchInputs, BenchPage, LoopKind, SqlWork } from "../page-protocol.ts";
import { BareWorker } from "./bare-worker.ts";

/** Seconds; far more than any of the work needs. */
const LIMIT = 60;
/** The product starts its spare after the first run: its loading is over by then, and does not disturb the runs that are timed. */
const SETTLE_MS = 5_000;

const SQL_LOOP = "WITH RECURSIVE forever(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM forever) SELECT count(*) FROM forever";
const PYTHON_LOOP = "while True:\n    pass\n";
const script = (code: string) => ({ code, setup: "", files: {}, stdin: "" });

const createPythonEngineWithoutSpare = (): Engine<PythonJobs> => createPythonEngine({ spare: false });

let inputs: BenchInputs;
let engines: { sql: Engine<SqlJobs>; python: Engine<PythonJobs> } | null = null;
let bare: { sql: BareWorker; python: BareWorker } | null = null;

async function timed(action: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await action();
  return performance.now() - since;
}

async function timedRuns(runs: number, action: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(action));
  return times;
}

/** What is not a result would be measured as a quick one. */
async function mustBeOk<Result>(running: Promise<EngineOutcome<Result>>): Promise<Result> {
  const outcome = await running;
  if (outcome.status !== "ok") throw new Error(`a run of the bench ended as ${JSON.stringify(outcome)}`);
  return outcome.result;
}

const runSql = (engine: Engine<SqlJobs>, work: SqlWork) => mustBeOk(engine.run("run", work, { limit: LIMIT }));
const firstPython = (engine: Engine<PythonJobs>) => mustBeOk(engine.run("script", script("1 + 1"), { limit: LIMIT }));

/** One answer on every test, as the grader does it: one job for each test. */
async function runPython(engine: Engine<PythonJobs>): Promise<void> {
  const { code, setup, functionName, cases } = inputs.python;
  const settings = { functionName, setup, unordered: false, tolerance: 1e-9 };
  for (const each of cases) {
    const { isEqual } = await mustBeOk(engine.run("case", { code, case: each, settings, solution: null }, { limit: LIMIT }));
    if (!isEqual) throw new Error(`the answer of the bench fails in the test "${each.name}"`);
  }
}

async function runBarePython(worker: BareWorker): Promise<void> {
  const results = (await worker.ask(inputs.python)) as { isEqual: boolean }[];
  if (results.length !== inputs.python.cases.length || !results.every(({ isEqual }) => isEqual)) throw new Error("the bare library disagrees");
}

async function coldSql(): Promise<number> {
  const engine = createSqlEngine();
  const time = await timed(() => runSql(engine, inputs.sql));
  engine.dispose();
  return time;
}

async function coldPython(): Promise<number> {
  const engine = createPythonEngine();
  const time = await timed(() => firstPython(engine));
  engine.dispose();
  return time;
}

async function coldBare(start: () => BareWorker, work: unknown): Promise<number> {
  let worker: BareWorker | undefined;
  const time = await timed(() => (worker = start()).ask(work));
  worker?.end();
  return time;
}

async function stopped<Jobs extends JobMap>(running: Promise<EngineOutcome<Jobs[keyof Jobs]["result"]>>): Promise<void> {
  const { status } = await running;
  if (status !== "timeout") throw new Error(`an endless loop ended as ${status}`);
}

async function loopSql(engine: Engine<SqlJobs>, limit: number): Promise<number> {
  return timed(async () => {
    await stopped(engine.run("run", { tables: [], code: SQL_LOOP }, { limit }));
    await runSql(engine, inputs.sql);
  });
}

async function loopPython(engine: Engine<PythonJobs>, limit: number): Promise<number> {
  return timed(async () => {
    await stopped(engine.run("script", script(PYTHON_LOOP), { limit }));
    await firstPython(engine);
  });
}

async function kill(kind: LoopKind, limit: number): Promise<number> {
  if (kind === "sql") {
    const engine = createSqlEngine();
    await runSql(engine, inputs.sql);
    const time = await loopSql(engine, limit);
    engine.dispose();
    return time;
  }
  const engine = kind === "python" ? createPythonEngine() : createPythonEngineWithoutSpare();
  await firstPython(engine);
  // A candidate writes for longer than the spare takes to load.
  if (kind === "python") await settle();
  const time = await loopPython(engine, limit);
  engine.dispose();
  return time;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

const startedEngines = () => (engines ??= { sql: createSqlEngine(), python: createPythonEngine() });
const startedBare = () => (bare ??= { sql: BareWorker.sql(), python: BareWorker.python() });

const page: BenchPage = {
  prepare: (given) => void (inputs = given),
  sqlCold: (side) => (side === "ours" ? coldSql() : coldBare(BareWorker.sql, inputs.sql)),
  pythonCold: (side) => (side === "ours" ? coldPython() : coldBare(BareWorker.python, { ...inputs.python, cases: [] })),
  sqlWarm: (side, work, runs) => timedRuns(runs, () => (side === "ours" ? runSql(startedEngines().sql, inputs[work]) : startedBare().sql.ask(inputs[work]))),
  pythonWarm: (side, runs) => timedRuns(runs, () => (side === "ours" ? runPython(startedEngines().python) : runBarePython(startedBare().python))),
  warmUp: async () => {
    await Promise.all([runSql(startedEngines().sql, inputs.sql), runPython(startedEngines().python)]);
    await Promise.all([startedBare().sql.ask(inputs.sql), runBarePython(startedBare().python)]);
    await settle();
  },
  coolDown: () => {
    for (const engine of Object.values(engines ?? {})) engine.dispose();
    for (const worker of Object.values(bare ?? {})) worker.end();
    engines = bare = null;
  },
  kill,
  decode: (kind, fragment) => timed(() => (kind === "session" ? decodeSession("c", fragment) : Promise.resolve(decodeScorecard(fragment)))),
  work: async (runs, loop, limit) => {
    const { sql, python } = startedEngines();
    for (let run = 0; run < runs.sql; run++) await runSql(sql, inputs.sql);
    for (let run = 0; run < runs.python; run++) await runPython(python);
    await (loop === "sql" ? loopSql(sql, limit) : loopPython(python, limit));
  },
};

Object.assign(window, { bench: page });
