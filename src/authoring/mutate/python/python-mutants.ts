import { readFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import type { Engine, PythonJobs } from "../../../engines/protocol.ts";
import { quoted, withLabels, type LabelledCode, type Mutant } from "../mutant.ts";

/** Seconds for making all mutants of a solution. */
const LIMIT = 60;

const source = (name: string) => readFile(new URL(`./${name}.py`, import.meta.url), "utf8");

/**
 * All mutants of a piece of Python, made by Python's own `ast` in the engine, in the order of their places; each text once, and all of
 * them compile. Their code is laid out anew and holds no comments. Throws where the engine does not run or the code does not parse.
 */
export async function pythonMutants(code: string, engine: Engine<PythonJobs>): Promise<Mutant[]> {
  const [program, operators] = await Promise.all([source("mutants"), source("operators")]);
  const files = { "solution.py": code, "operators.py": operators };
  const pages: string[] = [];
  for (let count = 1; pages.length < count;) {
    const outcome = await engine.run("script", { code: program, setup: "", files, stdin: String(pages.length) }, { limit: LIMIT });
    if (outcome.status !== "ok") throw new Error("message" in outcome ? outcome.message : `ended as ${outcome.status}`);
    const [total = "", page = ""] = outcome.result.printed.split(" ");
    count = Number(total);
    pages.push(page);
  }
  const changes = JSON.parse(inflateSync(Buffer.from(pages.join(""), "base64")).toString("utf8")) as LabelledCode[];
  return withLabels(changes.map((change) => ({ ...change, what: change.what.split(" -> ").map(quoted).join(" -> ") })));
}
