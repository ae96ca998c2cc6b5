import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "../scripts/run-command.ts";
import { triesOf } from "../src/authoring/check/tries.ts";
import { readScenarios } from "../src/authoring/read-scenarios.ts";
import type { Figure } from "./measurement.ts";

const QUESTIONS = "questions/interviews";

/** Seconds that `check` takes for so many answers in SQL and Python: the repository's scenarios, again and again under other ids. */
export async function measureCheck(wanted: number, limitSeconds: number): Promise<Figure> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-questions-"));
  try {
    const answers = await fillFolder(folder, wanted);
    const since = performance.now();
    const { code, output } = await runCommand("node", ["scripts/questions.ts", "check", "--json", folder], { isQuiet: true });
    const seconds = (performance.now() - since) / 1000;
    if (code !== 0) throw new Error(`check does not pass on the repository's own scenarios:\n${output}`);
    const note = `${(answers / seconds).toFixed(1)} answers a second`;
    return { what: `check of ${answers} code answers, start-up included`, value: seconds, unit: "s", wanted: limitSeconds, note };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whole scenarios until there are enough answers. Returns how many there are. */
async function fillFolder(folder: string, wanted: number): Promise<number> {
  const files = (await readdir(QUESTIONS, { recursive: true })).filter((file) => file.endsWith(".yaml")).sort();
  let answers = 0;
  for (let copy = 1; ; copy++) {
    for (const file of files) {
      if (answers >= wanted) return answers;
      answers += await codeAnswersIn(path.join(QUESTIONS, file));
      const id = path.basename(file, ".yaml");
      const target = path.join(folder, path.dirname(file), `${id}-${copy}.yaml`);
      const text = await readFile(path.join(QUESTIONS, file), "utf8");
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text.replace(new RegExp(`^id: *${id}$`, "m"), `id: ${id}-${copy}`));
    }
  }
}

async function codeAnswersIn(file: string): Promise<number> {
  const { files } = await readScenarios([file]);
  const rounds = files.flatMap((each) => each.rounds.map(({ round }) => round)).filter(({ kind }) => kind !== "quiz");
  return rounds.reduce((sum, round) => sum + triesOf(round).length, 0);
}
