import { describe, expect, it } from "vitest";
import { briefingPageOf, fitBriefing } from "../../../src/components/briefing/briefing-page.ts";
import { renderMarkdown } from "../../../src/authoring/render-markdown.ts";

describe("a briefing's headings", () => {
  it("[UI8] begin at h2 whichever level the author began with, and get ids", () => {
    for (const source of ["# The shop\n\n## Tables", "### The shop\n\n#### Tables"]) {
      const { html } = fitBriefing(renderMarkdown(source));
      expect(html).toBe('<h2 id="the-shop">The shop</h2>\n<h3 id="tables">Tables</h3>');
    }
  });

  it("[UI8] are listed down to h3, in order", () => {
    const { headings } = fitBriefing(renderMarkdown("# One\n\n## Two\n\n### Three\n\n# Four"));
    expect(headings).toEqual([
      { id: "one", labelHtml: "One", depth: 2 },
      { id: "two", labelHtml: "Two", depth: 3 },
      { id: "four", labelHtml: "Four", depth: 2 },
    ]);
  });

  it("[UI8] never share an id, neither with each other nor with the page", () => {
    const { headings } = fitBriefing(renderMarkdown("# Rounds\n\n# Tables\n\n# Tables"), ["rounds"]);
    expect(headings.map(({ id }) => id)).toEqual(["rounds-2", "tables", "tables-2"]);
  });

  it("[UI8] lose code, links and entities in the id, and keep the words in the list", () => {
    const { html, headings } = fitBriefing(renderMarkdown("# The `orders` table & [its](https://example.org/) fields\n\n# ???\n\n# Größe <b>"));
    expect(headings.map(({ id }) => id)).toEqual(["the-orders-table-its-fields", "section", "große-b"]);
    expect(headings[0]?.labelHtml).toMatch(/^The orders table &(amp|#x26); its fields$/);
    expect(headings[2]?.labelHtml).not.toContain("<b>");
    expect(html).toContain("<code>orders</code>");
  });

  it("[UI8] are none where nothing is written", () => {
    expect(fitBriefing("")).toEqual({ html: "", headings: [] });
    expect(fitBriefing("<p>Only text.</p>")).toEqual({ html: "<p>Only text.</p>", headings: [] });
  });

  it("[UI8] the table of contents begins with the rounds", () => {
    expect(briefingPageOf("<h2>Rounds</h2>")).toEqual({
      html: '<h2 id="rounds-2">Rounds</h2>',
      contents: [
        { id: "rounds", labelHtml: "The rounds", depth: 2 },
        { id: "rounds-2", labelHtml: "Rounds", depth: 2 },
      ],
    });
    expect(briefingPageOf(null).contents).toHaveLength(1);
  });
});

it("[UI23] the boxes of a task list have names", () => {
  const html = renderMarkdown("- [ ] ask\n- [x] join");
  expect([...html.matchAll(/<input[^>]*aria-label="(\w+)"/g)].map((match) => match[1])).toEqual(["Open", "Done"]);
});
