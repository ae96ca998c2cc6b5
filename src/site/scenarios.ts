import { getCollection } from "astro:content";
import type { ScenarioSummary } from "../core/scenario/scenario.ts";
import { inOrder } from "./scenario-order.ts";
import { topicsOf } from "./topics.ts";

/** All published scenarios in the order of the lists. Build time only. */
export const allScenarios = async () => await getCollection("scenarios");

export const allSummaries = async (): Promise<ScenarioSummary[]> => inOrder((await allScenarios()).map((entry) => entry.data.summary));

/** Every topic with what trains it. Build time only. */
export const allTopics = async () =>
  topicsOf(
    (await allScenarios()).map(({ data: { summary, player } }) => ({
      summary,
      roundTags: Object.fromEntries(player.rounds.map(({ id, tags }) => [id, tags])),
    })),
  );
