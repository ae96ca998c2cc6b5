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
  maxQuestions?: number;
  clarifyingQuestions?: { text: string; category: string; reveals?: Fact }[];
  options?: { name: string; correct: boolean; validWhen?: Fact[] }[];
  components?: { id: string; label: string }[];
  steps?: { id: string; name: string; choices: { component: string; verdict: string }[] }[];
  connections?: { from: string; to: string }[];
  fields?: { id: string; name?: string }[];
  expectedTables?: { name: string; type: string; requiredFields: string[]; primaryKey?: string[] }[];
}

interface Fact {
  constraint: string;
  value: string;
}

/** Every scenario under a folder. */
export const readScenarios = (folder: string): Scenario[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => load(readFileSync(join(folder, path), "utf8")) as Scenario);

/** Scenarios of the repository by id, in that order. */
export function namedScenarios(...ids: string[]): Scenario[] {
  const all = readScenarios("questions/interviews");
  return ids.map((id) => {
    const found = all.find((scenario) => scenario.id === id);
    if (!found) throw new Error(`there is no scenario ${id} in questions/interviews`);
    return found;
  });
}
