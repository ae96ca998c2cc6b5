import { parseArgs } from "node:util";
import { PARTS, runBench, type Part } from "../bench/run-bench.ts";

const USAGE = `Usage: npm run bench -- [${PARTS.join("] [")}] [--large]

  Measures the engines beside the bare libraries in the same browser, and the author's check. Prints a table and
  writes bench/results/latest.json. Without names: everything, which takes about six minutes.
  --large   check on 3,000 answers, too`;

const { values, positionals } = parseArgs({ options: { large: { type: "boolean" }, help: { type: "boolean", short: "h" } }, allowPositionals: true });
const unknown = positionals.find((name) => !(PARTS as readonly string[]).includes(name));

if (values.help || unknown !== undefined) {
  console.log(unknown === undefined ? USAGE : `bench: there is no part "${unknown}"\n\n${USAGE}`);
  process.exitCode = unknown === undefined ? 0 : 1;
} else {
  await runBench({ parts: positionals.length === 0 ? PARTS : (positionals as Part[]), isLarge: values.large ?? false });
}
