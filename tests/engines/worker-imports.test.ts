import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;"]*?from\s*)?"([^"]+)"/gm;

/** Packages that a module and all it imports bring along, types aside. */
async function packagesOf(file: string, seen = new Set<string>()): Promise<Set<string>> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const [, specifier = ""] of (await readFile(file, "utf8")).matchAll(IMPORT)) {
    // The texts import nothing.
    if (specifier === "#texts") continue;
    if (!specifier.startsWith(".")) packages.add(specifier.split("/")[0] ?? "");
    else if (/\.ts$/.test(specifier)) for (const name of await packagesOf(path.join(path.dirname(file), specifier), seen)) packages.add(name);
  }
  return packages;
}

it.each([
  ["src/engines/sql/sql.worker.ts", ["sql.js"]],
  ["src/engines/python/python.worker.ts", ["pyodide"]],
])("[EN46] %s loads the runtime and nothing besides", async (worker, expected) => {
  expect([...(await packagesOf(worker))]).toEqual(expected);
});
