import { describe, expect, it } from "vitest";
import { MAX_HEIGHT, readFrameMessage } from "../../src/embed/frame-messages.ts";
import { addressOf } from "../../src/embed/round-element.ts";

const graded = { type: "datadrill:graded", scenario: "shop", round: "first", score: 0.5, passed: false };

describe("messages of an embedded round", () => {
  it("[EM9] reads a height and a verdict, and nothing else of what was sent", () => {
    expect(readFrameMessage({ type: "datadrill:height", height: 312, more: "<b>" })).toEqual({ type: "datadrill:height", height: 312 });
    expect(readFrameMessage({ ...graded, more: "<b>" })).toEqual(graded);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "datadrill:height"],
    ["a list", [{ type: "datadrill:height", height: 10 }]],
    ["another type", { type: "resize", height: 10 }],
    ["no height", { type: "datadrill:height" }],
    ["a text as height", { type: "datadrill:height", height: "100vh" }],
    ["an endless height", { type: "datadrill:height", height: Infinity }],
    ["no number", { type: "datadrill:height", height: NaN }],
    ["a negative height", { type: "datadrill:height", height: -5 }],
    ["no height at all", { type: "datadrill:height", height: 0 }],
    ["a tower", { type: "datadrill:height", height: MAX_HEIGHT + 1 }],
    ["a score above one", { ...graded, score: 2 }],
    ["a score in words", { ...graded, score: "all" }],
    ["a round that is no text", { ...graded, round: ["first"] }],
    ["passed that is no answer", { ...graded, passed: "yes" }],
  ])("[EM9] ignores %s", (_, data) => {
    expect(readFrameMessage(data)).toBeNull();
  });

  it("[EM9] reads no more than plain fields, so that nothing in a message can run", () => {
    const hostile = new Proxy({}, { get: () => () => 1 });
    expect(readFrameMessage(hostile)).toBeNull();
  });

  it("[EM3] [EM7] asks for a round below the site's own path, with the theme where there is one", () => {
    expect(addressOf("https://example.org/drill/", "shop", "first", "dark")).toBe("https://example.org/drill/embed/shop/first/?fit=1&theme=dark");
    expect(addressOf("https://example.org/", "../x?", "a b", "pink")).toBe("https://example.org/embed/..%2Fx%3F/a%20b/?fit=1");
  });
});
