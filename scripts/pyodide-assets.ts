import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { AstroIntegration } from "astro";
import { loadPyodide } from "pyodide";
import { readHarness } from "../src/engines/node/read-harness.ts";
import { makeSnapshot } from "../src/engines/python/snapshot.ts";

/** What `loadPyodide` asks for, with the types that browsers insist on. Its own script is bundled with the worker. */
const FILES: Readonly<Record<string, string>> = {
  "pyodide.asm.mjs": "text/javascript",
  "pyodide.asm.wasm": "application/wasm",
  "python_stdlib.zip": "application/zip",
  "pyodide-lock.json": "application/json",
};

const packageFile = createRequire(import.meta.url).resolve("pyodide/package.json");
const source = (file: string) => path.join(path.dirname(packageFile), file);

/** The folder of the files on the site, from its root; src/engines/python/pyodide-url.ts says the same to the worker. */
export async function pyodideFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile, "utf8")) as { version: string };
  return `pyodide/${version}/`;
}

export type PackedSnapshot = { name: string; bytes: Uint8Array };

/** The memory snapshot from which Python starts at once, packed and named by its content. */
export async function packedSnapshot(): Promise<PackedSnapshot> {
  const memory = await makeSnapshot(loadPyodide, path.join(path.dirname(packageFile), "/"), await readHarness());
  const bytes = await promisify(gzip)(memory, { level: 9 });
  return { name: `python.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.snapshot`, bytes };
}

/** Tells the worker the snapshot's name. */
export const snapshotDefine = ({ name }: PackedSnapshot): Record<string, string> => ({ "import.meta.env.PYTHON_SNAPSHOT_NAME": JSON.stringify(name) });

/** Puts Pyodide's files and the snapshot into a built site. */
export async function writePyodideFiles(site: string, snapshot: PackedSnapshot | null): Promise<void> {
  const target = path.join(site, await pyodideFolder());
  await mkdir(target, { recursive: true });
  await Promise.all(Object.keys(FILES).map((file) => copyFile(source(file), path.join(target, file))));
  if (snapshot) await writeFile(path.join(target, snapshot.name), snapshot.bytes);
}

/**
 * Puts Pyodide's files from node_modules into the built site, with a memory snapshot beside them, and serves them in development,
 * where Python starts plainly. None of them is committed.
 */
export function pyodideAssets(): AstroIntegration {
  let snapshot: PackedSnapshot | null = null;
  return {
    name: "pyodide-assets",
    hooks: {
      "astro:config:setup": async ({ command, updateConfig }) => {
        // Found only when a worker starts, it would make the development server reload the page in the middle of an interview.
        updateConfig({ vite: { optimizeDeps: { exclude: ["pyodide"] } } });
        if (command !== "build") return;
        snapshot = await packedSnapshot();
        updateConfig({ vite: { define: snapshotDefine(snapshot) } });
      },
      "astro:server:setup": async ({ server }) => {
        const folder = await pyodideFolder();
        server.middlewares.use((request, response, next) => {
          const [, file] = new RegExp(`/${folder.replaceAll(".", "\\.")}([^/?]+)`).exec(request.url ?? "") ?? [];
          const type = file === undefined ? undefined : FILES[file];
          if (file === undefined || type === undefined) return next();
          response.setHeader("Content-Type", type);
          createReadStream(source(file)).pipe(response);
        });
      },
      "astro:build:done": ({ dir }) => writePyodideFiles(fileURLToPath(dir), snapshot),
    },
  };
}
