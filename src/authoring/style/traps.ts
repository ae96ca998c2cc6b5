import type { Table } from "../../core/scenario/dataset.ts";
import { hiddenDatasetsOf } from "../../core/scenario/round-datasets.ts";
import { isTaggedFloat, isTaggedInteger, isTaggedMap, type Value } from "../../core/scenario/value.ts";
import type { PythonTest } from "../../core/rounds/python/schema.ts";
import { groupsOf } from "./python-groups.ts";
import type { CodeRound } from "./rule.ts";

/** What hidden data can hold that an answer stumbles over. */
export const TRAPS = [
  "NULL or None",
  "a duplicate or tie",
  "nothing at all",
  "a single row or item",
  "zero or below",
  "letters beyond ASCII",
  "refused input",
] as const;
export type Trap = (typeof TRAPS)[number];

/** The kinds of traps in the hidden datasets and tests of a round. */
export function trapsOf(round: CodeRound): Trap[] {
  const tables = hiddenDatasetsOf(round).flatMap((dataset) => dataset.tables);
  const tests = "hiddenTests" in round ? (round.hiddenTests ?? []) : [];
  const found = new Set([...tables.flatMap(inTable), ...tests.flatMap((test) => inTest(test))]);
  return TRAPS.filter((trap) => found.has(trap));
}

function inTable({ rows }: Table): Trap[] {
  const isTied = holdsTies(rows) || holdsTwice(rows.map((row) => JSON.stringify(row)));
  return [...bySize(rows.length), ...(isTied ? (["a duplicate or tie"] as const) : []), ...rows.flat().flatMap(inScalar)];
}

function inTest(test: PythonTest): Trap[] {
  const values: Value[] = [...(test.args ?? []), ...Object.values(test.kwargs ?? {})];
  const lines = [test.stdin, ...Object.values(test.files ?? {})].filter((text) => text !== undefined);
  return [
    ...values.flatMap(inArgument),
    ...lines.flatMap(inLines),
    ...(test.call === undefined ? [] : inCall(test.call)),
    ...(test.raises === undefined ? [] : (["refused input"] as const)),
  ];
}

/** An argument, and what is in it. */
function inArgument(value: Value): Trap[] {
  if (Array.isArray(value)) {
    const records = value.map((item) => (Array.isArray(item) ? item : isPlainMapping(item) ? Object.values(item) : []));
    const isTied = holdsTies(records) || holdsTwice(value.map((item) => JSON.stringify(item)));
    return [...bySize(value.length), ...(isTied ? (["a duplicate or tie"] as const) : []), ...value.flatMap(inArgument)];
  }
  if (isTaggedMap(value)) return [...bySize(value.$map.length), ...value.$map.flatMap(([, entry]) => inArgument(entry))];
  if (isPlainMapping(value)) return [...(Object.keys(value).length === 0 ? (["nothing at all"] as const) : []), ...Object.values(value).flatMap(inArgument)];
  if (typeof value !== "string") return inScalar(value);
  if (value.includes("\n")) return inLines(value);
  return [...(value.trim() === "" ? (["nothing at all"] as const) : []), ...inScalar(value)];
}

const isPlainMapping = (value: Value): value is { [key: string]: Value } =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isTaggedMap(value) && !isTaggedFloat(value) && !isTaggedInteger(value);

/** Lines of a file or of what a script reads. */
function inLines(text: string): Trap[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return [...bySize(lines.length), ...(holdsTwice(lines) ? (["a duplicate or tie"] as const) : []), ...inScalar(text)];
}

/** An expression that makes the arguments. */
function inCall(call: string): Trap[] {
  const groups = groupsOf(call);
  const values = groups.filter(({ isCall }) => !isCall);
  const isTied = holdsTies(groups.map(({ items }) => items));
  return [
    ...(/\bNone\b/.test(call) ? (["NULL or None"] as const) : []),
    ...values.flatMap(({ items }) => bySize(items.length)),
    ...(/(?<!["'])(?:""|'')(?!["'])/.test(call) ? (["nothing at all"] as const) : []),
    ...(isTied ? (["a duplicate or tie"] as const) : []),
    ...(groups.some(({ items }) => items.some((item) => /^(?:[-]\s*\d.*|0(?:\.0*)?)$/.test(item))) ? (["zero or below"] as const) : []),
    ...inScalar(call),
  ];
}

/** Records of which two agree in all but one of their fields: one differs, and nothing else. */
function holdsTies(records: readonly (readonly unknown[])[]): boolean {
  const wide = records.filter((record) => record.length > 1);
  const width = Math.max(0, ...wide.map((record) => record.length));
  return Array.from({ length: width }, (_, left) => wide.map((record) => JSON.stringify(record.toSpliced(left, 1)))).some(holdsTwice);
}

function inScalar(value: Value): Trap[] {
  if (value === null) return ["NULL or None"];
  if (typeof value === "number" && value <= 0) return ["zero or below"];
  if (isTaggedFloat(value) && Number(value.$float) <= 0) return ["zero or below"];
  return typeof value === "string" && /[^\p{ASCII}]/u.test(value) ? ["letters beyond ASCII"] : [];
}

const bySize = (size: number): Trap[] => (size === 0 ? ["nothing at all"] : size === 1 ? ["a single row or item"] : []);
const holdsTwice = (items: readonly string[]): boolean => new Set(items).size < items.length;
