import { createNodeEngines } from "../../engines/node/node-engines.ts";
import type { Engines } from "../../engines/protocol.ts";
import { problemLine } from "../read-scenarios.ts";
import { UsageError } from "../usage-error.ts";
import { mutateContent } from "./mutate-content.ts";
import { killedLine, percentKilled, reportJson, reportLines, totalOf } from "./report.ts";

/** Where the command writes; a terminal on standard error is told how far it has come. */
export type Output = { stdout: Stream; stderr: Stream };
type Stream = { isTTY?: boolean; write(text: string): unknown };

export type MutateOptions = {
  isJson: boolean;
  /** The percentage that must be killed, as it was typed. */
  min?: string | undefined;
};

/**
 * Tries the mutants and prints the report on standard output, broken content on standard error.
 * @returns the exit code: 1 for broken content, and when fewer are killed than `min` says
 */
export async function mutateCommand(places: readonly string[], { isJson, min }: MutateOptions): Promise<0 | 1> {
  const least = min === undefined ? 0 : percentOf(min);
  const engines = createNodeEngines();
  try {
    return await mutateAndPrint(places, { isJson, least }, engines, process);
  } finally {
    engines.sql.dispose();
    engines.python.dispose();
  }
}

/** Throws a UsageError for anything but a number from 0 to 100. */
export function percentOf(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value >= 0 && value <= 100)) throw new UsageError(`--min takes a percentage from 0 to 100, not "${text}"`);
  return value;
}

/** `least`: the percentage that must be killed. */
export async function mutateAndPrint(
  places: readonly string[],
  { isJson, least }: { isJson: boolean; least: number },
  engines: Engines,
  { stdout, stderr }: Output,
): Promise<0 | 1> {
  const isTerminal = stderr.isTTY === true;
  const show = (done: number, all: number) => {
    if (isTerminal) stderr.write(`\r${done} of ${all} mutants\u001b[K`);
  };
  const report = await mutateContent(places, engines, show);
  if (isTerminal) stderr.write("\r\u001b[K");
  for (const failure of report.failures) stderr.write(`${problemLine(failure)}\n`);
  for (const line of isJson ? [reportJson(report)] : reportLines(report)) stdout.write(`${line}\n`);
  const count = totalOf(report);
  const isShort = percentKilled(count) < least;
  if (isShort) stderr.write(`${killedLine(count)}, but --min asks for ${least}%\n`);
  return report.failures.length > 0 || isShort ? 1 : 0;
}
