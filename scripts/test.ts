import { availableParallelism } from "node:os";
import { chosenSteps, runSteps } from "./test/run-steps.ts";
import { steps } from "./test/steps.ts";
import { summary } from "./test/summary.ts";

/** Most steps are busy on one processor for a part of their time. */
const AT_ONCE = Math.min(2, availableParallelism());

const chosen = chosenSteps(steps, process.argv.slice(2));
if ("problem" in chosen) {
  console.error(chosen.problem);
  process.exitCode = 1;
} else {
  const now = () => performance.now();
  const since = now();
  const results = await runSteps(chosen, { heading: (name) => console.log(`\n== ${name}`), show: (text) => void process.stdout.write(text), now }, AT_ONCE);
  console.log(`\n${summary(results, (now() - since) / 1000)}`);
  process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;
}
