import { createRequire } from "node:module";
import mdx from "@astrojs/mdx";
import react from "@astrojs/react";
import sitemap from "@astrojs/sitemap";
import { defineConfig, fontProviders } from "astro/config";
import { finishedPages } from "./scripts/finished-pages.ts";
import { headersForHosts } from "./scripts/hosting/headers-file.ts";
import { namedScripts } from "./scripts/named-scripts.ts";
import { offlineSupport } from "./scripts/offline-files.ts";
import { sharedPageScript } from "./scripts/page-scripts.ts";
import { pyodideAssets } from "./scripts/pyodide-assets.ts";
import { reactInScripts } from "./scripts/react-in-scripts.ts";
import { siteLanguage, speakInNode } from "./scripts/site-language.ts";
import { stylesInScripts } from "./scripts/styles-in-scripts.ts";
import { textsInScripts } from "./scripts/texts-in-scripts.ts";
import { zodWithoutEval } from "./scripts/zod-without-eval.ts";

/** Where the site will be served: SITE_URL is the host, BASE_PATH the path below it ("/" or "/datadrill/"). */
const site = process.env.SITE_URL || "http://localhost:4321";
const base = `/${(process.env.BASE_PATH || "/").replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");

/** SITE_LANGUAGE names the file in src/texts that the site speaks by. What else says a text is imported after that is settled. */
const language = await siteLanguage(process.env.SITE_LANGUAGE || "en");
speakInNode(language.file);
const { searchIndex } = await import("./scripts/search-index.ts");
const { socialImages } = await import("./scripts/social-images.ts");

const require = createRequire(import.meta.url);
const unicode = (font) => require(`@fontsource-variable/${font}/unicode.json`);
const variant = (font, file, subset) => ({
  src: [`@fontsource-variable/${font}/files/${font}-${file}.woff2`],
  weight: "100 800",
  style: "normal",
  display: "swap",
  unicodeRange: unicode(font)[subset].split(","),
});

/**
 * Served from here; Astro adds a fallback of the same metrics, so that nothing moves when the font arrives. Inter slants well enough that
 * a font of its own for the few words in italics, 52 kB, is not worth the wait.
 */
const fonts = [
  {
    name: "Inter",
    cssVariable: "--font-inter",
    // The text fonts of all systems, each with the metrics of Inter; Arial alone would leave out telephones.
    fallbacks: ["system-ui"],
    options: { variants: [variant("inter", "latin-wght-normal", "latin")] },
  },
  { name: "Inter Extended", cssVariable: "--font-inter-ext", fallbacks: [], options: { variants: [variant("inter", "latin-ext-wght-normal", "latin-ext")] } },
  {
    name: "JetBrains Mono",
    cssVariable: "--font-jetbrains-mono",
    fallbacks: ["monospace"],
    options: { variants: [variant("jetbrains-mono", "latin-wght-normal", "latin")] },
  },
].map((font) => ({ ...font, provider: fontProviders.local() }));

export default defineConfig({
  site,
  base,
  output: "static",
  // Pages are folders and links end in a slash; an address typed without it is answered too.
  trailingSlash: "ignore",
  compressHTML: true,
  // The style sheet is a few kB: in the page it costs less than a request that holds up the first paint.
  build: { format: "directory", inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  fonts,
  integrations: [
    react(),
    reactInScripts(),
    sharedPageScript(),
    mdx(),
    namedScripts(),
    pyodideAssets(),
    searchIndex(),
    socialImages(),
    sitemap({ filter: (page) => !/\/results\/$|\/(?:404|offline)\/$|\/embed\/[^/]+\/[^/]+\/$/.test(page) }),
    // Last: they read what the others have written.
    finishedPages(),
    headersForHosts(),
    offlineSupport(),
  ],
  vite: {
    resolve: { alias: language.alias },
    plugins: [stylesInScripts(), textsInScripts(language.file), zodWithoutEval()],
    worker: { format: "es" },
    define: { "import.meta.env.REPOSITORY_URL": JSON.stringify(process.env.REPOSITORY_URL ?? "") },
  },
});
