import type { APIRoute } from "astro";
import { allSummaries } from "../../site/scenarios.ts";

/** Metadata of all scenarios, in the order of the lists. */
export const GET: APIRoute = async () => Response.json(await allSummaries());
