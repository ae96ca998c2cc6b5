/** What a step found: how many tests passed and failed, and the failed ones' names. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
  /** Names of tests that were not run, with the reason. */
  skips?: string[];
}

export interface StepResult extends Counts {
  name: string;
  seconds: number;
}

/** A step that counts as one: lint, types, content and build. */
export const oneCheck = (isFine: boolean, failure: string): Counts => ({
  passed: isFine ? 1 : 0,
  failed: isFine ? 0 : 1,
  skipped: 0,
  failures: isFine ? [] : [failure],
});

export const addFailure = (counts: Counts, failure: string): Counts => ({
  ...counts,
  failed: counts.failed + 1,
  failures: [...counts.failures, failure],
});

/**
 * A runner's own count, with what it cannot say of itself: a run that left no report, ran no test, or ended badly although no test
 * failed, is a failure.
 */
export function runnerCounts(code: number, report: Counts | undefined): Counts {
  if (!report) return oneCheck(false, `left no report (exit code ${code})`);
  if (report.passed + report.failed === 0) return addFailure(report, "no test was run");
  if (code !== 0 && report.failed === 0) return addFailure(report, `ended with exit code ${code} although no test failed`);
  return report;
}
