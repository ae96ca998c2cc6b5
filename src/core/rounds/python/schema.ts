import { z } from "zod";
import {
  acrossKeys,
  code,
  fileMapping,
  itemsOf,
  keysOf,
  positive,
  pythonName,
  record,
  text,
  value,
  valueMapping,
  type Draft,
  type Refuse,
} from "../../scenario/fields.ts";
import { HiddenDatasetSchema, TablesSchema, type Table } from "../../scenario/dataset.ts";
import { hiddenDatasetsOf, visibleDatasetOf, type Dataset } from "../../scenario/round-datasets.ts";
import type { Value } from "../../scenario/value.ts";
import { commonFields, keyBase, playerBase, type KeyBase, type PlayerBase, type RenderMarkdown } from "../common.ts";
import { codeFields, codeKey, refuseCodeFaults, type CodeKey } from "../code-fields.ts";

const FilesSchema = fileMapping();

const PythonTestFields = record({
  name: text().optional().describe("What the test is about, in a few words."),
  args: z.array(value()).optional().describe("Positional arguments."),
  kwargs: valueMapping().optional().describe("Keyword arguments."),
  call: text().optional().describe("A Python expression, evaluated after the candidate's code, instead of `args` and `kwargs`."),
  expected: value().optional().describe("What must be returned: a value, or with `call` a Python expression in a string."),
  raises: pythonName("must be the name of an exception, for example ValueError")
    .optional()
    .describe("The exception (or a base class of it) that must be raised."),
  stdin: z.string().optional().describe("What the script reads from standard input."),
  stdout: z.string().optional().describe("What the code, run as a script, must print; trailing white space aside."),
  files: FilesSchema.optional().describe("Files for this test, added to the round's."),
});

const OUTCOMES = ["expected", "raises", "stdout"];

const PythonTestSchema = acrossKeys(PythonTestFields, (test, refuse) => {
  const has = (key: string) => test[key] !== undefined;
  const outcomes = OUTCOMES.filter(has);
  if (outcomes.length === 0) refuse([], "says nothing about the outcome; add expected, raises or stdout");
  if (outcomes.length > 1) refuse([], `has ${outcomes.join(" and ")}; keep one of them`);
  const calls = ["args", "kwargs", "call"].filter(has);
  if (has("call") && calls.length > 1) refuse(["call"], "stands instead of args and kwargs; keep one of them");
  if (has("stdout") && calls.length > 0) refuse(["stdout"], `runs the code as a script; remove ${calls.join(" and ")}`);
  if (has("stdin") && !has("stdout")) refuse(["stdin"], "goes with stdout; add what must be printed");
  if (has("call") && has("expected") && typeof test["expected"] !== "string") {
    refuse(["expected"], 'next to call must be a Python expression in quotes, for example "[1, 2]" or "None"');
  }
  if (has("call") && typeof test["expected"] === "string" && test["expected"].trim() === "") {
    refuse(["expected"], "next to call must be a Python expression; for the empty text write \"''\"");
  }
});

const PythonRoundFields = record({
  ...commonFields,
  ...codeFields,
  language: z.literal("python").optional().describe("`debug/fix` only."),
  functionName: pythonName("must be the name of a function, without brackets; dotted for a method")
    .optional()
    .describe("The function that the tests call, dotted for a method. Required unless every test has `call` or `stdout`."),
  tests: z.array(PythonTestSchema).optional().describe("Visible tests."),
  hiddenTests: z.array(PythonTestSchema).optional().describe("Hidden tests."),
  tables: TablesSchema.optional().describe(
    "Instead of tests: the function is called with one keyword argument per table, a list of dicts, and must return what `solution` returns.",
  ),
  hiddenTables: TablesSchema.optional().describe("One hidden dataset."),
  hiddenDatasets: z.array(HiddenDatasetSchema).optional().describe("More hidden datasets."),
  setup: code().optional().describe("Python run before the candidate's code in each test."),
  files: FilesSchema.optional().describe("Files written to the working directory before each test: path and text."),
  unordered: z.boolean().optional().describe("`true`: a returned list is compared as a multiset."),
  timeLimitSeconds: positive().optional().describe("Per test, default 5."),
});

const LISTS = ["tests", "hiddenTests"] as const;
const DATASETS = ["tables", "hiddenTables", "hiddenDatasets"] as const;

export const PythonRoundSchema = acrossKeys(PythonRoundFields, (round, refuse) => {
  const hasTests = LISTS.some((list) => itemsOf(round[list]).length > 0);
  const datasets = DATASETS.filter((key) => round[key] !== undefined && !(key === "hiddenDatasets" && itemsOf(round[key]).length === 0));
  const mistyped = [...LISTS, ...DATASETS].some((key) => round[key] !== undefined && !Array.isArray(round[key]));
  if (!hasTests && datasets.length === 0 && !mistyped) refuse(["tests"], "nothing is tested; add tests, hiddenTests or tables");
  if (hasTests && datasets[0] !== undefined) refuse([datasets[0]], "stands instead of tests; keep tests or tables");
  if (round["solution"] === undefined) refuse(["solution"], "is missing; add the reference code");
  refuseMissingFunction(round, datasets.length > 0, refuse);
  refuseCodeFaults(round, refuse);
});

