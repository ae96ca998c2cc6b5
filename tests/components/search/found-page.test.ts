import { describe, expect, it } from "vitest";
import { fits, foundPage } from "../../../src/components/search/found-page.ts";
import { orderedValues } from "../../../src/components/search/filters.ts";
import { matchesIn } from "../../../src/components/search/highlight-words.ts";
import type { PagefindPage } from "../../../src/components/search/load-pagefind.ts";

const part = (url: string, title: string, score: number) => ({ url, title, excerpt: `in ${title}`, weighted_locations: [{ balanced_score: score }] });
const page = (changes: Partial<PagefindPage> = {}): PagefindPage => ({
  url: "/guides/host/",
  meta: { title: "Host", kind: "Guide" },
  excerpt: "at the top",
  sub_results: [],
  ...changes,
});

describe("a page that was found", () => {
  it("[SR4] is opened at the heading below which the words stand most", () => {
    const found = foundPage(
      page({ sub_results: [part("/guides/host/", "Host", 1), part("/guides/host/#build", "Build", 5), part("/guides/host/#search", "Search", 2)] }),
    );
    expect(found).toMatchObject({ title: "Host", address: "/guides/host/#build", section: "Build", excerpt: "in Build", place: "Guide" });
  });

  it("[SR4] is opened at its top where they stand there", () => {
    expect(foundPage(page())).toMatchObject({ address: "/guides/host/", section: null, excerpt: "at the top" });
    expect(foundPage(page({ sub_results: [part("/guides/host/", "Host", 3)] }))).toMatchObject({ address: "/guides/host/", section: null });
  });

  it("[SR4] an interview says what kind it is", () => {
    expect(foundPage(page({ meta: { title: "Orders", kind: "Interview", place: "Coding Interview, Junior, 35 minutes" } })).place).toContain("Junior");
  });

  it.each([
    ["window", "the <mark>window</mark> ends", true],
    ["windows", "the <mark>window</mark> ends", true],
    ["zzqq", "from A to <mark>Z</mark>", false],
    ["zzqq join", "a <mark>join</mark>", true],
    ["", "anything", true],
  ])("[SR6] a search for %j that found %j fits: %s", (words, excerpt, expected) => {
    expect(fits({ ...foundPage(page()), excerpt }, words)).toBe(expected);
  });
});

describe("the words on the page that is opened", () => {
  const found = (text: string, ...terms: string[]) => matchesIn(text, terms).map(({ start, end }) => text.slice(start, end));

  it("[SR5] are marked whatever their case and ending, from the beginning of a word", () => {
    expect(found("Joins, a join and the joined rows; rejoin", "joins")).toEqual(["Joins", "join", "joined"]);
    expect(found("NULL is no value, annulled", "null", "Values")).toEqual(["NULL", "value"]);
  });

  it("[SR5] signs mean nothing in particular", () => {
    expect(found("a.b (c) [d] ab", "a.b", "(c", "\\")).toEqual(["a", "b", "c", "ab"]);
    expect(found("nothing", "?")).toEqual([]);
    expect(found("nothing")).toEqual([]);
  });
});

describe("the filters", () => {
  it("[SR3] offer levels from the easiest up, lengths from the shortest, tags by the alphabet", () => {
    expect(orderedValues("level", ["Senior", "Junior", "Staff", "Mid-Level"])).toEqual(["Junior", "Mid-Level", "Senior", "Staff"]);
    expect(orderedValues("length", ["Over 60 minutes", "Up to 30 minutes", "31 to 60 minutes"])).toEqual([
      "Up to 30 minutes",
      "31 to 60 minutes",
      "Over 60 minutes",
    ]);
    expect(orderedValues("tag", ["sql", "joins"])).toEqual(["joins", "sql"]);
  });
});
