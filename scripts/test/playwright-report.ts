import type { Counts } from "./counts.ts";

/** The parts of Playwright's JSON report that are read here. */
interface PlaywrightReport {
  suites: Suite[];
  errors: { message?: string }[];
}
interface Suite {
  title: string;
  suites?: Suite[];
  specs: { title: string; file: string; line: number; tests: ReportedTest[] }[];
}

interface ReportedTest {
  status: "expected" | "unexpected" | "flaky" | "skipped";
  annotations?: { type: string; description?: string }[];
}

/** Counts Playwright's tests; an error outside any test (a file that does not load, a server that does not start) counts as one that failed. */
export function playwrightCounts(report: unknown): Counts {
  const { suites, errors } = report as PlaywrightReport;
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const suite of suites) addSuite(counts, suite, []);
  for (const { message = "an error without a message" } of errors) {
    counts.failed += 1;
    counts.failures.push(message.trim().split("\n", 1)[0] ?? message);
  }
  return counts;
}

function addSuite(counts: Counts, suite: Suite, above: readonly string[]): void {
  for (const spec of suite.specs) {
    const name = `${spec.file}:${spec.line}: ${[...above, spec.title].join(" > ")}`;
    for (const { status, annotations = [] } of spec.tests) {
      if (status === "expected") counts.passed += 1;
      else if (status === "skipped") {
        counts.skipped += 1;
        counts.skips = [...(counts.skips ?? []), `${name}: ${annotations.find(({ type }) => type === "skip")?.description ?? "no reason given"}`];
      } else {
        // A test that passes at the second try has failed once: there are no retries to hide behind.
        counts.failed += 1;
        counts.failures.push(name);
      }
    }
  }
  // The outermost suite is the file, which the failure's place names already.
  for (const inner of suite.suites ?? []) addSuite(counts, inner, [...above, inner.title]);
}
