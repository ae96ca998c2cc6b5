import { chosenSteps, runSteps } from "./test/run-steps.ts";
import { steps } from "./test/steps.ts";
import { summary } from "./test/summary.ts";

const chosen = chosenSteps(steps, process.argv.slice(2));
if ("problem" in chosen) {
  console.error(chosen.problem);
  process.exitCode = 1;
} else {
  const results = await runSteps(chosen, { heading: (name) => console.log(`\n== ${name}`), now: () => performance.now() });
  console.log(`\n${summary(results)}`);
  process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;
}
