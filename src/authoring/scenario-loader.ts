import path from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { createNodeEngines } from "../engines/node/node-engines.ts";
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
    await fill(folder, context);
    watch(folder, context);
  },
});

async function fill(folder: string, { store, logger, watcher, generateDigest }: LoaderContext) {
  const engines = createNodeEngines();
  try {
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
  } finally {
    engines.sql.dispose();
    engines.python.dispose();
  }
}

function watch(folder: string, context: LoaderContext) {
  const { watcher, logger } = context;
  if (!watcher) return;
  const root = path.resolve(folder);
  let timer: NodeJS.Timeout | undefined;
  const onChange = (file: string) => {
    if (!path.resolve(file).startsWith(root + path.sep) || !/\.ya?ml$/i.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      fill(folder, context).catch((error: unknown) => logger.error(String(error)));
    }, SETTLE);
  };
  watcher.add(root);
  for (const event of ["add", "change", "unlink"]) watcher.on(event, onChange);
}
