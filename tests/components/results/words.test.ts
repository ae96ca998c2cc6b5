import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { CheckResults } from "../../../src/components/results/CheckResults.tsx";
import { countedRows, elapsedText } from "../../../src/components/results/counted-rows.ts";
import { DataTable } from "../../../src/components/results/DataTable.tsx";
import { FindingWords } from "../../../src/components/results/FindingLine.tsx";
import { verdictWords } from "../../../src/components/results/verdict-words.ts";
import { verdictOf, type CheckResult } from "../../../src/core/grading/verdict.ts";

const check = (score: number): CheckResult => ({ name: "Check", hidden: false, score, finding: null, printed: "" });
const verdict = (scores: number[], unit: string, passScore = 1) => verdictOf(scores.map(check), passScore, unit);

describe("a verdict in words", () => {
  it("[UI63] begins with Passed or Not passed, then the score with what was counted", () => {
    expect(verdictWords(verdict([1, 1, 1, 1], "dataset"))).toBe("Passed · 4 of 4 datasets");
    expect(verdictWords(verdict([1, 0, 0], "test"))).toBe("Not passed · 1 of 3 tests");
    expect(verdictWords(verdict([1], "dataset"))).toBe("Passed · 1 of 1 dataset");
    expect(verdictWords(verdict([1, 0.5], "question", 0.7))).toBe("Passed · 75%");
  });

  it("[UI63] marks checks that are right in part as such", () => {
    const html = renderToStaticMarkup(createElement(CheckResults, { checks: [check(1), check(0.5), check(0)] }));
    expect([...html.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label)).toEqual(["Passed:", "Right in part:", "Missed:"]);
    expect(html).toContain("50%");
  });

  it("[UI63] sets names in findings as code, and nothing in them as HTML", () => {
    const finding = { kind: "x", title: "Column `a<b>` is missing", detail: "Yours are `c`, `d`", line: 3 };
    expect(renderToStaticMarkup(createElement(FindingWords, { finding }))).toBe(
      "<b>Column <code>a&lt;b&gt;</code> is missing.</b> Line 3. Yours are <code>c</code>, <code>d</code>",
    );
  });
});

describe("a result in words", () => {
  it("[UI51] counts rows, and says how many of them are shown", () => {
    expect(countedRows(0, 0, false)).toBe("0 rows");
    expect(countedRows(1, 1, false)).toBe("1 row");
    expect(countedRows(200, 100_000, false)).toBe("showing 200 of 100,000 rows");
    expect(countedRows(200, 1_000_000, true)).toBe("showing 200 of more than 1,000,000 rows");
  });

  it("[UI51] rounds the time it took", () => {
    expect([0.4, 4.2, 999, 1240].map(elapsedText)).toEqual(["under 1 ms", "4 ms", "999 ms", "1.2 s"]);
  });

  it("[UI51] tells NULL from the text NULL, keeps empty text and HTML as they are, and leaves out rows past the limit", () => {
    const table = {
      columns: ["<i>", "n"],
      rows: [
        [null, 1],
        ["NULL", 2],
        ["", 3],
        ["<b>", 4],
      ],
      numeric: [false, true],
    };
    const html = renderToStaticMarkup(createElement(DataTable, { table, label: "Result", limit: 4 }));
    expect(html).toContain('<th scope="col">&lt;i&gt;</th><th scope="col" class="n">n</th>');
    expect(html).toContain('<td class="null">NULL</td><td class="n">1</td>');
    expect(html).toContain('<td>NULL</td><td class="n">2</td>');
    expect(html).toContain('<td></td><td class="n">3</td>');
    expect(html).toContain("&lt;b&gt;");
    expect(renderToStaticMarkup(createElement(DataTable, { table, label: "Result", limit: 2 })).match(/<tr>/g)).toHaveLength(3);
  });
});
