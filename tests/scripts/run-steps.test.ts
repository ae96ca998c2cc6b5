import { describe, expect, it } from "vitest";
import { oneCheck, runnerCounts, type Counts } from "../../scripts/test/counts.ts";
import { chosenSteps, runSteps } from "../../scripts/test/run-steps.ts";
import type { Step } from "../../scripts/test/steps.ts";
import { steps } from "../../scripts/test/steps.ts";
import { summary } from "../../scripts/test/summary.ts";

const GREEN = oneCheck(true, "");
const counts = (passed: number, failed: number, skipped = 0): Counts => ({
  passed,
  failed,
  skipped,
  failures: Array.from({ length: failed }, (_, index) => `test ${index + 1}`),
});
const lastLine = (text: string) => text.split("\n").at(-1);

/** A clock that goes on by a second and a half each time it is read. */
const output = () => {
  let time = 0;
  return { heading: () => {}, now: () => (time += 1500) };
};

describe("the steps that are run", () => {
  const names = (chosen: ReturnType<typeof chosenSteps>) => ("problem" in chosen ? chosen.problem : chosen.map((step) => step.name));

  it("are all of them when none is named", () => {
    expect(names(chosenSteps(steps, []))).toEqual(["lint", "types", "unit", "content", "build", "sizes", "browser"]);
  });

  it("are the named ones in their usual order, with what they need", () => {
    expect(names(chosenSteps(steps, ["unit"]))).toEqual(["unit"]);
    expect(names(chosenSteps(steps, ["browser", "lint"]))).toEqual(["lint", "build", "browser"]);
  });

  it("are none when a name is wrong", () => {
    expect(names(chosenSteps(steps, ["unit", "units"]))).toMatch(/^There is no step "units": choose from lint, /);
  });

  it("go on after a failure, save those that need what failed", async () => {
    const ran: string[] = [];
    const step = (name: string, result: Counts, needs?: string): Step => ({ name, ...(needs ? { needs } : {}), run: async () => (ran.push(name), result) });
    const results = await runSteps(
      [
        step("lint", oneCheck(false, "npm run lint")),
        step("unit", counts(2, 0)),
        step("build", oneCheck(false, "npm run build")),
        step("browser", counts(3, 0), "build"),
      ],
      output(),
    );
    expect(ran).toEqual(["lint", "unit", "build"]);
    expect(results.map(({ name, passed, failed }) => [name, passed, failed])).toEqual([
      ["lint", 0, 1],
      ["unit", 2, 0],
      ["build", 0, 1],
      ["browser", 0, 1],
    ]);
    expect(results[3]?.failures).toEqual(["not run, because build failed"]);
    expect(results[1]?.seconds).toBe(1.5);
  });

  it("run with what they need when that went well", async () => {
    const results = await runSteps(
      [
        { name: "build", run: async () => GREEN },
        { name: "browser", needs: "build", run: async () => counts(3, 0) },
      ],
      output(),
    );
    expect(results.map((result) => result.passed)).toEqual([1, 3]);
  });

  it("count as failed when they throw", async () => {
    const results = await runSteps([{ name: "unit", run: () => Promise.reject(new Error("no such runner")) }], output());
    expect(results[0]).toMatchObject({ passed: 0, failed: 1, failures: ["no such runner"] });
  });
});

describe("a runner's count", () => {
  it("stands as the runner reports it", () => {
    expect(runnerCounts(0, counts(5, 0, 1))).toEqual(counts(5, 0, 1));
    expect(runnerCounts(1, counts(5, 2))).toEqual(counts(5, 2));
  });

  it.each([
    ["no report was left", 0, undefined],
    ["no test was run", 0, counts(0, 0)],
    ["every test was skipped", 0, counts(0, 0, 4)],
    ["the runner ended badly though no test failed", 1, counts(5, 0)],
  ])("has a failure when %s", (_, code, report) => {
    expect(runnerCounts(code, report)).toMatchObject({ passed: report?.passed ?? 0, failed: 1 });
  });
});

describe("the summary", () => {
  it("adds up all steps in its last line", () => {
    const text = summary([
      { ...counts(1, 0), name: "lint", seconds: 12.34 },
      { ...counts(120, 2, 1), skips: ["test 9: no nginx"], name: "unit", seconds: 8 },
    ]);
    expect(text).toBe(
      [
        "step  passed  failed  skipped  seconds",
        "lint       1       0        0     12.3",
        "unit     120       2        1      8.0",
        "all      121       2        1     20.3",
        "",
        "Skipped:",
        "  unit: test 9: no nginx",
        "",
        "Failed:",
        "  unit: test 1",
        "  unit: test 2",
        "",
        "121 passed, 2 failed",
      ].join("\n"),
    );
  });

  it("names nothing as failed when nothing is", () => {
    const text = summary([{ ...counts(3, 0), name: "unit", seconds: 1 }]);
    expect(text).not.toContain("Failed");
    expect(lastLine(text)).toBe("3 passed, 0 failed");
  });
});
