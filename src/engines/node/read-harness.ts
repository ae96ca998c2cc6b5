import { readdir, readFile } from "node:fs/promises";
import type { Harness } from "../python/run-python.ts";

const FOLDER = new URL("../python/harness/", import.meta.url);

/** The Python files of the harness, which a bundler would find for the browser. */
export async function readHarness(): Promise<Harness> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".py"));
  return Object.fromEntries(await Promise.all(files.map(async (name) => [name.slice(0, -3), await readFile(new URL(name, FOLDER), "utf8")] as const)));
}
