import { withPath } from "../read-scenarios.ts";
import type { MutateReport, RoundReport } from "./mutate-content.ts";

type Count = { killed: number; total: number };

/** All rounds together. */
export const totalOf = ({ rounds }: MutateReport): Count => ({
  killed: rounds.reduce((sum, { killed }) => sum + killed, 0),
  total: rounds.reduce((sum, { total }) => sum + total, 0),
});

/** 0 to 100; where there is nothing to kill, 100. */
export const percentKilled = ({ killed, total }: Count): number => (total === 0 ? 100 : (100 * killed) / total);

/** `killed 182 of 190 (95.8%)`; only where all are killed it says 100.0%. */
export function killedLine(count: Count): string {
  const percent = percentKilled(count);
  const shown = count.killed === count.total ? 100 : Math.min(99.9, Math.round(percent * 10) / 10);
  return `killed ${count.killed} of ${count.total} (${shown.toFixed(1)}%)`;
}

/** For each round a line with its figures, then its survivors and its stale entries; the last line is that of all rounds. */
export function reportLines(report: MutateReport): string[] {
  const rounds = report.rounds.flatMap((round) => [
    `${round.file}: ${round.round}: ${[killedLine(round), ...notes(round)].join(", ")}`,
    ...round.survivors.map((label) => `  survived: ${label}`),
    ...round.stale.map((label) => `  stale: ${label} is listed in equivalentMutants, but no survivor is called so; remove it`),
  ]);
  return [...rounds, killedLine(totalOf(report))];
}

const notes = ({ equivalent, untried, total }: RoundReport): string[] => [
  ...(equivalent > 0 ? [`${equivalent} equivalent`] : []),
  ...(untried > 0 ? [`capped: ${total + equivalent} of ${total + equivalent + untried} mutants were tried`] : []),
];

/** The report as one line of JSON. */
export function reportJson(report: MutateReport): string {
  const failures = report.failures.map(({ file, round, rule, path, message }) => ({ file, round, rule, message: withPath(path, message) }));
  return JSON.stringify({ scenarios: report.scenarios, ...totalOf(report), rounds: report.rounds, failures });
}
