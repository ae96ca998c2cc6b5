/** What one part of the tree may import. */
export interface Layer {
  /** A folder or a file, from the top folder. The longest one that fits a file is its layer. */
  path: string;
  /** Folders or files; the layer's own are always allowed. */
  imports: readonly string[];
  /** Packages, with `node:` and `astro:` for whatever begins so. */
  packages: readonly string[];
}

/** What package.json calls by a name of its own ("imports"), and where it leads. */
export const ALIASES: Readonly<Record<string, string>> = { "#texts": "src/texts/en.ts" };

/** Stands for everything. */
export const ANY = "*";

/**
 * The arrows of the house: core <- engines <- graders <- stores <- components <- layouts <- pages. What a table line does not name
 * is forbidden, type-only imports included: a type drags its module's meaning along.
 */
export const layers: readonly Layer[] = [
  // The words of the site, for all of src: they know nobody.
  { path: "src/texts", imports: [], packages: [] },

  { path: "src/core", imports: ["src/texts"], packages: ["zod"] },

  // Engines run code; those of Node are for the author's tools and the tests, and no page may carry them.
  { path: "src/engines", imports: ["src/core", "src/texts"], packages: ["sql.js", "pyodide"] },
  { path: "src/engines/node", imports: ["src/core", "src/engines"], packages: ["node:", "sql.js", "pyodide"] },

  // A grader plays on any engine, so it knows the interface alone.
  { path: "src/graders", imports: ["src/core", "src/engines/protocol.ts", "src/texts"], packages: [] },

  { path: "src/storage", imports: ["src/core", "src/texts"], packages: ["localforage"] },
  { path: "src/stores", imports: ["src/core", "src/engines", "src/graders", "src/storage", "src/site/paths.ts", "src/texts"], packages: ["nanostores"] },

  // Words, addresses and collection queries that several pages share.
  { path: "src/site", imports: ["src/core", "src/texts"], packages: ["astro:"] },
  { path: "src/styles", imports: [], packages: [] },

  // The script for other people's pages: by itself, and as small as can be.
  { path: "src/embed", imports: ["src/texts"], packages: [] },
  { path: "src/service-worker", imports: [], packages: [] },

  {
    path: "src/components",
    imports: [
      "src/core",
      "src/engines/protocol.ts",
      "src/stores",
      "src/site",
      "src/styles",
      "src/texts",
      "src/embed/frame-messages.ts",
      "src/service-worker/worker-messages.ts",
      // A session is kept by the stores; these two are a setting and a question that no store is about.
      "src/storage/theme-setting.ts",
      "src/storage/storage-support.ts",
      "src/components/search/load-pagefind.ts",
    ],
    packages: [
      "react",
      "react-dom",
      "nanostores",
      "@nanostores/react",
      "lucide-react",
      "astro",
      "astro:",
      "monaco-editor",
      "@monaco-editor/react",
      "react-resizable-panels",
      "@xyflow/react",
    ],
  },
  // Pagefind's script is made by the build: it has an address, and no module to name.
  { path: "src/components/search/load-pagefind.ts", imports: ["src/site/paths.ts"], packages: [ANY] },
  {
    path: "src/layouts",
    imports: ["src/core", "src/components", "src/site", "src/styles", "src/texts", "src/storage/theme-setting.ts"],
    packages: ["astro", "astro:", "lucide-react"],
  },
  { path: "src/content", imports: ["src/components", "src/site"], packages: [] },

  // The author's side: reads files, publishes scenarios, checks them. At build time only.
  {
    path: "src/authoring",
    imports: ["src/core", "src/engines", "src/engines/node", "src/graders", "src/texts"],
    packages: [
      ...["node:", "astro", "zod", "js-yaml", "csv-parse", "shiki", "unified", "hast", "mdast"],
      ...["remark-parse", "remark-gfm", "remark-rehype", "rehype-sanitize", "rehype-stringify", "satori", "sharp"],
    ],
  },
  { path: "src/content.config.ts", imports: ["src/core", "src/authoring"], packages: ["node:", "astro", "astro:", "zod"] },
  { path: "src/env.d.ts", imports: [], packages: ["astro"] },

  {
    path: "src/pages",
    imports: ["src/core", "src/authoring", "src/site", "src/components", "src/layouts", "src/content", "src/styles", "src/texts"],
    packages: ["astro", "astro:", "@astrojs/rss"],
  },

  {
    path: "scripts",
    imports: [
      "src/core",
      "src/engines",
      "src/engines/node",
      "src/graders",
      "src/authoring",
      "src/texts",
      "src/service-worker/offline-files.ts",
      "src/service-worker/lasting-files.ts",
      "bench",
      "package.json",
    ],
    packages: [ANY],
  },
  { path: "bench", imports: ["src/core", "src/engines", "src/stores/session-link.ts", "src/authoring", "scripts"], packages: [ANY] },
  { path: "tests", imports: [ANY], packages: [ANY] },
  ...["astro.config.mjs", "eslint.config.js", "playwright.config.ts", "vitest.config.ts"].map((path) => ({
    path,
    imports: ["scripts", "src/authoring"],
    packages: [ANY],
  })),
];

/** Names that say nothing of what is inside. */
export const EMPTY_NAMES = ["utils", "util", "helpers", "helper", "misc", "common"];

/** Named before the rule. */
export const NAME_EXCEPTIONS = ["src/core/rounds/common.ts"];

export const MAX_LINES = 400;
/** One file holds all texts of a language, so that a translation is a file. */
export const LENGTH_EXCEPTIONS = "src/texts/";
