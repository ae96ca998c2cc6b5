import { describe, expect, it } from "vitest";
import { briefingRecord, proseRecord, type SearchedScenario } from "../../src/authoring/search-record.ts";

const PAGE = `<html><body><nav>Elsewhere</nav><main id="content"><h1>Orders</h1><h2 id="rounds">The rounds</h2><ol><li>One</li></ol><h2>Data</h2><p>Told.</p></main></body></html>`;
const scenario: SearchedScenario = {
  category: "coding",
  level: "mid",
  estimatedMinutes: 45,
  tags: ["sql"],
  rounds: [
    {
      type: "sql",
      title: "Late & <lost>",
      descriptionHtml: "<h3>Task</h3><p>List the parcels.</p><pre>expected,rows</pre><table><tr><td>42</td></tr></table>",
      tags: ["joins"],
    },
    { type: "quiz", title: "Why", descriptionHtml: "<p>Choose.</p>", tags: [], questions: [{ html: "<p>Which key?</p>" }, { text: "How fresh?" }] },
  ],
};

describe("what search is given of a briefing", () => {
  const record = briefingRecord(PAGE, scenario);

  it("[SR2] the page's text, with the questions behind the list of rounds", () => {
    expect(record).toContain("<p>Told.</p>");
    expect(record).not.toContain("Elsewhere");
    for (const text of ["List the parcels.", "Choose.", "Which key?", "How fresh?"]) expect(record).toContain(text);
    expect(record.indexOf("Which key?")).toBeGreaterThan(record.indexOf("</ol>"));
    expect(record.indexOf("Which key?")).toBeLessThan(record.indexOf("<h2>Data"));
  });

  it("[SR2] no headings of questions, which are no place in the page, and text only as text", () => {
    expect(record).not.toContain("<h3");
    expect(record).toContain("Late &amp; &lt;lost>");
  });

  it("[SR7] no listings and tables of a question", () => {
    expect(record).not.toContain("expected,rows");
    expect(record).not.toContain("42");
  });

  it("[SR3] what it can be filtered by", () => {
    const values = [...record.matchAll(/data-pagefind-filter="(\w+)\[data-value\]" data-value="([^"]*)"/g)].map(([, name, value]) => `${name}: ${value}`);
    expect(values).toEqual([
      "category: Coding Interview",
      "level: Mid-Level",
      "round: SQL",
      "round: Quiz",
      "length: 31 to 60 minutes",
      "tag: sql",
      "tag: joins",
    ]);
  });

  it("[SR2] a page without its list of rounds is an error, not an index without questions", () => {
    expect(() => briefingRecord(PAGE.replace('id="rounds"', ""), scenario)).toThrow("no list of rounds");
  });

  it("[SR2] a page of prose is its main text, with what kind it is", () => {
    const guide = proseRecord("<nav>No</nav><main><h1>Host</h1></main>", "Guide");
    expect(guide).toContain("<h1>Host</h1>");
    expect(guide).toContain('data-value="Guide"');
    expect(guide).not.toContain("No<");
  });
});
