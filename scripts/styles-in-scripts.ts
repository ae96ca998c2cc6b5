import type { Plugin } from "vite";

const VIRTUAL = "\0styles-in-scripts:";

/**
 * A Vite plugin: a style sheet that a script imports travels inside that script. Astro would put it into every page from
 * which the script can be reached, even by `import()`, and so the workbench's and the editor's styles into the briefing.
 * Style sheets of .astro files stay with their pages. It is adopted instead of written into an element, which the policy of pages
 * without an editor would refuse.
 */
export const stylesInScripts = (): Plugin => ({
  name: "styles-in-scripts",
  enforce: "pre",
  applyToEnvironment: ({ name }) => name === "client",
  async resolveId(source, importer) {
    if (!source.endsWith(".css") || importer === undefined || !/\.(?:[cm]?js|tsx?)$/.test(importer)) return undefined;
    const found = await this.resolve(source, importer, { skipSelf: true });
    // The ending keeps Vite from taking the script for a style sheet.
    return found && !found.external ? { id: `${VIRTUAL}${found.id}.js`, moduleSideEffects: true } : undefined;
  },
  load(id) {
    if (!id.startsWith(VIRTUAL)) return undefined;
    const file = id.slice(VIRTUAL.length, -".js".length);
    return `import css from ${JSON.stringify(`${file}?inline`)};\nconst sheet = new CSSStyleSheet();\nsheet.replaceSync(css);\ndocument.adoptedStyleSheets.push(sheet);\n`;
  },
});
