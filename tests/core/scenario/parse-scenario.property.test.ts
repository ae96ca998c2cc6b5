import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/authoring/yaml-source.ts";
import { render } from "../../../src/authoring/render-markdown.ts";
import { parseScenario } from "../../../src/core/scenario/parse-scenario.ts";
import { SAMPLE } from "../../authoring/sources.ts";

type Path = (string | number)[];

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* pathsIn(item, [...path, index]);
  else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) yield* pathsIn(item, [...path, key]);
}

/** A copy in which another value stands at a place. */
function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === first ? replaced(item, rest, by) : item));
  const entries = Object.entries(value as object).map(([key, item]: [string, unknown]) => [key, key === first ? replaced(item, rest, by) : item]);
  return Object.fromEntries(entries) as unknown;
}

const sample = readYaml(SAMPLE).value;
const anyPath = fc.constantFrom(...pathsIn(sample));
const odd = fc.constantFrom<unknown>(
  null,
  {},
  [],
  "",
  " ",
  0,
  -1,
  true,
  { $float: "nan" },
  { $int: "9".repeat(30) },
  { $map: [[1, 2]] },
  "__proto__",
  [[]],
  [null],
);
const anyValue = fc.oneof(
  odd,
  fc.jsonValue() as fc.Arbitrary<unknown>,
  anyPath.map((path) => path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], sample)),
);

describe("whatever stands in a file", () => {
  it("[SC8] parsing never throws, and says why it refuses", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPath, anyValue), { minLength: 1, maxLength: 3 }), (edits) => {
        let raw: unknown = sample;
        for (const [path, by] of edits) {
          try {
            raw = replaced(raw, path, by);
          } catch {
            // An edit before this one has taken its place away.
          }
        }
        const { scenario, problems } = parseScenario(raw, "sample");
        expect(scenario === null).toBe(problems.some(({ severity }) => severity === "error"));
        for (const { message, rule } of problems) {
          expect(message).not.toMatch(/undefined|\[object|Invalid input/);
          expect(rule).not.toBe("");
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("[SC6] reading YAML never throws, and gives lines of the file", () => {
    const piece = fc.constantFrom(
      "a",
      ": ",
      "\n",
      "  ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "'",
      '"',
      "|",
      ">",
      "&x ",
      "*x",
      "!!str ",
      "#",
      "---",
      "\t",
      "1.0",
      "?",
      "\r\n",
      "%",
      "é",
      "\uFEFF",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const source = pieces.join("");
        const { value, problems, lineOf } = readYaml(source);
        expect(value !== undefined || problems.length > 0).toBe(true);
        const lines = source.split(/\r\n|\n|\r/).length;
        for (const line of [...problems.map((problem) => problem.line), lineOf(["a", 0]), lineOf([])]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines + 1);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("[SC29] rendered Markdown holds no element that runs anything", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "script",
      "img",
      " src=x",
      " onerror=x",
      '"',
      "'",
      "`",
      "```",
      "\n",
      "\n\n",
      "[",
      "](",
      ")",
      "javascript:",
      "data:",
      "&lt;",
      "<!--",
      "-->",
      "*",
      "- ",
      "> ",
      "| a |\n| - |\n",
      "![",
      "http://a",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const html = render(pieces.join(""));
        // Inside of an attribute's value nothing is an element.
        expect(html.replace(/="[^"]*"/g, "=")).not.toMatch(/<(script|iframe|style|svg|!--)/i);
        for (const [tag] of html.matchAll(/<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
          expect(tag.replace(/="[^"]*"/g, "=")).not.toMatch(/\son\w+=|\sstyle=/i);
          expect(tag).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
        }
      }),
      { numRuns: 300, examples: [[["![", "<!--", "](", ")"]]] },
    );
  });
});
