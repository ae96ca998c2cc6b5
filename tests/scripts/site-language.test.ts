import path from "node:path";
import { build, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { siteLanguage } from "../../scripts/site-language.ts";

const fixtures = path.resolve(import.meta.dirname, "../fixtures/texts");

describe("the language of a site", () => {
  it("[UI200] is English unless another is asked for", async () => {
    expect((await siteLanguage("en")).file).toMatch(/src\/texts\/en\.ts$/);
  });

  it("[UI200] is that of the file with its name: what is built with it speaks it", async () => {
    const { alias } = await siteLanguage("xx", fixtures);
    const entry = "virtual:page";
    const { output } = (await build({
      configFile: false,
      logLevel: "silent",
      resolve: { alias },
      plugins: [
        {
          name: "a page",
          resolveId: (id) => (id === entry ? path.resolve(import.meta.dirname, "page.ts") : undefined),
          load: (id) =>
            id.endsWith("/page.ts") ? 'import * as texts from "#texts";\nconsole.log(texts.startInterview, texts.rounds(2), texts.reload);' : undefined,
        },
      ],
      build: { write: false, rolldownOptions: { input: entry } },
    })) as Rolldown.RolldownOutput;
    const [{ code }] = output;
    for (const word of ["Sartstay Interviewway", "oundsray", "Reload"]) expect(code).toContain(word);
    for (const word of ["Start Interview", "Take It Over Here"]) expect(code).not.toContain(word);
  });

  it.each(["yy", "../texts/en", ""])("[UI200] cannot be %j, of which there is no file", async (language) => {
    await expect(siteLanguage(language, fixtures)).rejects.toThrow(`SITE_LANGUAGE is "${language}", and there is no src/texts/${language}.ts.`);
  });

  it("[UI202] refuses a file that lacks a text, and names it", async () => {
    await expect(siteLanguage("incomplete", fixtures)).rejects.toThrow(/^src\/texts\/incomplete\.ts lacks siteName, /);
  });

  it("[UI202] refuses one that lacks a name inside of an object", async () => {
    await expect(siteLanguage("gaps", fixtures)).rejects.toThrow("src/texts/gaps.ts lacks levelNames.staff.");
  });
});
