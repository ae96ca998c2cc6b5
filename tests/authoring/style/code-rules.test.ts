import { describe, expect, it } from "vitest";
import {
  acceptedAnswerRule,
  explanationRule,
  hiddenDataRule,
  hintCountRule,
  visibleDataRule,
  wrongAnswersRule,
} from "../../../src/authoring/style/rules/code-rounds.ts";
import { trapsRule } from "../../../src/authoring/style/rules/traps.ts";
import { TRAPS, trapsOf } from "../../../src/authoring/style/traps.ts";
import type { PythonTest } from "../../../src/core/rounds/python/schema.ts";
import type { Value } from "../../../src/core/scenario/value.ts";
import { remarks, roundOf, scenario } from "./good-scenario.ts";

describe("[SG3] the ingredients of a code round", () => {
  it("are all there in a good one", () => {
    for (const rule of [visibleDataRule, hiddenDataRule, acceptedAnswerRule, wrongAnswersRule, hintCountRule, explanationRule])
      expect(remarks(rule)).toEqual([]);
  });

  it("count visible rows and tests, up to the limit", () => {
    const withRows = (count: number) =>
      remarks(visibleDataRule, (draft) => {
        roundOf(draft, "sql").tables = [{ name: "t", columns: ["id"], rows: Array.from({ length: count }, (_, id) => [id]) }];
      });
    expect(withRows(30)).toEqual([]);
    expect(withRows(31)).toEqual([expect.stringMatching(/^rounds\[0\]\.tables: has 31 visible rows, of at most 30; /)]);
    const withTests = (count: number) =>
      remarks(visibleDataRule, (draft) => {
        roundOf(draft, "python").tests = Array.from({ length: count }, (_, n) => ({ args: [n], expected: n }));
      });
    expect(withTests(6)).toEqual([]);
    expect(withTests(7)).toEqual([expect.stringMatching(/^rounds\[1\]\.tests: has 7 visible tests, of at most 6; /)]);
    expect(withTests(0)).toEqual([expect.stringMatching(/^rounds\[1\]\.tables: shows nothing to try an answer on; /)]);
  });

  it("count hidden datasets and tests", () => {
    const withDatasets = (count: number) => remarks(hiddenDataRule, (draft) => void roundOf(draft, "sql").hiddenDatasets?.splice(count));
    expect(withDatasets(2)).toEqual([]);
    expect(withDatasets(1)).toEqual([expect.stringMatching(/^rounds\[0\]: has 1 hidden dataset or test, of at least 2; /)]);
    const withTables = remarks(hiddenDataRule, (draft) => {
      const round = roundOf(draft, "sql");
      round.hiddenDatasets?.splice(1);
      round.hiddenTables = round.tables;
    });
    expect(withTables).toEqual([]);
    expect(remarks(hiddenDataRule, (draft) => void roundOf(draft, "python").hiddenTests?.splice(1))).toHaveLength(1);
  });

  it("miss an accepted answer, wrong answers and what they teach", () => {
    expect(remarks(acceptedAnswerRule, (draft) => void (roundOf(draft, "python").acceptedAnswers = []))).toEqual([
      expect.stringMatching(/^rounds\[1\]\.acceptedAnswers: has 0 accepted answers, of at least 1; /),
    ]);
    expect(remarks(wrongAnswersRule, (draft) => void roundOf(draft, "python").wrongAnswers?.splice(2))).toEqual([
      expect.stringMatching(/^rounds\[1\]\.wrongAnswers: has 2 wrong answers, of at least 3; /),
    ]);
    expect(
      remarks(wrongAnswersRule, (draft) => {
        delete roundOf(draft, "sql").wrongAnswers?.[1]?.message;
      }),
    ).toEqual([expect.stringMatching(/^rounds\[0\]\.wrongAnswers\[1\]: teaches nothing; /)]);
  });

  it("count hints, and any other round may have none", () => {
    const withHints = (kind: "sql" | "quiz", count: number) =>
      remarks(hintCountRule, (draft) => void (roundOf(draft, kind).hints = Array.from({ length: count }, (_, n) => `Hint ${n}.`)));
    expect(withHints("sql", 1)).toEqual([expect.stringMatching(/^rounds\[0\]\.hints: has 1 hint, of at least 2; /)]);
    expect(withHints("sql", 4)).toEqual([]);
    expect(withHints("sql", 5)).toEqual([expect.stringMatching(/^rounds\[0\]\.hints: has 5 hints, of at most 4; /)]);
    expect(withHints("quiz", 0)).toEqual([]);
    expect(withHints("quiz", 5)).toHaveLength(1);
  });

  it("miss an explanation in every round but a quiz", () => {
    expect(
      remarks(explanationRule, (draft) => {
        delete roundOf(draft, "sql").explanation;
      }),
    ).toEqual([expect.stringMatching(/^rounds\[0\]: has no explanation; /)]);
    expect(
      remarks(explanationRule, (draft) => {
        delete roundOf(draft, "constraints").explanation;
      }),
    ).toHaveLength(1);
    expect(
      remarks(explanationRule, (draft) => {
        delete roundOf(draft, "quiz").explanation;
      }),
    ).toEqual([]);
  });
});

