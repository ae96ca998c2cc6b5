import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceFile } from "./violations.ts";

/** Of style sheets and Python only the names and the lengths are looked at. */
const CODE = /\.(?:[cm]?[jt]sx?|astro|css|py)$/;
/** Made by tools, or no code of the project's. Folders whose name begins with a dot are left out too. */
const NOT_OURS = ["node_modules", "dist", "coverage", "test-results", "public", "questions"];

/** Every file of code in the repository. */
export function sourceFiles(root: string): SourceFile[] {
  return codeUnder(root, "").map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

function codeUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith(".") || (folder === "" && NOT_OURS.includes(entry.name))) return [];
    if (entry.isDirectory()) return codeUnder(root, name);
    return CODE.test(entry.name) ? [name] : [];
  });
}

/** The folders directly in src: each of them needs a place in the table, also while it holds no code. */
export const foldersOfSrc = (root: string): string[] =>
  readdirSync(path.join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `src/${entry.name}`);
