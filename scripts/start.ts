import { portProblem, servePreview } from "./preview.ts";
import { runCommand } from "./run-command.ts";

// Looked at first, because the build takes its time.
const problem = await portProblem(process.env);
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
} else {
  const { code } = await runCommand("npm", ["run", "--silent", "build"]);
  if (code === 0) {
    await servePreview(process.env);
  } else {
    console.error("The site could not be built, so there is nothing to serve; what is wrong stands above.");
    process.exitCode = 1;
  }
}
