import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { allScenarios } from "../../site/scenarios.ts";

export const getStaticPaths = (async () =>
  (await allScenarios()).map(({ data }) => ({ params: { id: data.summary.id }, props: { player: data.player } }))) satisfies GetStaticPaths;

/** What a player needs of a scenario; nothing in it spoils the interview. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(props.player);
