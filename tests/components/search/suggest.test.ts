import { describe, expect, it } from "vitest";
import { tagsNear } from "../../../src/components/search/suggest.ts";
import { wordsOfAddress } from "../../../src/components/search/words-of-address.ts";

const tags = ["aggregation", "anti-join", "joins", "late-data", "sql", "window-functions"];

describe("what was perhaps meant", () => {
  it.each([
    ["wimdow", ["window-functions"]],
    ["windowfunctions", ["window-functions"]],
    ["agregation", ["aggregation"]],
    ["join", ["joins", "anti-join"]],
    ["joinz of tables", ["joins"]],
  ])("[SR6] %s: %j", (words, expected) => {
    expect(tagsNear(words, tags)).toEqual(expect.arrayContaining(expected));
  });

  it.each(["", "?!", "x", "zzqqxx", "photosynthesis"])("[SR6] nothing is near %j", (words) => {
    expect(tagsNear(words, tags)).toEqual([]);
  });

  it("[SR6] is never a long list", () => {
    const many = Array.from({ length: 40 }, (_, index) => `join-${index}`);
    expect(tagsNear("join", many).length).toBeLessThanOrEqual(4);
  });
});

describe("an address that leads nowhere", () => {
  it.each([
    ["/interview/ecommerce-analitics/", "ecommerce analitics"],
    ["/datadrill/topics/window_functions.html", "window functions"],
    ["/%F0%9F", "F0 9F"],
    ["/", ""],
  ])("[SR8] %s is searched for as %j", (pathname, words) => {
    expect(wordsOfAddress(pathname)).toBe(words);
  });
});
