import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { dump } from "js-yaml";
import { CATEGORIES, LEVELS } from "../../src/core/scenario/scenario.ts";
import { drawFrom, pick, pickSeveral, realTexts, type Draw, type Texts } from "./drawn-text.ts";
import { canvasRound, constraintsRound, designRound, pythonRound, quizRound, sqlRound, type Maker } from "./synthetic-rounds.ts";

const SEED = 20_261_121;
const ROUNDS: Record<(typeof CATEGORIES)[number], readonly Maker[]> = {
  coding: [sqlRound, pythonRound, quizRound, sqlRound],
  system_design: [canvasRound, quizRound, constraintsRound, designRound],
};

/**
 * Writes so many scenarios below a folder, as `QUESTIONS_DIR` wants it. Each has four rounds and about 2,000 words, with tags, levels and
 * words as the real ones have them. The same count gives the same files.
 */
export async function writeSyntheticScenarios(folder: string, count: number): Promise<void> {
  const { texts, tags } = await realTexts();
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const scenario = scenarioOf(number, drawFrom(SEED + number), texts, tags);
    await writeFile(path.join(folder, `${scenario.id}.yaml`), dump(scenario));
  }
}

function scenarioOf(number: number, draw: Draw, texts: Texts, tags: readonly string[]) {
  const category = CATEGORIES[number % CATEGORIES.length]!;
  const rounds = ROUNDS[category].map((make, place) => ({
    id: `round-${place + 1}`,
    timeMinutes: 5 + Math.floor(draw() * 10),
    title: texts.sentence(draw, 4).slice(0, -1),
    tags: pickSeveral(draw, tags, 2),
    description: [texts.paragraph(draw, 4), bullets(draw, texts, 3), texts.paragraph(draw, 2)].join("\n\n"),
    hints: [texts.sentence(draw, 12), texts.sentence(draw, 14)],
    explanation: texts.paragraph(draw, 3),
    ...make(draw, texts),
  }));
  return {
    id: `made-up-${number + 1}`,
    category,
    level: pick(draw, LEVELS),
    title: `${texts.sentence(draw, 5).slice(0, -1)} ${number + 1}`,
    description: texts.paragraph(draw, 2),
    estimatedMinutes: rounds.reduce((sum, { timeMinutes }) => sum + timeMinutes, 0),
    tags: pickSeveral(draw, tags, 4),
    updated: `2026-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`,
    interviewer: { name: "Robin", opening: texts.paragraph(draw, 3), closing: texts.paragraph(draw, 2) },
    briefing: briefing(draw, texts),
    rounds,
  };
}

function briefing(draw: Draw, texts: Texts): string {
  const table = ["| column | content |", "| --- | --- |", ...Array.from({ length: 6 }, () => `| \`${texts.word(draw)}\` | ${texts.sentence(draw, 8)} |`)];
  return [
    "## The business",
    texts.paragraph(draw, 4),
    "## The data",
    texts.paragraph(draw, 2),
    table.join("\n"),
    "```sql\nSELECT day, COUNT(*) AS orders\nFROM orders\nGROUP BY day\n```",
    "## What the interviewer looks for",
    bullets(draw, texts, 5),
    "## How it goes",
    texts.paragraph(draw, 3),
  ].join("\n\n");
}

const bullets = (draw: Draw, texts: Texts, count: number): string => Array.from({ length: count }, () => `- ${texts.sentence(draw, 9)}`).join("\n");
