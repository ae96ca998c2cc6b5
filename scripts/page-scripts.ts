import path from "node:path";
import type { AstroIntegration } from "astro";
import { filesOf } from "./budgets/page-files.ts";

/** What the scripts of reading pages share; apart, each would be a file of some hundred bytes. */
const SHARED =
  /\/src\/(?:components\/(?:briefing\/load-on-intent|offline\/site-worker|returning\/greet)|site\/paths|storage\/(?:storage-support|theme-setting))\.ts$|vite\/preload-helper/;

/** Puts what the scripts of reading pages share into one file. */
export const sharedPageScript = (): AstroIntegration => ({
  name: "shared-page-script",
  hooks: {
    "astro:config:setup": ({ updateConfig }) => {
      const output = { codeSplitting: { groups: [{ name: "page", test: SHARED }] } };
      updateConfig({ vite: { environments: { client: { build: { rolldownOptions: { output } } } } } });
    },
  },
});

const MODULE = /<script type="module" src="([^"]*\/)?(_astro\/[^"/]+\.js)"/g;

/**
 * The page with all that its scripts import asked for at once, not one file after the other.
 * @param importsOf the files that a script imports and what those import, as paths from the site's root
 */
export async function withEarlyScripts(html: string, importsOf: (script: string) => Promise<readonly string[]>): Promise<string> {
  const found = [...html.matchAll(MODULE)];
  const scripts = new Set(found.map(([, , script = ""]) => script));
  const imported = new Set((await Promise.all([...scripts].map(importsOf))).flat().filter((file) => !scripts.has(file)));
  const base = found[0]?.[1] ?? "";
  const links = [...imported].map((file) => `<link rel="modulepreload" href="${base}${file}">`).join("");
  return html.replace("</head>", () => `${links}</head>`);
}

/** What the scripts of a built site import, each looked up once. */
export function importsIn(folder: string): (script: string) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  const lookUp = async (script: string) =>
    (await filesOf(folder, path.join(folder, script))).map((file) => path.relative(folder, file).split(path.sep).join("/")).filter((file) => file !== script);
  return (script) => {
    const imports = known.get(script) ?? lookUp(script);
    known.set(script, imports);
    return imports;
  };
}
