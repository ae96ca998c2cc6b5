import { describe, expect, it } from "vitest";
import { LISTED_WHOLE, sidebarOf } from "../../src/site/sidebar.ts";
import { editLink } from "../../src/site/edit-link.ts";
import { fitLinks } from "../../src/site/handbook-links.ts";
import { newestFirst } from "../../src/site/feed.ts";
import { learningResource } from "../../src/site/learning-resource.ts";
import { summary } from "./summaries.ts";

const many = Array.from({ length: 1000 }, (_, index) => summary(`s-${String(index).padStart(4, "0")}`, index % 2 ? "coding" : "system_design", "mid"));

describe("the sidebar", () => {
  it("[HB1] lists every interview by category and level, and no empty level", () => {
    const sidebar = sidebarOf([summary("b", "system_design", "staff"), summary("a", "coding", "mid")], "a");
    expect(sidebar.map(({ category, levels }) => [category, levels.map(({ level, scenarios }) => [level, scenarios.map(({ id }) => id)])])).toEqual([
      ["coding", [["mid", ["a"]]]],
      ["system_design", [["staff", ["b"]]]],
    ]);
  });

  it("[HB1] of many interviews lists those beside the page's own, and says how many there are", () => {
    const sidebar = sidebarOf(many, "s-0501");
    const [coding, design] = sidebar.map(({ levels }) => levels[0]!);
    expect([coding!.total, design!.total]).toEqual([500, 500]);
    expect(design!.scenarios).toEqual([]);
    expect(coding!.scenarios.map(({ id }) => id)).toContain("s-0501");
    expect(coding!.scenarios.length).toBeLessThan(LISTED_WHOLE);
    expect(sidebarOf(many, undefined).flatMap(({ levels }) => levels.flatMap(({ scenarios }) => scenarios))).toEqual([]);
  });
});

describe("the link to a page's source", () => {
  it("[HB2] leads to the file where a repository is named, and is not there otherwise", () => {
    expect(editLink("https://example.org/d/", "src/content/guides/a b.md")).toBe("https://example.org/d/edit/main/src/content/guides/a%20b.md");
    expect(editLink(undefined, "a.md")).toBeUndefined();
    expect(editLink("https://example.org/d", undefined)).toBeUndefined();
    expect(editLink("https://example.org/d", "../elsewhere/a.yaml")).toBeUndefined();
  });
});

describe("links in prose", () => {
  it("[UI17] begin with the path the site is served below, unless they leave the site or the page", () => {
    const html = '<a href="/guides/">a</a><a class="x" href="/a/#b">b</a><a href="//c">c</a><a href="#d">d</a><a href="https://e.org/f">e</a>';
    expect(fitLinks(html, "/datadrill/")).toBe(
      '<a href="/datadrill/guides/">a</a><a class="x" href="/datadrill/a/#b">b</a><a href="//c">c</a><a href="#d">d</a><a href="https://e.org/f">e</a>',
    );
    expect(fitLinks(html, "/")).toBe(html);
  });
});

describe("the feed", () => {
  const entry = (id: string, updated: string | null) => ({ summary: summary(id, "coding", "mid"), updated });

  it("[HB6] has the last changed interviews first and those without a date last", () => {
    const feed = newestFirst([entry("old", "2025-01-01"), entry("none", null), entry("new", "2026-02-01"), entry("odd", "some day")]);
    expect(feed.map(({ summary: { id } }) => id)).toEqual(["new", "old", "none", "odd"]);
    expect(feed.map(({ updated }) => updated?.getUTCFullYear())).toEqual([2026, 2025, undefined, undefined]);
  });

  it("[HB6] holds fifty at most", () => {
    expect(newestFirst(many.map((one) => ({ summary: one, updated: null })))).toHaveLength(50);
  });
});

describe("what search engines are told", () => {
  it("[HB7] is a LearningResource with absolute addresses", () => {
    const about = { updated: "2026-02-01", authors: ["Ada"], license: null };
    expect(
      learningResource(summary("late-orders", "coding", "senior", "Late orders"), about, "/social/late-orders.1a.png", new URL("https://example.org")),
    ).toMatchObject({
      "@type": "LearningResource",
      name: "Late orders",
      url: "https://example.org/interview/late-orders/",
      image: "https://example.org/social/late-orders.1a.png",
      educationalLevel: "Advanced",
      timeRequired: "PT30M",
      dateModified: "2026-02-01",
      author: [{ name: "Ada" }],
    });
    expect(
      learningResource(summary("a", "coding", "mid"), { updated: null, authors: [], license: null }, "/a.png", new URL("https://e.org")),
    ).not.toHaveProperty("dateModified");
  });
});
