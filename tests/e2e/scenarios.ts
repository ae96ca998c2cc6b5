import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** The parts of a scenario file that a player of tests needs, read without the product's own code. */
export interface Scenario {
  id: string;
  title: string;
  rounds: Round[];
}
export interface Round {
  id: string;
  title: string;
  questionType: string;
  solution?: string;
  wrongAnswers?: { code: string }[];
  questions?: { options: string[]; correctAnswer: number | number[] }[];
}

/** Every scenario under a folder. */
export const readScenarios = (folder: string): Scenario[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => load(readFileSync(join(folder, path), "utf8")) as Scenario);
