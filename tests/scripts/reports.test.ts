import { describe, expect, it } from "vitest";
import { playwrightCounts } from "../../scripts/test/playwright-report.ts";
import { vitestCounts } from "../../scripts/test/vitest-report.ts";

describe("Vitest's report", () => {
  const test = (fullName: string, status: string) => ({ fullName, status });
  const count = (...testResults: object[]) => vitestCounts({ testResults }, "/project");

  it("is counted by test", () => {
    const file = {
      name: "/project/tests/a.test.ts",
      status: "failed",
      assertionResults: [test("adds", "passed"), test(" sums > rounds", "failed"), test("later", "pending"), test("one day", "todo")],
    };
    expect(count(file)).toEqual({ passed: 1, failed: 1, skipped: 2, failures: ["tests/a.test.ts: sums > rounds"] });
  });

  it("has a failure for a file that does not load", () => {
    const broken = { name: "/project/tests/b.test.ts", status: "failed", message: "Cannot find module 'x'\n  at y", assertionResults: [] };
    expect(count(broken)).toEqual({ passed: 0, failed: 1, skipped: 0, failures: ["tests/b.test.ts: Cannot find module 'x'"] });
  });

  it("has one for a file that fails around tests that pass", () => {
    expect(count({ name: "/project/tests/c.test.ts", status: "failed", message: "", assertionResults: [test("adds", "passed")] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ["tests/c.test.ts: could not be run"],
    });
  });
});

describe("Playwright's report", () => {
  const spec = (title: string, status: string) => ({
    title,
    file: "a.e2e.ts",
    line: 7,
    tests: [{ status, annotations: status === "skipped" ? [{ type: "skip", description: "no nginx" }] : [] }],
  });

  it("is counted by test, at any depth", () => {
    const suites = [
      {
        title: "a.e2e.ts",
        specs: [spec("opens", "expected")],
        suites: [
          { title: "dark", specs: [spec("shows", "unexpected"), spec("hides", "skipped")], suites: [{ title: "narrow", specs: [spec("bends", "flaky")] }] },
        ],
      },
    ];
    expect(playwrightCounts({ suites, errors: [] })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: ["a.e2e.ts:7: dark > shows", "a.e2e.ts:7: dark > narrow > bends"],
      skips: ["a.e2e.ts:7: dark > hides: no nginx"],
    });
  });

  it("has a failure for an error outside the tests", () => {
    expect(playwrightCounts({ suites: [], errors: [{ message: "Error: the server did not start\nat x" }] })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ["Error: the server did not start"],
    });
  });
});
