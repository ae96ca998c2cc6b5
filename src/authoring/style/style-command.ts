import { problemLine, withPath } from "../read-scenarios.ts";
import { styleContent, type StyleReport } from "./style-content.ts";

/** Where the command writes. */
export type Output = { stdout: { write(text: string): unknown }; stderr: { write(text: string): unknown } };

/**
 * Prints what the style guide has to say: remarks on standard error, the summary or the object on standard output.
 * @param library a folder whose questions must not be asked again
 * @returns the exit code: 1 where there are remarks, and for files that break the format
 */
export async function styleCommand(places: readonly string[], isJson: boolean, library?: string, { stdout, stderr }: Output = process): Promise<0 | 1> {
  const report = await styleContent(places, library);
  const found = [...report.failures, ...report.remarks];
  if (!isJson) for (const each of found) stderr.write(`${problemLine(each)}\n`);
  stdout.write(`${isJson ? reportJson(report) : summaryLine(report)}\n`);
  return found.length === 0 ? 0 : 1;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `read 3 scenarios, 14 rounds: no remarks` */
function summaryLine({ scenarios, rounds, failures, remarks }: StyleReport): string {
  const broken = failures.length === 0 ? "" : `${counted(failures.length, "failure")}, `;
  return `read ${counted(scenarios, "scenario")}, ${counted(rounds, "round")}: ${broken}${remarks.length === 0 ? "no remarks" : counted(remarks.length, "remark")}`;
}

function reportJson({ scenarios, rounds, failures, remarks }: StyleReport): string {
  const listed = (found: StyleReport["remarks"]) =>
    found.map(({ file, line, round, rule, path, message }) => ({ file, line, round, rule, message: withPath(path, message) }));
  return JSON.stringify({ scenarios, rounds, failures: listed(failures), remarks: listed(remarks) });
}
