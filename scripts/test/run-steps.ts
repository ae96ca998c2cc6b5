import { oneCheck, type StepResult } from "./counts.ts";
import type { Step } from "./steps.ts";

export interface StepOutput {
  heading(name: string): void;
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

/** Runs one step after another. A failure stops none of the others, save those that need what it should have made. */
export async function runSteps(steps: readonly Step[], output: StepOutput): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    output.heading(step.name);
    const since = output.now();
    const hasWhatItNeeds = !results.some((result) => result.name === step.needs && result.failed > 0);
    const counts = hasWhatItNeeds ? await attempt(step) : oneCheck(false, `not run, because ${step.needs ?? ""} failed`);
    results.push({ ...counts, name: step.name, seconds: (output.now() - since) / 1000 });
  }
  return results;
}

async function attempt(step: Step) {
  try {
    return await step.run();
  } catch (error) {
    return oneCheck(false, error instanceof Error ? error.message : String(error));
  }
}
