import { describe, expect, it } from "vitest";
import { briefingPath, joinBase, lobbyPath, resultsPath } from "../../src/site/paths.ts";

describe("addresses inside the site", () => {
  it.each([
    ["/", "/interview/", "/interview/"],
    ["/", "", "/"],
    ["/datadrill/", "/", "/datadrill/"],
    ["/datadrill", "/interview/", "/datadrill/interview/"],
    ["datadrill/", "interview/", "/datadrill/interview/"],
    ["/a/b/", "/interview/#coding", "/a/b/interview/#coding"],
  ])("[UI17] joins %s and %s to %s", (base, path, joined) => {
    expect(joinBase(base, path)).toBe(joined);
  });

  it("[UI17] every page has one address, with a slash at its end", () => {
    expect(lobbyPath()).toBe("/interview/");
    expect(lobbyPath("coding")).toBe("/interview/#coding");
    expect(briefingPath("late-orders")).toBe("/interview/late-orders/");
    expect(resultsPath("late-orders")).toBe("/interview/late-orders/results/");
  });
});
