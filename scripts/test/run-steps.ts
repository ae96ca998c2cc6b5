import { oneCheck, type Counts, type StepResult } from "./counts.ts";
import type { Show, Step } from "./steps.ts";

export interface StepOutput {
  heading(name: string): void;
  /** What a step prints, below its heading. */
  show: Show;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** The steps of these names and those they need, in their usual order; all of them when no name is given. */
export function chosenSteps(steps: readonly Step[], names: readonly string[]): Step[] | { problem: string } {
  const known = steps.map((step) => step.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return { problem: `There is no step "${unknown}": choose from ${known.join(", ")}, or name none to run all.` };
  const wanted = new Set(names.length > 0 ? names : known);
  for (const step of steps) if (wanted.has(step.name) && step.needs !== undefined) wanted.add(step.needs);
  return steps.filter((step) => wanted.has(step.name));
}

/**
 * Runs steps in their order, so many at once, and prints one below the other: the first that is not done as it goes, those after it when
 * it is. A failure stops none of the others, save those that need what it should have made.
 */
export async function runSteps(steps: readonly Step[], output: StepOutput, atOnce: number): Promise<StepResult[]> {
  const results: (StepResult | undefined)[] = steps.map(() => undefined);
  const printed = inTurn(steps, output);
  const running = new Map<Step, Promise<void>>();
  const mayStart = (step: Step): boolean => {
    const others = [...running.keys()];
    if (others.some(({ name, writes }) => name === step.needs || (writes !== undefined && writes === step.writes))) return false;
    return others.length === 0 || (others.length < atOnce && !step.isAlone && !others.some(({ isAlone }) => isAlone));
  };
  for (const [place, step] of steps.entries()) {
    while (!mayStart(step)) await Promise.race(running.values());
    const run = async () => {
      const since = output.now();
      const hasWhatItNeeds = !results.some((result) => result !== undefined && result.name === step.needs && result.failed > 0);
      const counts = hasWhatItNeeds ? await attempt(step, printed.showOf(place)) : oneCheck(false, `not run, because ${step.needs ?? ""} failed`);
      results[place] = { ...counts, name: step.name, seconds: (output.now() - since) / 1000 };
      printed.end(place);
      running.delete(step);
    };
    running.set(step, run());
  }
  await Promise.all(running.values());
  return results.filter((result) => result !== undefined);
}

async function attempt(step: Step, show: Show): Promise<Counts> {
  try {
    return await step.run(show);
  } catch (error) {
    return oneCheck(false, error instanceof Error ? error.message : String(error));
  }
}

/** Keeps what steps print until those before them are done. */
function inTurn(steps: readonly Step[], output: StepOutput): { showOf(place: number): Show; end(place: number): void } {
  const kept: Parameters<Show>[0][][] = steps.map(() => []);
  const isDone = steps.map(() => false);
  let turn = -1;
  const goOn = () => {
    turn += 1;
    const step = steps[turn];
    if (!step) return;
    output.heading(step.name);
    for (const text of kept[turn] ?? []) output.show(text);
    if (isDone[turn]) goOn();
  };
  goOn();
  return {
    showOf: (place) => (text) => (place === turn ? output.show(text) : void kept[place]?.push(text)),
    end: (place) => {
      isDone[place] = true;
      if (place === turn) goOn();
    },
  };
}
