import { describe, expect, it } from "vitest";
import { answerPlan, keptAddress, pathIn } from "../../src/service-worker/answer-plan.ts";

const SCOPE = "https://example.org/drill/";
const planOf = (path: string, method = "GET", hasRange = false) => answerPlan({ method, url: new URL(path, SCOPE).href, hasRange }, SCOPE);

describe("how the service worker answers", () => {
  it.each(["_astro/client.XKGuiAfY.js", "pyodide/314.0.7/pyodide.asm.wasm", "pagefind/1.5.2/fragment/en_1a2b.pf_fragment", "pagefind/1.5.2/pagefind.js"])(
    "[SW7] what never changes under its name is fetched once: %s",
    (path) => {
      expect(planOf(path)).toBe("kept-first");
    },
  );

  it.each([
    "",
    "interview/shop/",
    "interviews/shop.json",
    "interviews/shop.answers.json",
    "embed.js",
    "pagefind/1.5.2/pagefind-entry.json",
    "interview/_astro/",
  ])("[SW1] pages and data are as new as the connection allows: %s", (path) => {
    expect(planOf(path)).toBe("network-first");
  });

  it("[SW5] leaves alone by what a new version is found, so that it is found", () => {
    expect(planOf("sw.js")).toBe("pass");
    expect(planOf("offline.json?now")).toBe("pass");
  });

  it("[SW1] leaves alone what is not the site's, parts of files, and what changes something", () => {
    expect(planOf("https://example.org/other/")).toBe("pass");
    expect(planOf("https://elsewhere.example/drill/")).toBe("pass");
    expect(planOf("interview/", "POST")).toBe("pass");
    expect(planOf("_astro/a.js", "GET", true)).toBe("pass");
  });

  it("[SW1] a query makes no other page", () => {
    expect(keptAddress("https://example.org/drill/embed/a/b/?theme=dark#x")).toBe("https://example.org/drill/embed/a/b/");
    expect(pathIn("https://example.org/drill/a/?b#c", SCOPE)).toBe("a/");
  });
});
