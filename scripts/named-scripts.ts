import path from "node:path";
import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";

/** Scripts whose address must never change: other people's pages, or the browser itself, ask for them by name. */
const SCRIPTS: Readonly<Record<string, string>> = {
  "embed.js": "src/embed/embed.ts",
  "sw.js": "src/service-worker/service-worker.ts",
};

/**
 * Builds each of these scripts into one file of its own name at the site's root. They are plain scripts, so what they
 * declare is wrapped: it must not show in the page they are loaded into. In development they load their source as a module.
 */
export const namedScripts = (): AstroIntegration => ({
  name: "named-scripts",
  hooks: {
    "astro:config:setup": ({ updateConfig }) => void updateConfig({ vite: { plugins: [emitted(), served()] } }),
  },
});

const emitted = (): Plugin => ({
  name: "named-scripts",
  apply: "build",
  applyToEnvironment: ({ name }) => name === "client",
  buildStart() {
    for (const [fileName, source] of Object.entries(SCRIPTS)) this.emitFile({ type: "chunk", id: path.resolve(source), fileName });
  },
  generateBundle(_options, bundle) {
    for (const fileName of Object.keys(SCRIPTS)) {
      const script = bundle[fileName];
      if (script?.type !== "chunk") this.error(`${fileName} was not built`);
      if (script.imports.length > 0 || script.exports.length > 0) this.error(`${fileName} must stand alone, but imports ${script.imports.join(", ")}`);
      script.code = `(()=>{${script.code.trim()}})();\n`;
    }
  },
});

const served = (): Plugin => ({
  name: "named-scripts-in-development",
  apply: "serve",
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const source = SCRIPTS[path.basename((request.url ?? "").split("?")[0] ?? "")];
      if (source === undefined) return next();
      response.setHeader("Content-Type", "text/javascript");
      response.end(`import(${JSON.stringify(`${server.config.base}${source}`)});\n`);
    });
  },
});
