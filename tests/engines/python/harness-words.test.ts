import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readHarness } from "../../../src/engines/node/read-harness.ts";
import { wordedFinding } from "../../../src/engines/python/harness-words.ts";
import type * as english from "../../../src/texts/en.ts";
import { startPython, withArguments, type Python } from "./python-runtime.ts";

type Texts = typeof english;

/** A language in which every text says its own name and its values: what is said otherwise does not come from the texts. */
vi.mock("#texts", async (importOriginal) => {
  const texts = await importOriginal<Texts>();
  const asNamed = (name: string, text: unknown) => {
    if (typeof text !== "function") return `<${name}>`;
    return Object.defineProperty((...values: unknown[]) => `<${[name, ...values].join(" ")}>`, "length", { value: text.length });
  };
  const namesOf = (group: object) => Object.fromEntries(Object.entries(group).map(([name, text]) => [name, asNamed(name, text)]));
  return { ...texts, pythonFindings: namesOf(texts.pythonFindings), pythonErrors: namesOf(texts.pythonErrors) };
});

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

describe("what is said of Python code", () => {
  it("[UI203] is said in the texts of the site's language", () => {
    expect(python.judge("def solve(x): x + 1", withArguments([1], { expected: 2 })).finding).toEqual({
      kind: "returned-none",
      title: "<returnedNone>",
      detail: "<returnedFor solve(1) None 2> <returnOnEveryPath>",
      line: null,
    });
    expect(python.judge("def solve(x): return x", withArguments([1], { expected: 1 }), { setup: "1 / 0" }).finding).toMatchObject({
      title: "<testCannotRun>",
      detail: "<notYourFault <setupFails ZeroDivisionError: division by zero>>",
    });
    expect(python.script("\n")).toMatchObject({ status: "error", message: "<scriptEmpty>" });
  });

  it("[UI203] is so, too, where the harness raises an error or shows a value inside of Python", () => {
    expect(python.script("import js")).toEqual({
      status: "error",
      message: "ImportError: <moduleClosed js>",
      line: 1,
      printed: "",
    });
    expect(python.returned("def solve():\n    return [10**6000]")).toBe("[<longInt 6001>]");
  });
});

describe("the harness", () => {
  /** What is found in these sources that does not go by the texts. */
  async function readSentences(sources: Record<string, string>) {
    const { pythonFindings, pythonErrors } = await vi.importActual<Texts>("#texts");
    const countsOf = (group: object) => Object.fromEntries(Object.entries(group).map(([name, text]) => [name, typeof text === "function" ? text.length : 0]));
    const texts = { say: countsOf(pythonFindings), first: countsOf(pythonFindings), own_words: countsOf(pythonErrors) };
    const files = Object.fromEntries(Object.entries(sources).map(([name, source]) => [`harness/${name}.py`, source]));
    const reader = await readFile(new URL("read_sentences.py", import.meta.url), "utf8");
    const outcome = python.script(reader, { files: { ...files, "texts.json": JSON.stringify(texts) } });
    if (outcome.status !== "ok") throw new Error(outcome.message);
    return JSON.parse(outcome.result.printed) as Record<"sentences" | "misfits" | "unused", string[]>;
  }

  it("[UI203] holds no sentence, and every text that it names is there, takes as many values, and is used", async () => {
    expect(await readSentences(await readHarness())).toEqual({ sentences: [], misfits: [], unused: [] });
  });

  it("[UI203] would be found to hold one", async () => {
    const source =
      '"""Documentation is none."""\nre.match("nor is", x)\n\ndef f(x):\n    say("itemsMissing")\n    return say("no such", 1) + f"{x} missing" + "Wrong order"';
    const { sentences, misfits, unused } = await readSentences({ a: source });
    expect(sentences).toEqual(["a.py:6: no such", "a.py:6: {} missing", "a.py:6: Wrong order"]);
    expect(misfits).toEqual(["a.py:5: itemsMissing", "a.py:6: no such"]);
    expect(unused).toContain("itemsAdded");
    expect(unused).not.toContain("itemsMissing");
  });
});

describe("a finding of the harness", () => {
  const said = { kind: "missing-items", title: ["itemsMissing", 2], detail: ["KeyError: 1", ["firstMissing", "'a'"]], line: null };

  it("[UI203] is worded, and Python's own words stay", () => {
    expect(wordedFinding(said)).toEqual({ kind: "missing-items", title: "<itemsMissing 2>", detail: "KeyError: 1 <firstMissing 'a'>", line: null });
    expect(wordedFinding({ ...said, detail: [], line: 3 })).toMatchObject({ detail: null, line: 3 });
  });

  it.each([
    { title: ["noSuchText"] },
    { title: ["toString"] },
    { title: [] },
    { title: null },
    { title: ["itemsMissing"] },
    { title: ["itemsMissing", { toString: "a" }] },
    { detail: "text" },
    { detail: [null] },
    { kind: 1 },
    { line: "1" },
    { line: 0 },
  ])("[UI203] is none of the harness's: %j", (forged) => {
    expect(() => wordedFinding({ ...said, ...forged })).toThrow(/^this is no /);
  });
});
