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

/** A clock that goes on by a second and a half each time it is read, and what is printed. */
const output = () => {
  let time = 0;
  const printed: string[] = [];
  return {
    printed,
    heading: (name: string) => void printed.push(`== ${name}`),
    show: (text: string | Uint8Array) => void printed.push(String(text)),
    now: () => (time += 1500),
  };
};

/** A step that prints when it is told to, and ends when it is told to. */
function held(name: string, more: Partial<Step> = {}) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const step = { ...more, name, isRunning: false, say: (_: string) => {} };
  const run = async (show: (text: string) => void) => {
    Object.assign(step, { isRunning: true, say: show });
    await ended;
    step.isRunning = false;
    return GREEN;
  };
  /** Lets it end, and what waits for it begin. */
  const finish = async () => {
    end();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return Object.assign(step, { run, finish });
}

describe("the steps that are run", () => {
  const names = (chosen: ReturnType<typeof chosenSteps>) => ("problem" in chosen ? chosen.problem : chosen.map((step) => step.name));

  it("are all of them when none is named", () => {
    expect(names(chosenSteps(steps, []))).toEqual(["lint", "unit", "types", "content", "build", "sizes", "browser"]);
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
      1,
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
      2,
    );
    expect(results.map((result) => result.passed)).toEqual([1, 3]);
  });

  it("count as failed when they throw", async () => {
    const results = await runSteps([{ name: "unit", run: () => Promise.reject(new Error("no such runner")) }], output(), 1);
    expect(results[0]).toMatchObject({ passed: 0, failed: 1, failures: ["no such runner"] });
  });

  it("run so many at once, but no step before the one that it needs or beside one that is alone", async () => {
    const [lint, types, build] = [held("lint"), held("types"), held("build")];
    const [sizes, browser] = [held("sizes", { needs: "build" }), held("browser", { isAlone: true })];
    const all = [lint, types, build, sizes, browser];
    const done = runSteps(all, output(), 2);
    const running = () => all.filter(({ isRunning }) => isRunning).map(({ name }) => name);
    expect(running()).toEqual(["lint", "types"]);
    await lint.finish();
    expect(running()).toEqual(["types", "build"]);
    await types.finish();
    expect(running()).toEqual(["build"]);
    await build.finish();
    expect(running()).toEqual(["sizes"]);
    await sizes.finish();
    expect(running()).toEqual(["browser"]);
    await browser.finish();
    expect((await done).map(({ name }) => name)).toEqual(["lint", "types", "build", "sizes", "browser"]);
  });

  it("run none beside one that writes the same", async () => {
    const [lint, unit, types] = [held("lint", { writes: "a" }), held("unit"), held("types", { writes: "a" })];
    const done = runSteps([lint, unit, types], output(), 3);
    expect([lint, unit, types].map(({ isRunning }) => isRunning)).toEqual([true, true, false]);
    await lint.finish();
    expect([unit, types].map(({ isRunning }) => isRunning)).toEqual([true, true]);
    await Promise.all([unit.finish(), types.finish()]);
    await done;
  });

  it("are printed one below the other, the first that runs as it goes", async () => {
    const screen = output();
    const [lint, types, unit] = [held("lint"), held("types"), held("unit")];
    const done = runSteps([lint, types, unit], screen, 3);
    types.say("typed");
    lint.say("linted");
    expect(screen.printed).toEqual(["== lint", "linted"]);
    unit.say("one test");
    await types.finish();
    lint.say("all of it");
    await lint.finish();
    unit.say("two tests");
    await unit.finish();
    await done;
    expect(screen.printed).toEqual(["== lint", "linted", "all of it", "== types", "typed", "== unit", "one test", "two tests"]);
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
  it("adds up all steps in its last line, and says how long all took together", () => {
    const text = summary(
      [
        { ...counts(1, 0), name: "lint", seconds: 12.34 },
        { ...counts(120, 2, 1), skips: ["test 9: no nginx"], name: "unit", seconds: 8 },
      ],
      15,
    );
    expect(text).toBe(
      [
        "step  passed  failed  skipped  seconds",
        "lint       1       0        0     12.3",
        "unit     120       2        1      8.0",
        "all      121       2        1     15.0",
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
    const text = summary([{ ...counts(3, 0), name: "unit", seconds: 1 }], 1);
    expect(text).not.toContain("Failed");
    expect(lastLine(text)).toBe("3 passed, 0 failed");
  });
});
