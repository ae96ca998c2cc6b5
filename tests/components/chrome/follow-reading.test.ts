import { describe, expect, it } from "vitest";
import { headingInView } from "../../../src/components/chrome/follow-reading.ts";

describe("the heading that is being read", () => {
  it.each([
    [[300, 900], 225, 0],
    [[200, 900], 225, 0],
    [[-500, 225, 900], 225, 1],
    [[-900, -500, -10], 225, 2],
    [[10], 225, 0],
  ])("[UI8] of headings at %j with the eye at %d it is number %d", (tops, line, expected) => {
    expect(headingInView(tops, line)).toBe(expected);
  });
});
