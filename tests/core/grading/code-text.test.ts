import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternFindings, verdictOnPatterns } from "../../../src/core/grading/code-patterns.ts";
import { stripComments, stripCommentsAndStrings } from "../../../src/core/grading/code-text.ts";
import { pythonPieces } from "../../../src/core/grading/python-text.ts";
import { identifierOf, sqlTokens } from "../../../src/core/grading/sql-tokens.ts";

const sql = (code: string) => stripCommentsAndStrings(code, "sql");
const python = (code: string) => stripCommentsAndStrings(code, "python");

describe("SQL", () => {
  it.each([
    ["SELECT a -- DISTINCT\nFROM t", "SELECT a \nFROM t"],
    ["SELECT a /* x\ny */ FROM t", "SELECT a \n FROM t"],
    ["SELECT/**/a", "SELECT a"],
    ["SELECT 'it''s -- no comment' FROM t", "SELECT  FROM t"],
    ["SELECT'a'FROM t", "SELECT FROM t"],
    ['SELECT "quoted -- name", `b`, [c\'d] FROM t', 'SELECT "quoted -- name", `b`, [c\'d] FROM t'],
    ["SELECT x'00ff', 1 - -1", "SELECT , 1 - -1"],
    ["SELECT 'a\nb', 2", "SELECT \n, 2"],
    ["SELECT 'open", "SELECT "],
    ["/* a /* b */ c */", " c */"],
    ["-- 'only\nSELECT 1", "\nSELECT 1"],
  ])("[GR25] leaves of %j only %j", (code, rest) => {
    expect(sql(code)).toBe(rest);
  });

  it("[GR25] keeps strings where only comments go", () => {
    expect(stripComments("SELECT '--x' -- y\n/* z */", "sql")).toBe("SELECT '--x' \n");
    expect(stripComments('x = "#1" # y\nz', "python")).toBe('x = "#1" \nz');
  });

  it("[GR25] cuts any text into tokens that are the text again", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom("'", '"', "`", "[", "]", "--", "/*", "*/", "\n", "a", "x'", "1.5e3", " ", "(", ")", ";", "é", "😀", "\0"))
          .map((parts) => parts.join("")),
        (code) => {
          const tokens = sqlTokens(code);
          expect(tokens.map(({ text }) => text).join("")).toBe(code);
          expect(tokens.every(({ start, text }) => code.startsWith(text, start) && text !== "")).toBe(true);
          expect(sql(code).split("\n")).toHaveLength(code.split("\n").length);
        },
      ),
    );
  });

  it("[GR25] reads quoted names", () => {
    const names = sqlTokens('abc "a""b" `c``d` [e"f] \'x\'').flatMap((token) => identifierOf(token) ?? []);
    expect(names).toEqual(["abc", 'a"b', "c`d", 'e"f']);
  });
});

describe("Python", () => {
  it.each([
    ["x = 1  # sorted", "x = 1  "],
    ['x = "# no comment" + y', "x =  + y"],
    ["x = 'it\\'s' + y", "x =  + y"],
    ['def f():\n    """sorted\n    # here"""\n    return 1', "def f():\n    \n\n    return 1"],
    ["x = r'\\' + y'", "x = "],
    ["x = rb\"a\" + Rb'''b''' + F'c'", "x =  +  + "],
    ["for'a'in b", "for in b"],
    ['f"{d["k"]} # {x}" + z', " + z"],
    ["f'{{' + z", " + z"],
    ["f'{x!r:>{width}}' + z", " + z"],
    ["x = 'open\ny = 2", "x = \ny = 2"],
    ["x = 'a\\\nb' + c", "x = \n + c"],
    ["x = 'a\\\r\nb' + c", "x = \n + c"],
    ["x = ''''a'b''' + c", "x =  + c"],
    ['"""open\nto the end', "\n"],
    ["naïve = t'x' or None", "naïve =  or None"],
  ])("[GR25] leaves of %j only %j", (code, rest) => {
    expect(python(code)).toBe(rest);
  });

  it("[GR25] cuts any text into pieces that are the text again", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom("'", '"', "'''", '"""', "#", "\\", "\n", "\r\n", "f", "rb", "{", "}", "{{", "a", " ", "é", "😀"))
          .map((parts) => parts.join("")),
        (code) => {
          expect(
            pythonPieces(code)
              .map(({ text }) => text)
              .join(""),
          ).toBe(code);
          expect(python(code).split("\n")).toHaveLength(code.split("\n").length);
        },
      ),
    );
  });
});

it("[EN24] reads a megabyte of either language", () => {
  const long = "x".repeat(1_000_000);
  expect(sql(`SELECT '${long}' /* ${long} */ -- ${long}`)).toBe("SELECT   ");
  expect(python(`a = '${long}' # ${long}`)).toBe("a =  ");
  expect(sqlTokens(`"${long}"`)).toHaveLength(1);
  expect(sql(`SELECT ${"(".repeat(100_000)}`)).toHaveLength(100_007);
});

describe("requires and forbids", () => {
  const rule = (pattern: string) => ({ pattern, message: `about ${pattern}` });
  const kinds = (code: string, requires: string[], forbids: string[] = []) =>
    patternFindings(code, "sql", { requires: requires.map(rule), forbids: forbids.map(rule) }).map(({ kind, title, line }) => [kind, title, line]);

  it("[GR24] wants what is required and refuses what is forbidden, whatever the case", () => {
    expect(kinds("select x over () from t", ["OVER\\s*\\("])).toEqual([]);
    expect(kinds("SELECT x FROM t", ["over"])).toEqual([["required", "about over", null]]);
    expect(kinds("SELECT x\nFROM t\nLIMIT 1", ["select"], ["limit", "offset"])).toEqual([["forbidden", "about limit", 3]]);
  });

  it("[GR25] matches no comment and no string", () => {
    expect(kinds("SELECT 'over' FROM t -- over", ["over"])).toHaveLength(1);
    expect(kinds("SELECT 'limit' FROM t /* limit */", [], ["limit"])).toEqual([]);
    expect(kinds('SELECT "limit" FROM t', [], ["limit"])).toHaveLength(1);
  });

  it("[GR24] a miss fails the round: score 0, its message first, every check missed", () => {
    const findings = patternFindings("SELECT 1", "sql", { requires: [rule("over")], forbids: [] });
    const verdict = verdictOnPatterns(findings, [{ name: "a", hidden: false }], 0.5, "dataset");
    expect(verdict).toMatchObject({ score: 0, passed: false, findings: [{ title: "about over" }], checks: [{ name: "a", score: 0 }], lessonsHtml: [] });
  });
});
