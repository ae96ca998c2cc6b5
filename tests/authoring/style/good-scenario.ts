import { readFileSync } from "node:fs";
import type { Kinds, RoundKind } from "../../../src/core/rounds/registry.ts";
import type { Scenario } from "../../../src/core/scenario/scenario.ts";
import type { StyleRule } from "../../../src/authoring/style/rule.ts";
import { pathText } from "../../../src/authoring/read-scenarios.ts";
import { parse } from "../sources.ts";

export const GUIDE = readFileSync("questions/CONTRIBUTING.md", "utf8");

/** The annotated round of the guide, with the `rounds:` above it. */
export const ANNOTATED = /```yaml\n(rounds:\n[\s\S]*?)```/.exec(GUIDE)?.[1] ?? "";

/** All of it but its rounds. */
export const HEAD = `id: sample
category: coding
level: junior
title: Forty hives and a scale
description: A beekeeper weighs her hives and wants to know which of them are hungry. Find it out, and mend her program.
estimatedMinutes: 24
tags: [sql, python]
interviewer:
  name: Ilse
  opening: Good morning. I have forty hives and a scale, and more numbers than I can look at. Help me.
  closing: Thank you. Take a glass with you.
briefing: The bees weigh more in June than in March. That is all you have to know.
`;

const PYTHON = `  - id: the-heaviest
    type: python
    questionType: write
    timeMinutes: 6
    title: Room for one more
    description: |
      > "Which hive needs another box?"

      Write \`heaviest(weights)\`. It takes a dict from a hive's name to its weight in grams, and returns the name of the heaviest hive. Of
      several that are equally heavy it returns the first in the alphabet. A hive whose weight is \`None\` doesn't count. When no hive is left,
      it returns \`None\`.
    functionName: heaviest
    tests:
      - { args: [{ Birch: 20100, Acacia: 19000 }], expected: Birch }
      - { args: [{ Birch: 20100, Acacia: null }], expected: Birch }
    hiddenTests:
      - { name: Two are as heavy, args: [{ Pine: 20100, Oak: 20100 }], expected: Oak }
      - { name: Nothing is known, args: [{ Pine: null }], expected: null }
      - { name: No hives, args: [{}], expected: null }
      - { name: An empty box, args: [{ Pine: 0 }], expected: Pine }
    solution: |
      def heaviest(weights):
          known = {hive: grams for hive, grams in weights.items() if grams is not None}
          return min(known, key=lambda hive: (-known[hive], hive), default=None)
    acceptedAnswers:
      - |
        def heaviest(weights):
            best = None
            for hive in sorted(weights):
                if weights[hive] is not None and (best is None or weights[hive] > weights[best]):
                    best = hive
            return best
    wrongAnswers:
      - because: Takes the first that comes.
        message: Of two hives that are equally heavy you return the one that stands first in the dict. What does the text say?
        code: |
          def heaviest(weights):
              known = {hive: grams for hive, grams in weights.items() if grams is not None}
              return max(known, key=known.get, default=None)
      - because: Drops zero.
        message: You ask whether there is a weight, and a weight of zero says no to that. Only an unknown one doesn't count.
        code: |
          def heaviest(weights):
              known = {hive: grams for hive, grams in weights.items() if grams}
              return min(known, key=lambda hive: (-known[hive], hive), default=None)
      - because: Fails when nothing is left.
        message: Without any hive there is nothing to take the smallest of, and Python says so. What should come back then?
        code: |
          def heaviest(weights):
              known = {hive: grams for hive, grams in weights.items() if grams is not None}
              return min(known, key=lambda hive: (-known[hive], hive))
    hints:
      - What may a weight be, other than a number above zero?
      - Sort by two things at once, of which one runs backwards.
    explanation: |
      The heaviest is the one that comes first in an order, and the order has two parts. The weight runs down and the name runs up, so that no tie
      is left to chance. A number can be turned around by its sign; a text can't, and so the weight is the one that gets the minus. What doesn't
      count is taken out before. It is worth a moment to ask what "nothing" may look like here: an unknown weight, an empty dict, and a zero,
      which is a weight like any other.

      **Cost.** One pass. **At scale** the same fold runs in each part of the data, and the parts' winners are compared once more by the same rule.
`;

