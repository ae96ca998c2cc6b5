import { runCommand, type CommandResult } from "./run-command.ts";
import { configOf, PROJECTS, typedFiles, uncheckedFiles, type Project } from "./typescript-projects.ts";

async function check(project: Project): Promise<CommandResult & { project: Project }> {
  const config = configOf(project);
  // Only Astro's own checker reads .astro files; it reads the .ts and .tsx files beside them too.
  const result =
    project === "site"
      ? await runCommand("astro", ["check", "--tsconfig", config, "--minimumSeverity", "warning", "--minimumFailingSeverity", "warning"], { isQuiet: true })
      : await runCommand("tsc", ["--project", config, ...(process.stdout.isTTY ? ["--pretty"] : [])], { isQuiet: true });
  return { ...result, project };
}

/** The site takes about as long as the other three one after another. */
async function checkInTurn(projects: readonly Project[]): Promise<(CommandResult & { project: Project })[]> {
  const results = [];
  for (const project of projects) results.push(await check(project));
  return results;
}

const [site, others] = await Promise.all([check("site"), checkInTurn(PROJECTS.filter((project) => project !== "site"))]);
for (const { project, code, output } of [...others, site]) {
  console.log(`${configOf(project)}: ${code === 0 ? "no errors" : "errors"}`);
  if (code !== 0) process.stdout.write(output);
}

const unchecked = uncheckedFiles(process.cwd());
for (const file of unchecked) console.log(`${file}: no tsconfig names this file, so nothing checks its types; add its folder to one.`);
console.log(`${typedFiles(process.cwd()).length - unchecked.length} files checked, ${unchecked.length} left out`);
process.exitCode = [site, ...others].some(({ code }) => code !== 0) || unchecked.length > 0 ? 1 : 0;
