import path from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { createNodeEngines } from "../engines/node/node-engines.ts";
import type { Engines } from "../engines/protocol.ts";
import { errorsIn, loadLibrary, problemList, warningsIn } from "./load-library.ts";
import { problemLine } from "./read-scenarios.ts";

/** How long to wait for an editor to finish writing, in milliseconds. */
const SETTLE = 100;

/**
 * Astro's loader for the scenarios under a folder. A file that breaks the format fails the build with all problems of
 * all files; the development server lists them, serves what is sound, and reads again when a file changes.
 */
export const scenarioLoader = (folder: string): Loader => ({
  name: "scenarios",
  load: async (context) => {
    const engines = createNodeEngines();
    if (context.watcher) {
      await fill(folder, context, engines);
      // The engines stay: with a running Python a change is on screen at once.
      watch(folder, context, context.watcher, engines);
      return;
    }
    try {
      await fill(folder, context, engines);
    } finally {
      engines.sql.dispose();
      engines.python.dispose();
    }
  },
});

async function fill(folder: string, { store, logger, watcher, generateDigest }: LoaderContext, engines: Engines) {
  const { scenarios, problems } = await loadLibrary(folder, engines);
  for (const warning of warningsIn(problems)) logger.warn(problemLine(warning));
  const errors = errorsIn(problems);
  if (errors.length > 0 && !watcher) throw new Error(problemList(errors));
  if (errors.length > 0) logger.error(problemList(errors));
  store.clear();
  for (const { file, published } of scenarios) {
    const data = { ...published };
    store.set({ id: published.summary.id, data, filePath: path.relative(process.cwd(), file), digest: generateDigest(data) });
  }
}

function watch(folder: string, context: LoaderContext, watcher: NonNullable<LoaderContext["watcher"]>, engines: Engines) {
  const root = path.resolve(folder);
  let timer: NodeJS.Timeout | undefined;
  let filling = Promise.resolve();
  const refill = () => {
    filling = filling.then(() => fill(folder, context, engines)).catch((error: unknown) => context.logger.error(String(error)));
  };
  const onChange = (file: string) => {
    if (!path.resolve(file).startsWith(root + path.sep) || !/\.ya?ml$/i.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(refill, SETTLE);
  };
  watcher.add(root);
  for (const event of ["add", "change", "unlink"]) watcher.on(event, onChange);
}
