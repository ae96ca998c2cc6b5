import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { changePages } from "./built-files.ts";
import { withPolicy } from "./content-security-policy.ts";
import { importsIn, withEarlyScripts } from "./page-scripts.ts";

/**
 * What can be said only of a page that is built: which scripts it loads, and, last, its Content-Security-Policy, which knows the inline
 * scripts of all who wrote into it.
 */
export const finishedPages = (): AstroIntegration => ({
  name: "finished-pages",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const importsOf = importsIn(folder);
      await changePages(folder, async (html) => withPolicy(await withEarlyScripts(html, importsOf)));
    },
  },
});
