import * as texts from "#texts";
import type { ScenarioPlayer } from "../core/scenario/scenario.ts";
import { facetsOf } from "../core/scenario/search-facts.ts";
import { categoryNames, levelNames } from "../core/scenario/names.ts";

/** What of a scenario is searched: no more than stands in the file for players, and of that no options, no code, no data and no hints. */
export type SearchedScenario = Pick<ScenarioPlayer, "category" | "level" | "estimatedMinutes" | "tags"> & { rounds: readonly SearchedRound[] };
type SearchedRound = {
  type: string;
  title: string;
  descriptionHtml: string;
  tags: readonly string[];
  /** Of a quiz (with `html`) or of a round with clarifying questions (with `text`). */
  questions?: readonly { html?: string; text?: string }[];
};

/** Parts of a page that nobody looks for; `.no-print` marks those that are for acting, not for reading. */
export const IGNORED_PARTS = ["nav", ".no-print", "[hidden]"];

const MAIN = /<main[^>]*>([\s\S]*)<\/main>/;

/**
 * What Pagefind is given of a page of prose.
 * @param html the built page
 * @param kind what it is, for the list of results: "Guide", "Topic"
 */
export const proseRecord = (html: string, kind: string): string => document(mainOf(html), metaOf("kind", kind));

/**
 * What Pagefind is given of a briefing: the page, with the questions behind the list of rounds that the page does not show.
 * @throws when the page has no list of rounds
 */
export function briefingRecord(html: string, scenario: SearchedScenario): string {
  const main = mainOf(html);
  const list = main.indexOf("</ol>", main.indexOf('id="rounds"'));
  if (!main.includes('id="rounds"') || list === -1) throw new Error("The briefing has no list of rounds behind which its questions could be searched.");
  const end = list + "</ol>".length;
  const facets = facetsOf(scenario, scenario.rounds.flatMap(({ tags }) => tags)); // prettier-ignore
  const filters = Object.entries(facets).flatMap(([name, values]) => values.map((value) => filterOf(name, value)));
  const place = texts.foundInterviewPlace(categoryNames[scenario.category], levelNames[scenario.level], scenario.estimatedMinutes);
  const head = [metaOf("kind", texts.foundInterview), metaOf("place", place), ...filters].join("");
  return document(`${main.slice(0, end)}${scenario.rounds.map(questionsOf).join("")}${main.slice(end)}`, head);
}

function questionsOf({ title, descriptionHtml, questions = [] }: SearchedRound): string {
  const asked = questions.map(({ html, text }) => html ?? `<p>${escaped(text ?? "")}</p>`);
  // Listings and tables of a question show what is expected.
  return [`<p>${escaped(title)}.</p>`, descriptionHtml, ...asked].join("\n").replace(/<(pre|table)\b[\s\S]*?<\/\1>/g, "").replace(/<(\/?)h[1-6][^>]*>/g, "<$1p>"); // prettier-ignore
}

const document = (body: string, head: string): string => `<html lang="en"><body>${head}${body}</body></html>`;
const metaOf = (name: string, value: string): string => `<span data-pagefind-meta="${name}[data-value]" data-value="${escaped(value)}"></span>`;
const filterOf = (name: string, value: string): string => `<span data-pagefind-filter="${name}[data-value]" data-value="${escaped(value)}"></span>`;
const mainOf = (html: string): string => MAIN.exec(html)?.[1] ?? "";
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
