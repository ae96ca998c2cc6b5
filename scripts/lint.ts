import { existsSync } from "node:fs";
import { runCommand } from "./run-command.ts";

// The rules that know types need those that Astro makes of the content collections.
if (!existsSync(".astro/types.d.ts")) await runCommand("astro", ["sync"], { isQuiet: true });

const results = await Promise.all([
  runCommand("eslint", [".", "--max-warnings", "0", ...(process.stdout.isTTY ? ["--color"] : [])], { isQuiet: true }),
  runCommand("prettier", [".", "--check", "--log-level", "warn"], { isQuiet: true }),
]);
for (const { output } of results) process.stdout.write(output);
const [eslint, prettier] = results;
if (prettier.code !== 0) console.log("`npm run format` lays these files out.");
console.log(eslint.code === 0 && prettier.code === 0 ? "lint: nothing to mend" : "lint: see above");
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
