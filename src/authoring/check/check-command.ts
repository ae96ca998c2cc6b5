import { createNodeEngines } from "../../engines/node/node-engines.ts";
import { problemLine } from "../read-scenarios.ts";
import { checkContent } from "./check-content.ts";
import { progressOn } from "./progress.ts";
import { reportJson, summaryLine } from "./report.ts";

/**
 * Checks content and prints what was found: problems on standard error, the summary or the object on standard output.
 * @returns the exit code
 */
export async function checkCommand(places: readonly string[], isJson: boolean): Promise<0 | 1> {
  const engines = createNodeEngines();
  const progress = progressOn(process.stderr);
  try {
    const report = await checkContent(places, engines, progress.show);
    progress.clear();
    const shown = isJson ? report.warnings : [...report.warnings, ...report.failures];
    for (const problem of shown) process.stderr.write(`${problemLine(problem)}\n`);
    process.stdout.write(`${isJson ? reportJson(report) : summaryLine(report)}\n`);
    return report.failures.length === 0 ? 0 : 1;
  } finally {
    engines.sql.dispose();
    engines.python.dispose();
  }
}
