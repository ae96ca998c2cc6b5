import { withPath } from "../read-scenarios.ts";
import type { CheckReport } from "./check-content.ts";

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `checked 3 scenarios, 14 rounds, 52 answers: no failures` */
export function summaryLine({ scenarios, rounds, answers, failures }: CheckReport): string {
  const outcome = failures.length === 0 ? "no failures" : counted(failures.length, "failure");
  return `checked ${counted(scenarios, "scenario")}, ${counted(rounds, "round")}, ${counted(answers, "answer")}: ${outcome}`;
}

/** The report as one line of JSON. Warnings are not part of it. */
export function reportJson({ scenarios, rounds, answers, failures }: CheckReport): string {
  const listed = failures.map(({ file, round, rule, path, message }) => ({ file, round, rule, message: withPath(path, message) }));
  return JSON.stringify({ scenarios, rounds, answers, failures: listed });
}
