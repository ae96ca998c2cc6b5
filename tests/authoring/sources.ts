import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { parseScenario, type ParsedScenario, type Problem } from "../../src/core/scenario/parse-scenario.ts";
import { pathText } from "../../src/authoring/read-scenarios.ts";
import { readYaml } from "../../src/authoring/yaml-source.ts";

/** The head of a sound scenario; its line 10 holds `rounds:`. */
export const HEAD = `id: sample
category: coding
level: junior
title: A sample
description: A scenario for tests.
estimatedMinutes: 100
tags: [sql, joins]
briefing: What there is to know.
license: CC BY 4.0
rounds:
`;

export const SQL_ROUND = `  - id: first
    type: sql
    questionType: write
    timeMinutes: 5
    title: First
    description: Return all ids.
    hints: [Begin with SELECT.]
    tables:
      - name: items
        columns: [id INTEGER, price REAL]
        rows:
          - [1, 2.5]
          - [2, null]
    hiddenTables:
      - name: items
        columns: [id, price]
        rows: [[3, 1]]
    solution: SELECT id FROM items
    order: { by: [{ column: id, direction: desc }] }
    requires: [{ pattern: "select", message: Select something. }]
    acceptedAnswers:
      - SELECT id FROM items WHERE 1
      - { code: SELECT id FROM items, note: The same. }
    wrongAnswers:
      - { code: SELECT 1, because: constant, message: Look at the table. }
`;

export const PYTHON_ROUND = `  - id: second
    type: python
    questionType: write
    timeMinutes: 5
    title: Second
    description: Add one.
    functionName: add
    tests:
      - { args: [1], expected: 2 }
      - { call: add(2), expected: "3" }
    hiddenTests:
      - { name: text, args: [x], raises: TypeError }
      - { stdin: "1", stdout: "2" }
    solution: |
      def add(x):
          return x + 1
`;

export const QUIZ_ROUND = `  - id: third
    type: sql
    questionType: quiz
    timeMinutes: 5
    title: Third
    description: Choose.
    questions:
      - question: Which?
        code: { language: sql, text: SELECT 1 }
        options: [a, b, c]
        correctAnswer: 0
        explanation: Because.
      - question: Which ones?
        options: [a, b, c]
        correctAnswer: [0, 2]
        explanation: Because.
        shuffle: false
        askWhen: { round: first, passed: true, scoreBelow: 0.5 }
`;

export const SAMPLE = HEAD + SQL_ROUND + PYTHON_ROUND + QUIZ_ROUND;

/** The sample with one part replaced. */
export function edited(from: string, to: string, source: string = SAMPLE): string {
  if (!source.includes(from)) throw new Error(`the sample does not hold ${JSON.stringify(from)}`);
  return source.replace(from, () => to);
}

export type ParsedSource = ParsedScenario & { lines: string[] };

/** Parses a file's text; `lines` are the problems as `line: path: message`. */
export function parse(source: string, fileId = "sample"): ParsedSource {
  const yaml = readYaml(source);
  const syntax = yaml.problems.map(({ line, message }) => `${line}: : ${message}`);
  if (yaml.value === undefined) return { scenario: null, rounds: [], problems: [], lines: syntax };
  const parsed = parseScenario(yaml.value, fileId);
  const line = ({ path: place, message }: Problem) => `${yaml.lineOf(place)}: ${pathText(place)}: ${message}`;
  return { ...parsed, lines: [...syntax, ...parsed.problems.map(line)] };
}

/** A folder for one test with the given files in it. */
export async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "scenarios-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
