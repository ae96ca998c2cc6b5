import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { CHROMIUM_ARGUMENTS } from "../scripts/chromium-arguments.ts";
import { findChromium, thisMachine } from "../scripts/find-chromium.ts";
import { packedSnapshot, snapshotDefine, writePyodideFiles } from "../scripts/pyodide-assets.ts";
import type { BenchInputs, BenchPage } from "./page-protocol.ts";

/** As static hosts answer for files that carry their version in their name. */
const CACHED = { "Cache-Control": "public, max-age=31536000, immutable" };

type Methods = { [Name in keyof BenchPage]: BenchPage[Name] };

export type BenchBrowser = {
  version: string;
  /** Calls a function of the page. */
  call<Name extends keyof BenchPage>(name: Name, ...args: Parameters<Methods[Name]>): Promise<Awaited<ReturnType<Methods[Name]>>>;
  /** A page that has run nothing yet. The engines of the last one are gone. */
  renew(): Promise<void>;
  /** Ids of the browser's processes that hold pages and their workers. */
  renderers(): Promise<number[]>;
  close(): Promise<void>;
};

/** Builds the page of the bench as the site is built, serves it, and opens it in Chromium. */
export async function openBenchBrowser(inputs: BenchInputs): Promise<BenchBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-page-"));
  await buildPage(folder);
  const server = await preview({
    configFile: false,
    logLevel: "error",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0, headers: CACHED },
  });
  const found = await findChromium(thisMachine());
  if ("problem" in found) throw new Error(found.problem);
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_ARGUMENTS });
  const address = server.resolvedUrls?.local[0] ?? "";
  let page = await openPage(browser, address, inputs);
  return {
    version: browser.version(),
    call: (name, ...args) => callPage(page, name, args) as never,
    renew: async () => {
      await page.close();
      page = await openPage(browser, address, inputs);
    },
    renderers: () => renderersOf(browser),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildPage(folder: string): Promise<void> {
  const snapshot = await packedSnapshot();
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, "page"),
    logLevel: "error",
    worker: { format: "es" },
    define: snapshotDefine(snapshot),
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
  });
  await writePyodideFiles(folder, snapshot);
}

async function openPage(browser: Browser, address: string, inputs: BenchInputs): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await callPage(page, "prepare", [inputs]);
  return page;
}

const callPage = (page: Page, name: string, args: unknown[]): Promise<unknown> =>
  page.evaluate(([method, given]) => (globalThis as unknown as { bench: Record<string, (...values: unknown[]) => unknown> }).bench[method]!(...given), [
    name,
    args,
  ] as const);

async function renderersOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}
