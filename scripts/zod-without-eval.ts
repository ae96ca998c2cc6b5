import type { Plugin } from "vite";

const VIRTUAL = "\0zod-without-eval";

/**
 * A Vite plugin: in the browser Zod writes no code of its own. It would try whether it may (`new Function`), and the pages'
 * policy forbids that: harmless, but a reported violation on every page.
 */
export const zodWithoutEval = (): Plugin => ({
  name: "zod-without-eval",
  enforce: "pre",
  apply: "build",
  applyToEnvironment: ({ name }) => name === "client",
  resolveId: (source, importer) => (source === "zod" && importer !== VIRTUAL ? VIRTUAL : undefined),
  load: (id) => (id === VIRTUAL ? `import { config } from "zod";\nconfig({ jitless: true });\nexport * from "zod";\n` : undefined),
});
