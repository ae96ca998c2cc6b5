import type { AstroIntegration } from "astro";

/**
 * Lets scripts of the development server load React components by `import()`. React's part of Vite wants to be set up in
 * the page first; Astro does so for islands only, and reading pages have none.
 */
export const reactInScripts = (): AstroIntegration => ({
  name: "react-in-scripts",
  hooks: {
    "astro:config:setup": ({ command, injectScript }) => {
      if (command === "dev") injectScript("page", 'import "@vitejs/plugin-react/preamble";');
    },
  },
});
