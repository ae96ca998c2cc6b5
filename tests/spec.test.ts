import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { specProblems } from "./spec/spec-problems.ts";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("SPEC.md", () => {
  it("has a test for every rule, and every test's rule", () => {
    const tests = readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.posix.join("tests", file.split(path.sep).join("/")));
    expect(
      specProblems(
        read("SPEC.md"),
        tests.map((file) => ({ path: file, text: read(file) })),
      ),
    ).toEqual([]);
  });
});

describe("the check itself", () => {
  const SPEC = ["# Specification", "", "## GR: grading", "", "- **GR1** Row order is ignored.", "- **GR2** Duplicates count."].join("\n");
  const check = (spec: string, ...lines: string[]) => specProblems(spec, [{ path: "tests/a.test.ts", text: lines.join("\n") }]);

  it.each([
    ['test("[GR1] a", () => {});', "it('[GR2] b', () => {});"],
    ['test("a rule [GR1] and [GR2]", () => {});'],
    ['test("[GR1, GR2] a", () => {});'],
    ['describe("[GR1] a", () => { it("[GR2] b", () => {}); });'],
    ['it.each([[1, 2]])("[GR1] %s", () => {});', "test.for(rows)(`[GR2] ${name} of ${other}`, () => {});"],
    ['test.describe("[GR1] a", () => {});', 'it.each`a | b`("[GR2] $a", () => {});'],
    ['test("[GR1] a" + name, () => {});', "for (const row of rows) test(`[GR2] ${row}`, () => {});"],
  ])("is content with %s", (...lines) => {
    expect(check(SPEC, ...lines)).toEqual([]);
  });

  it("refuses a rule without a test", () => {
    expect(check(SPEC, 'test("[GR1] a", () => {});')).toEqual(["SPEC.md:6: no test's title names [GR2]"]);
  });

  it.each(["// [GR2]", 'const title = "[GR2] b";', 'expect("[GR2]").toBe(1);', "test(`[GR${2}] b`, () => {});", 'test("GR2 b", () => {});'])(
    "takes %s for no title",
    (line) => {
      expect(check(SPEC, 'test("[GR1] a", () => {});', line)).toEqual(["SPEC.md:6: no test's title names [GR2]"]);
    },
  );

  it("refuses a test of an unknown rule, and names the line", () => {
    const lines = ['test("[GR1] a", () => {});', "", 'test("[GR2, GR7] b [1, 2] [draft]", () => {});'];
    expect(check(SPEC, ...lines)).toEqual(["tests/a.test.ts:3: [GR7] is no rule of SPEC.md"]);
  });

  it("refuses an id that stands twice", () => {
    expect(check(`${SPEC}\n- **GR1** Once more.`, 'test("[GR1, GR2] a", () => {});')).toEqual(["SPEC.md:7: GR1 stands on line 5 already"]);
  });

  it("refuses a rule under another area's heading, and a heading that names none", () => {
    expect(check(`${SPEC}\n- **TI1** Time runs.`, 'test("[GR1, GR2, TI1] a", () => {});')).toEqual(["SPEC.md:7: TI1 stands under GR"]);
    expect(check(`${SPEC}\n## Timer`, 'test("[GR1, GR2] a", () => {});')).toEqual(["SPEC.md:7: a heading of an area is `## GR: grading`"]);
  });

  it.each(["- **GR3**: Colon.", "**GR3** No list.", "* **GR3** A star.", "- **Gr3** Small.", "- **GR03** Zero.", "  - **GR3** Inside.", "- **GR3**"])(
    "refuses the rule %s",
    (line) => {
      expect(check(`${SPEC}\n${line}`, 'test("[GR1, GR2] a", () => {});')).toEqual(["SPEC.md:7: a rule is written `- **GR3** Sentence.`"]);
    },
  );

  it("fails when it has read nothing", () => {
    expect(specProblems("", [])).toEqual(["SPEC.md:1: holds no rule: this check sees nothing", "tests: no file was read: this check sees nothing"]);
  });
});
