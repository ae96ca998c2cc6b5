import type { APIRoute } from "astro";
import { scenarioJsonSchema } from "../../authoring/scenario-json-schema.ts";

/** The format of a scenario file, for editors. */
export const GET: APIRoute = () => Response.json(scenarioJsonSchema());
