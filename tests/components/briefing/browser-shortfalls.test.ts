import { describe, expect, it } from "vitest";
import { shortfallsOf } from "../../../src/components/briefing/browser-shortfalls.ts";

describe("what a browser lacks", () => {
  it("[UI13] no WebAssembly: code cannot run, quizzes work", () => {
    const [sentence, ...others] = shortfallsOf({ hasWebAssembly: false, canKeep: true }, true);
    expect(sentence).toMatch(/no WebAssembly.*SQL and Python cannot run.*Quizzes work/);
    expect(others).toEqual([]);
  });

  it("[UI13] no WebAssembly is not worth a word where no code is run", () => {
    expect(shortfallsOf({ hasWebAssembly: false, canKeep: true }, false)).toEqual([]);
  });

  it("[UI14] nothing can be kept: the interview works but is lost on reload", () => {
    expect(shortfallsOf({ hasWebAssembly: true, canKeep: false }, false)).toEqual([expect.stringMatching(/works, but it is lost/)]);
  });

  it("[UI13] [UI14] says both, or nothing", () => {
    expect(shortfallsOf({ hasWebAssembly: false, canKeep: false }, true)).toHaveLength(2);
    expect(shortfallsOf({ hasWebAssembly: true, canKeep: true }, true)).toEqual([]);
  });
});
