import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { allScenarios } from "../../site/scenarios.ts";

export const getStaticPaths = (async () =>
  (await allScenarios()).map(({ data }) => ({ params: { id: data.summary.id }, props: { key: data.key } }))) satisfies GetStaticPaths;

/** Solutions, hidden data and right answers: fetched only when something is graded or reviewed. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(props.key);
