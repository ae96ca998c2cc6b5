import { readScenarios } from "../../src/authoring/read-scenarios.ts";

/** Numbers from 0 to 1, always the same ones for a seed. */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <Value>(draw: Draw, values: readonly Value[]): Value => values[Math.floor(draw() * values.length)]!;

/** So many different ones, or all there are. */
export function pickSeveral<Value>(draw: Draw, values: readonly Value[], count: number): Value[] {
  const found = new Set<Value>();
  while (found.size < Math.min(count, values.length)) found.add(pick(draw, values));
  return [...found];
}

/** Texts of words that are as frequent as in the real interviews, so that an index of them is as large. */
export type Texts = {
  word(draw: Draw): string;
  /** So many words, with a capital letter and a full stop. */
  sentence(draw: Draw, length: number): string;
  paragraph(draw: Draw, sentences: number): string;
};

const SYLLABLES = [
  "ba",
  "cor",
  "dex",
  "fi",
  "gra",
  "hol",
  "im",
  "jun",
  "kel",
  "lor",
  "mar",
  "nex",
  "or",
  "pla",
  "quin",
  "ras",
  "sol",
  "tor",
  "ul",
  "ven",
  "wes",
];
/** New texts bring names that no other has. */
const NAMES = 0.02;

export async function realTexts(): Promise<{ texts: Texts; tags: string[] }> {
  const { files } = await readScenarios(["questions"]);
  const scenarios = files.flatMap(({ scenario }) => (scenario ? [scenario] : []));
  const words = scenarios.flatMap(({ description, briefing = "" }) => `${description} ${briefing}`.toLowerCase().match(/[a-z]+/g) ?? []);
  const tags = scenarios.flatMap((scenario) => [...scenario.tags, ...scenario.rounds.flatMap(({ round }) => round.tags ?? [])]);
  return { texts: textsOf(words), tags: [...new Set(tags)].sort() };
}

function textsOf(words: readonly string[]): Texts {
  const name = (draw: Draw) => Array.from({ length: 2 + Math.floor(draw() * 3) }, () => pick(draw, SYLLABLES)).join("");
  const word = (draw: Draw) => (draw() < NAMES ? name(draw) : pick(draw, words));
  const sentence = (draw: Draw, length: number) => {
    const text = Array.from({ length }, () => word(draw)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (draw: Draw, sentences: number) => Array.from({ length: sentences }, () => sentence(draw, 8 + Math.floor(draw() * 12))).join(" ");
  return { word, sentence, paragraph };
}
