import { parseArgs } from "node:util";
import { PAGE_PARTS, runPages, type PagePart } from "../bench/pages/run-pages.ts";

const USAGE = `Usage: npm run bench:pages -- [${PAGE_PARTS.join("] [")}] [--built] [--sizes 2000,3000]

  Measures the built pages in Chromium, beside a Starlight site of the same texts. Prints a table and writes
  bench/results/pages.json. Without names: everything, which takes about fifteen minutes.
  --built   takes both sites as an earlier run has left them in bench/.sites
  --sizes   how many made-up interviews \`build\` builds after the first 1,000; 3000 when nothing is said`;

const { values, positionals } = parseArgs({
  options: { built: { type: "boolean" }, sizes: { type: "string" }, help: { type: "boolean", short: "h" } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !(PAGE_PARTS as readonly string[]).includes(name));
const sizes = (values.sizes ?? "3000").split(",").filter((text) => text !== "").map(Number); // prettier-ignore

if (values.help || unknown !== undefined || sizes.some((size) => !(size > 0))) {
  console.log(unknown === undefined ? USAGE : `bench:pages: there is no part "${unknown}"\n\n${USAGE}`);
  process.exitCode = values.help ? 0 : 1;
} else {
  await runPages({ parts: positionals.length === 0 ? PAGE_PARTS : (positionals as PagePart[]), sizes, isBuilt: values.built ?? false });
}
