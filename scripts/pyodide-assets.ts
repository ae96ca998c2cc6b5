import { createReadStream } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

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

/** Puts Pyodide's files from node_modules into the built site, and serves them in development. None of them is committed. */
export const pyodideAssets = (): AstroIntegration => ({
  name: "pyodide-assets",
  hooks: {
    // Found only when a worker starts, it would make the development server reload the page in the middle of an interview.
    "astro:config:setup": ({ updateConfig }) => void updateConfig({ vite: { optimizeDeps: { exclude: ["pyodide"] } } }),
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
    "astro:build:done": async ({ dir }) => {
      const target = path.join(fileURLToPath(dir), await pyodideFolder());
      await mkdir(target, { recursive: true });
      await Promise.all(Object.keys(FILES).map((file) => copyFile(source(file), path.join(target, file))));
    },
  },
});