const QUIZ = `  - id: at-the-gate
    type: sql
    questionType: quiz
    timeMinutes: 7
    title: At the gate
    description: One answer is right in each question.
    questions:
      - question: Your query numbers the weighings of each hive. What would it return without the id in the order?
        options:
          - One weighing of the last day, and not always the same
          - Both of the weighings of the last day, one below another
          - Neither of the weighings of the last day, as they tie
        correctAnswer: 0
        explanation: A number is given once, so one row is returned. Which of the two gets it is left to the database. RANK would return both, and nothing drops them.
      - question: The scale sends a zero when nobody stands a hive on it. Where do these rows belong?
        options:
          - Nowhere, as they are deleted when they come
          - In the raw table, and not in what reads from it
          - In the report, as a hive of no weight at all
        correctAnswer: 1
        explanation: Raw rows stay as they came, or nobody can look later at what the scale did. A report with empty hives frightens people, and what is deleted can't be explained.
      - question: A colleague averages the last weights of all forty hives each week. In which case does that mislead most?
        options:
          - When a hive is moved to the other side of a meadow
          - When all of the hives get heavier in the same week
          - When the scale fails for the hives that are hungry
        correctAnswer: 2
        explanation: The average then rests on old weights of just those hives that need help. A place changes nothing, and when all get heavier the average shows exactly that.
      - question: Which test would have found a function that drops a weight of zero?
        askWhen: { round: the-heaviest, passed: false }
        options:
          - A dict in which a zero stands next to an unknown
          - A dict in which every one of the weights is high
          - A dict in which no weight stands for any hive
        correctAnswer: 0
        explanation: Only there does the difference between nothing and unknown show. With high weights, and with no weights, the function does what it should.
`;

const DESIGN = `  - id: where-to-keep-it
    type: architecture
    questionType: constraints
    timeMinutes: 4
    title: Where to keep it
    description: Ask one question, and choose.
    maxQuestions: 1
    clarifyingQuestions:
      - { id: many, text: How many hives are there?, category: crucial, answer: Forty. There will never be more., reveals: { constraint: hives, value: forty } }
      - { id: colour, text: Which colour are they?, category: irrelevant, answer: Most of them are yellow. }
    options:
      - { id: sheet, name: A sheet, description: One line for each weighing., correct: true, feedback: "It fits: forty lines a week can be read by eye." }
      - { id: cluster, name: A cluster, description: Ten machines., correct: false, feedback: Ten machines for forty lines a week are ten too many. }
    explanation: |
      The size decides. Forty lines a week are two thousand in a year, and a sheet holds them for longer than the beekeeper will keep bees. Anything else has to be looked after.
`;

export const GOOD = HEAD + ANNOTATED + PYTHON + QUIZ + DESIGN;

/** The good scenario; `edit` makes it bad. */
export function scenario(edit: (draft: Scenario) => void = () => {}): Scenario {
  const { scenario: parsed, lines } = parse(GOOD);
  if (!parsed) throw new Error(lines.join("\n"));
  edit(parsed);
  return parsed;
}

/** The first round of a kind. */
export function roundOf<Kind extends RoundKind>(draft: Scenario, kind: Kind): Kinds[Kind]["round"] {
  const found = draft.rounds.find((round) => round.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found.round;
}

/** What a rule says of the scenario after the edit, as `path: message`. */
export const remarks = (rule: StyleRule, edit?: (draft: Scenario) => void): string[] => {
  const edited = scenario(edit);
  return rule.find(edited, [edited]).map(({ path, message }) => `${pathText(path)}: ${message}`);
};
