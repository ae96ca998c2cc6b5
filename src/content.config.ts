import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "zod";
import type { PublishedScenario } from "./authoring/publish-scenario.ts";
import { scenarioLoader } from "./authoring/scenario-loader.ts";

/** The interviews, published: `summary`, `player`, `key` and `briefingHtml` of each. The loader has checked them; the schema gives them their types. */
const scenarios = defineCollection({
  loader: scenarioLoader(process.env["QUESTIONS_DIR"] || "questions"),
  schema: z.object({
    summary: z.custom<PublishedScenario["summary"]>(),
    player: z.custom<PublishedScenario["player"]>(),
    key: z.custom<PublishedScenario["key"]>(),
    briefingHtml: z.string().nullable(),
    about: z.custom<PublishedScenario["about"]>(),
  }),
});

/** The guides of the handbook, in Markdown. */
const guides = defineCollection({
  loader: glob({ base: "src/content/guides", pattern: "*.md" }),
  schema: z.strictObject({
    title: z.string().describe("The heading of the page."),
    shortTitle: z.string().optional().describe("The name in lists, where the title is long."),
    description: z.string().describe("One or two sentences, for lists and search engines."),
    order: z.number().describe("The place in the lists, from the lowest up."),
    hasOwnPage: z.boolean().default(false).describe("Whether a file in src/pages/guides shows it; the lists name it all the same."),
  }),
});

/** What a tag is about, one file for each; a tag without a file gets a sentence of its own making. */
const topics = defineCollection({
  loader: glob({ base: "src/content/topics", pattern: "*.md" }),
  schema: z.strictObject({ name: z.string().describe("As it is written: `SQL`, `Window functions`."), summary: z.string().describe("One sentence.") }),
});

export const collections = { scenarios, guides, topics };