describe("[SG4] traps", () => {
  const inRows = (...rows: Value[][]) => {
    const round = roundOf(scenario(), "sql");
    return trapsOf({ ...round, hiddenDatasets: [{ tables: [{ name: "t", columns: ["id", "name", "n"], rows }] }] });
  };
  const inTest = (test: Partial<PythonTest>) => trapsOf({ ...roundOf(scenario(), "python"), hiddenTests: [test] });

  it.each<[string, Value[][], string[]]>([
    ["nothing of note", [[1, "a", 5], [2, "b", 6]], []],
    ["a NULL", [[1, "a", 5], [2, null, 6]], ["NULL or None"]],
    ["rows of which only the id differs", [[1, "a", 5], [2, "a", 5]], ["a duplicate or tie"]],
    ["no rows", [], ["nothing at all"]],
    ["one row", [[1, "a", 5]], ["a single row or item"]],
    ["zero", [[1, "a", 0], [2, "b", 6]], ["zero or below"]],
    ["a float below zero", [[1, "a", { $float: "-1.0" }], [2, "b", 6]], ["zero or below"]],
    ["an umlaut", [[1, "ä", 5], [2, "b", 6]], ["letters beyond ASCII"]],
  ])("finds %s in rows", (_, rows, traps) => {
    expect(inRows(...rows)).toEqual(traps);
  }); // prettier-ignore

  it.each<[string, Partial<PythonTest>, string[]]>([
    ["nothing of note", { args: [7, "a"] }, []],
    ["None", { args: [null] }, ["NULL or None"]],
    ["None in a list of dicts", { kwargs: { rows: [{ a: null, b: 2 }, { a: 3, b: 4 }] } }, ["NULL or None"]],
    ["the same item twice", { args: [["a", "a"]] }, ["a duplicate or tie"]],
    ["records that tie", { args: [[{ id: 1, n: 2 }, { id: 3, n: 2 }]] }, ["a duplicate or tie"]],
    ["an empty list", { args: [[]] }, ["nothing at all"]],
    ["an empty dict", { args: [{}] }, ["nothing at all"]],
    ["blank text", { args: [" "] }, ["nothing at all"]],
    ["a single item", { args: [["a"]] }, ["a single row or item"]],
    ["a number below zero", { args: [-1] }, ["zero or below"]],
    ["an accent", { args: ["é"] }, ["letters beyond ASCII"]],
    ["input to be refused", { args: [7], raises: "ValueError" }, ["refused input"]],
    ["no lines", { stdin: "", stdout: "" }, ["nothing at all"]],
    ["a line twice", { stdin: "a\nb\na\n", stdout: "" }, ["a duplicate or tie"]],
    ["None in a call", { call: "f(None, 2)" }, ["NULL or None"]],
    ["an empty list in a call", { call: "f([])" }, ["nothing at all"]],
    ["a call without arguments, which is no empty one", { call: "f(g())" }, []],
    ["a tie in a call", { call: 'f([("a", "10:00"), ("b", "10:00")])' }, ["a duplicate or tie"]],
    ["brackets in a text of a call", { call: 'f("[]", "(0)")' }, []],
    ["zero in a call", { call: "f(0, 3)" }, ["zero or below"]],
  ])("finds %s in tests", (_, test, traps) => {
    expect(inTest(test)).toEqual(traps);
  }); // prettier-ignore

  it("are two kinds at least, and a remark names what was found and what may be added", () => {
    expect(remarks(trapsRule)).toEqual([]);
    const [remark, ...others] = remarks(trapsRule, (draft) => void (roundOf(draft, "python").hiddenTests = [{ args: [null], expected: 1 }]));
    expect(others).toEqual([]);
    expect(remark).toBe(`rounds[1]: has 1 kind of traps in its hidden data (NULL or None), of at least 2; add ${TRAPS.slice(1).join(", ")}`);
  });
});
