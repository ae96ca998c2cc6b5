import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { EMBED_HEIGHT, EMBED_WIDTH, iframeCode } from "../../../../site/embed-codes.ts";
import { allEmbeddedRounds } from "../../../../site/embedded-rounds.ts";
import { siteName } from "../../../../site/names.ts";
import { homePath } from "../../../../site/paths.ts";

export const getStaticPaths = (async () =>
  (await allEmbeddedRounds()).map(({ scenario, player }) => ({
    params: { scenario: scenario.id, round: player.id },
    props: { title: `${player.title} · ${scenario.title}` },
  }))) satisfies GetStaticPaths;

/** What an oEmbed consumer (https://oembed.com, version 1.0, type "rich") needs to show the round. A file: its size is fixed. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, params, site }) => {
  const origin = site?.origin ?? "";
  const round = { site: origin, scenarioId: params["scenario"] ?? "", roundId: params["round"] ?? "", title: props.title };
  return Response.json({
    version: "1.0",
    type: "rich",
    title: props.title,
    provider_name: siteName,
    provider_url: origin + homePath(),
    html: iframeCode(round),
    width: EMBED_WIDTH,
    height: EMBED_HEIGHT,
    cache_age: 86_400,
  });
};
