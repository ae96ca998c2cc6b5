import * as texts from "#texts";
import { LEVELS, levelNames, type ScenarioSummary } from "../core/scenario/scenario.ts";
import { inOrder } from "./scenario-order.ts";

/** A scenario with the tags that single rounds add to its own, by the rounds' ids. */
export type TaggedScenario = { summary: ScenarioSummary; roundTags: Readonly<Record<string, readonly string[]>> };

/** An interview that trains a topic: as a whole, or only by the rounds named. */
export type TopicInterview = { summary: ScenarioSummary; isWhole: boolean; rounds: ScenarioSummary["rounds"] };

export type Topic = { tag: string; interviews: TopicInterview[]; related: string[] };

const RELATED = 6;

/** Every tag that is used, in alphabetical order, with what trains it and the tags that stand beside it most often. */
export function topicsOf(scenarios: readonly TaggedScenario[]): Topic[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.summary.id, scenario]));
  const interviews = new Map<string, TopicInterview[]>();
  const beside = new Map<string, Map<string, number>>();
  for (const summary of inOrder(scenarios.map((scenario) => scenario.summary))) {
    const roundTags = byId.get(summary.id)?.roundTags ?? {};
    const tags = new Set([...summary.tags, ...Object.values(roundTags).flat()]);
    for (const tag of tags) {
      const rounds = summary.rounds.filter(({ id }) => roundTags[id]?.includes(tag) === true);
      entry(interviews, tag, () => []).push({ summary, isWhole: summary.tags.includes(tag), rounds });
      const counts = entry(beside, tag, () => new Map<string, number>());
      for (const other of tags) if (other !== tag) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...interviews]
    .sort(([a], [b]) => a.localeCompare(b, texts.language))
    .map(([tag, found]) => ({ tag, interviews: found, related: mostFrequent(beside.get(tag) ?? new Map<string, number>()) }));
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

const mostFrequent = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b, texts.language))
    .slice(0, RELATED)
    .map(([tag]) => tag);

/** Words of tags that are written in capitals. */
const CAPITALS = new Set(["sql", "etl", "elt", "cdc", "cte", "ctes", "csv", "json", "api", "scd", "scd1", "scd2", "olap", "oltp", "gdpr", "sla", "dag"]);

/** A tag as a name: `window-functions` becomes "Window functions", `sql-joins` "SQL joins". */
export function tagName(tag: string): string {
  const words = tag.split("-").map((word) => (CAPITALS.has(word) ? word.toUpperCase().replace(/S$/, word === "ctes" ? "s" : "S") : word));
  const name = words.join(" ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What can be said of a topic that nobody has described: how often it comes up, and for whom. */
export function topicSummary(topic: Topic): string {
  const levels = LEVELS.filter((level) => topic.interviews.some(({ summary }) => summary.level === level)).map((level) => levelNames[level]);
  if (levels.length > 1) return texts.comesUpAcross(topic.interviews.length, levels[0] ?? "", levels.at(-1) ?? "");
  return texts.comesUpIn(topic.interviews.length, levels[0] ?? "");
}
