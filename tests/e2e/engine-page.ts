import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { build, preview } from "vite";
import { packedSnapshot, snapshotDefine, writePyodideFiles } from "../../scripts/pyodide-assets.ts";
import type { Engine, EngineOutcome, JobMap } from "../../src/engines/protocol.ts";
import type { EngineName, EnginePage, PageRun } from "./engine-page/engine-page.ts";

export type OpenEnginePage = { page: Page; engine<Jobs extends JobMap>(name: EngineName): Engine<Jobs>; close(): Promise<void> };

/** Bundles a page with the engines as the site's build bundles them, serves it and opens it. */
export async function openEnginePage(browser: Browser): Promise<OpenEnginePage> {
  const folder = await mkdtemp(path.join(tmpdir(), "engine-page-"));
  const snapshot = await packedSnapshot();
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, "engine-page"),
    logLevel: "error",
    worker: { format: "es" },
    define: snapshotDefine(snapshot),
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
  });
  await writePyodideFiles(folder, snapshot);
  const server = await preview({ configFile: false, logLevel: "error", build: { outDir: folder }, preview: { host: "127.0.0.1", port: 0 } });
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  return {
    page,
    engine: (name) => engineOn(page, name),
    close: async () => {
      await page.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let lastId = 0;

/** An engine of the page. Calls arrive in the order in which they are made. */
export function engineOn<Jobs extends JobMap>(page: Page, name: EngineName): Engine<Jobs> {
  const engine = ++lastId;
  void call(page, "make", engine, name);
  return {
    run(jobName, job, { limit, signal, isUrgent = false }) {
      const abort = signal ? ++lastId : null;
      const isUnsendable = typeof job === "function";
      const run: PageRun = { engine, name: jobName, job: isUnsendable ? null : job, isUnsendable, limit, isUrgent, abort, isAborted: signal?.aborted ?? false };
      signal?.addEventListener("abort", () => void call(page, "abort", abort));
      return call(page, "run", run) as Promise<EngineOutcome<Jobs[typeof jobName]["result"]>>;
    },
    warm: () => void call(page, "warm", engine),
    dispose: () => void call(page, "dispose", engine),
  };
}

const call = (page: Page, method: keyof EnginePage, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(([name, given]) => (globalThis as unknown as { enginePage: Record<string, (...values: unknown[]) => unknown> }).enginePage[name]!(...given), [
    method,
    args,
  ] as const);
