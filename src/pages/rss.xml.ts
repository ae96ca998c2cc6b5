import * as texts from "#texts";
import rss from "@astrojs/rss";
import type { APIRoute } from "astro";
import { newestFirst } from "../site/feed.ts";
import { siteDescription, siteName } from "../site/names.ts";
import { briefingPath, homePath } from "../site/paths.ts";
import { allScenarios } from "../site/scenarios.ts";

/** The newest interviews, for feed readers. */
export const GET: APIRoute = async ({ site }) => {
  const origin = site ?? new URL("http://localhost");
  const scenarios = (await allScenarios()).map(({ data: { summary, about } }) => ({ summary, updated: about.updated }));
  return rss({
    title: siteName,
    description: siteDescription,
    site: new URL(homePath(), origin),
    customData: `<language>${texts.language}</language>`,
    items: newestFirst(scenarios).map(({ summary, updated }) => ({
      title: summary.title,
      description: summary.description,
      link: new URL(briefingPath(summary.id), origin).href,
      categories: summary.tags,
      ...(updated === null ? {} : { pubDate: updated }),
    })),
  });
};