function refuseMissingFunction(round: Draft, hasTables: boolean, refuse: Refuse) {
  if (round["functionName"] !== undefined) return;
  if (hasTables) return refuse(["functionName"], "is required with tables; name the function that is called");
  const needy = LISTS.flatMap((list) => itemsOf(round[list]).map((test, place) => ({ test: keysOf(test), name: `${list}[${place}]` })))
    .filter(({ test }) => test["call"] === undefined && test["stdout"] === undefined)
    .map(({ name }) => name);
  if (needy[0] === undefined) return;
  const which = needy.length === 1 ? `${needy[0]} calls` : `${needy[0]} and ${needy.length - 1} more call`;
  refuse(["functionName"], `is missing, but ${which} a function; add functionName, or call or stdout in every test`);
}

export type PythonTest = z.infer<typeof PythonTestSchema>;
export type PythonRound = z.infer<typeof PythonRoundSchema>;

/** One test as the engine runs it and the page shows it. */
export type PythonCase = {
  name: string;
  hidden: boolean;
  files: Record<string, string>;
} & (
  | { form: "arguments"; args: Value[]; kwargs: Record<string, Value>; outcome: Outcome }
  | { form: "call"; call: string; outcome: Outcome }
  | { form: "script"; stdin: string; stdout: string }
  | { form: "tables"; tables: Table[] }
);

/** What a test expects: a value, a Python expression in a string, or an exception. */
export type Outcome = { expected: Value } | { expectedExpression: string } | { raises: string };

export type PythonPlayer = PlayerBase & {
  kind: "python";
  initialCode: string;
  functionName: string | null;
  cases: PythonCase[];
  /** For `tables`: what the reference returns for the visible dataset, as Python prints it. */
  expectedRepr: string | null;
  setup: string;
  unordered: boolean;
  tolerance: number;
  /** Seconds per test. */
  testLimit: number;
};

export type PythonKey = KeyBase & CodeKey & { kind: "python"; hidden: PythonCase[] };

export const DEFAULT_TEST_LIMIT = 5;

function caseOf(test: PythonTest, index: number, hidden: boolean, files: Record<string, string>): PythonCase {
  const base = { name: test.name ?? (hidden ? `Hidden test ${index + 1}` : `Test ${index + 1}`), hidden, files: { ...files, ...test.files } };
  if (test.stdout !== undefined) return { ...base, form: "script", stdin: test.stdin ?? "", stdout: test.stdout };
  if (test.call !== undefined) {
    const outcome = test.raises !== undefined ? { raises: test.raises } : { expectedExpression: typeof test.expected === "string" ? test.expected : "" };
    return { ...base, form: "call", call: test.call, outcome };
  }
  const outcome = test.raises !== undefined ? { raises: test.raises } : { expected: test.expected ?? null };
  return { ...base, form: "arguments", args: test.args ?? [], kwargs: test.kwargs ?? {}, outcome };
}

const tableCase = (dataset: Dataset, files: Record<string, string>): PythonCase => ({
  name: dataset.name,
  hidden: dataset.hidden,
  files,
  form: "tables",
  tables: dataset.tables,
});

/** The cases of a round, visible or hidden, in the order in which they are tried. */
export function casesOf(round: PythonRound, hidden: boolean): PythonCase[] {
  const files = round.files ?? {};
  const datasets = hidden ? hiddenDatasetsOf(round) : round.tables ? [visibleDatasetOf(round)] : [];
  const tests = (hidden ? round.hiddenTests : round.tests) ?? [];
  return [...tests.map((test, index) => caseOf(test, index, hidden, files)), ...datasets.map((dataset) => tableCase(dataset, files))];
}

export function toPythonPlayer(round: PythonRound, render: RenderMarkdown, expectedRepr: string | null): PythonPlayer {
  return {
    ...playerBase(round, render, 1),
    kind: "python",
    initialCode: round.initialCode ?? "",
    functionName: round.functionName ?? null,
    cases: casesOf(round, false),
    expectedRepr,
    setup: round.setup ?? "",
    unordered: round.unordered ?? false,
    tolerance: codeKey(round, render).tolerance,
    testLimit: round.timeLimitSeconds ?? DEFAULT_TEST_LIMIT,
  };
}

export const toPythonKey = (round: PythonRound, render: RenderMarkdown): PythonKey => ({
  ...keyBase(round, render),
  ...codeKey(round, render),
  kind: "python",
  hidden: casesOf(round, true),
});
