import type { Counts } from "./counts.ts";

/** The parts of Vitest's JSON report that are read here. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** Counts Vitest's tests; a file that could not be loaded has no tests of its own and counts as one that failed. */
export function vitestCounts(report: unknown, root: string): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const file of (report as VitestReport).testResults) {
    const name = file.name.replace(`${root}/`, "");
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === "passed") counts.passed += 1;
      else if (test.status === "failed") {
        failedHere += 1;
        counts.failures.push(`${name}: ${test.fullName.trim()}`);
      } else counts.skipped += 1;
    }
    if (file.status === "failed" && failedHere === 0) {
      failedHere = 1;
      counts.failures.push(`${name}: ${firstLine(file.message) || "could not be run"}`);
    }
    counts.failed += failedHere;
  }
  return counts;
}

const firstLine = (text = ""): string => text.trim().split("\n", 1)[0] ?? "";
