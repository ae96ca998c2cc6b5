import { defineCollection } from "astro:content";
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
  }),
});

export const collections = { scenarios };
