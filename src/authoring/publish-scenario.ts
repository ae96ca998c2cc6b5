import type { Problem } from "../core/scenario/problem.ts";
import type { Scenario, ScenarioKey, ScenarioPlayer, ScenarioSummary } from "../core/scenario/scenario.ts";
import type { Engines } from "../engines/protocol.ts";
import { publishRound } from "./publish/registry.ts";
import { render, renderMarkdown } from "./render-markdown.ts";

/** A scenario in the parts that the site serves. */
export type PublishedScenario = {
  summary: ScenarioSummary;
  /** Holds no solution, no hidden data, no correct answer: anyone may open it before the interview. */
  player: ScenarioPlayer;
  key: ScenarioKey;
  /** Its highest headings are h2. */
  briefingHtml: string | null;
  about: ScenarioAbout;
};

/** What feeds and search engines are told of a file besides. */
export type ScenarioAbout = { updated: string | null; authors: string[]; license: string | null };

export type Publication = { published: PublishedScenario | null; problems: Problem[] };

/** The page of a scenario has its title as h1. */
const BRIEFING_SHIFT = 1;

/** Splits a scenario into its public and its hidden part. Solutions are run where the page shows what they return. */
export async function publishScenario(scenario: Scenario, engines: Engines): Promise<Publication> {
  const rounds = await Promise.all(scenario.rounds.map((round) => publishRound(round, { engines, render })));
  const problems = rounds.flatMap((round, index) =>
    round.problems.map(({ path, ...rest }): Problem => ({ ...rest, path: ["rounds", index, ...path], severity: "error" })),
  );
  if (problems.length > 0) return { published: null, problems };
  const { rounds: titles, roundCount, ...facts } = summaryOf(scenario);
  return {
    problems,
    published: {
      summary: { ...facts, roundCount, rounds: titles },
      player: { ...facts, interviewer: interviewerOf(scenario), rounds: rounds.map(({ player }) => player) },
      key: { id: scenario.id, rounds: rounds.map(({ key }) => key) },
      briefingHtml: scenario.briefing === undefined ? null : renderMarkdown(scenario.briefing, { headingShift: BRIEFING_SHIFT }),
      about: { updated: scenario.updated ?? null, authors: [scenario.authors ?? []].flat(), license: scenario.license ?? null },
    },
  };
}

const summaryOf = ({ id, category, level, title, description, estimatedMinutes, tags, rounds }: Scenario): ScenarioSummary => ({
  id,
  category,
  level,
  title,
  description,
  estimatedMinutes,
  tags,
  roundCount: rounds.length,
  rounds: rounds.map(({ round }) => ({ id: round.id, title: round.title, type: round.type, questionType: round.questionType, timeMinutes: round.timeMinutes })),
});

const interviewerOf = ({ interviewer }: Scenario): ScenarioPlayer["interviewer"] => ({
  name: interviewer?.name ?? null,
  openingHtml: interviewer?.opening === undefined ? null : render(interviewer.opening),
  closingHtml: interviewer?.closing === undefined ? null : render(interviewer.closing),
});
