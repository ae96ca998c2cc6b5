import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { runCommand } from "../../scripts/run-command.ts";
import { starlightFiles } from "./starlight-files.ts";

/** Inside of the project, so that its packages are found; left out of the repository. */
export const SITES = path.resolve(import.meta.dirname, "../.sites");

const PROJECT = path.resolve(import.meta.dirname, "../..");

/** Builds the site as `npm run build` does, from nothing and beside `dist`. @returns the folder of the built site */
export async function buildOurs(): Promise<string> {
  const { config, built } = await ownConfig("datadrill");
  await run(["build", "--config", config]);
  return built;
}

/** Builds a documentation site of the same texts. @returns the folder of the built site */
export async function buildStarlight(): Promise<string> {
  const root = path.join(SITES, "starlight");
  await rm(root, { recursive: true, force: true });
  for (const [file, text] of Object.entries(await starlightFiles())) {
    const place = path.join(root, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  }
  await linkOwnPackages(path.join(root, "node_modules"));
  await run(["build", "--root", root]);
  return path.join(root, "dist");
}

/** Packages of which Starlight needs another version than the project stand inside of it, where the pages it builds would not look. */
async function linkOwnPackages(target: string): Promise<void> {
  const packages = path.join(PROJECT, "node_modules/@astrojs/starlight/node_modules");
  await mkdir(target, { recursive: true });
  for (const name of await readdir(packages).catch(() => [])) await symlink(path.join(packages, name), path.join(target, name), "junction");
}

/**
 * A configuration that is the project's own but for its folders: no other build is disturbed, and nothing is there from an earlier one.
 * @returns the file, from the project's folder, and where the site will stand
 */
export async function ownConfig(name: string): Promise<{ config: string; built: string }> {
  const folder = path.join(SITES, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const lines = [
    'import config from "../../../astro.config.mjs";',
    `export default { ...config, outDir: ${JSON.stringify(path.join(folder, "dist"))}, cacheDir: ${JSON.stringify(path.join(folder, "cache"))} };`,
  ];
  await writeFile(path.join(folder, "astro.config.mjs"), `${lines.join("\n")}\n`);
  return { config: path.relative(PROJECT, path.join(folder, "astro.config.mjs")).split(path.sep).join("/"), built: path.join(folder, "dist") };
}

async function run(args: string[]): Promise<void> {
  const { code, output } = await runCommand("astro", args, { isQuiet: true });
  if (code !== 0) throw new Error(`astro ${args.join(" ")} failed:\n${output.slice(-4000)}`);
}
