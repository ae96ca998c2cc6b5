import type { Round } from "../../core/rounds/registry.ts";
import type { Scenario } from "../../core/scenario/scenario.ts";

/** A text that somebody reads, and where it stands. */
export type WrittenText = { path: PropertyKey[]; text: string };

type Given = { path: PropertyKey[]; text: string | undefined };

/** What the interviewer says before and after the rounds. */
export const spokenOf = ({ interviewer }: Scenario): string[] => [interviewer?.opening, interviewer?.closing].filter((text) => text !== undefined);

/** Every text of sentences in a scenario; options and names are no sentences. */
export function writtenIn(scenario: Scenario): WrittenText[] {
  const head: Given[] = [
    { path: ["description"], text: scenario.description },
    { path: ["briefing"], text: scenario.briefing },
    { path: ["interviewer", "opening"], text: scenario.interviewer?.opening },
    { path: ["interviewer", "closing"], text: scenario.interviewer?.closing },
  ];
  const rounds = scenario.rounds.flatMap((round, index) => textsOf(round).map(({ path, text }) => ({ path: ["rounds", index, ...path], text })));
  return [...head, ...rounds].flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

function textsOf(round: Round): Given[] {
  const { description, hints, explanation } = round.round;
  return [
    { path: ["description"], text: description },
    ...(hints ?? []).map((text, index) => ({ path: ["hints", index], text })),
    { path: ["explanation"], text: explanation },
    ...ownTexts(round),
  ];
}

/** What only rounds of its kind have. */
function ownTexts({ kind, round }: Round): Given[] {
  if (kind === "sql" || kind === "python") return messagesOf(round);
  if (kind === "quiz") {
    return round.questions.flatMap(({ question, explanation }, index) => [
      { path: ["questions", index, "question"], text: question },
      { path: ["questions", index, "explanation"], text: explanation },
    ]);
  }
  const answers =
    kind !== "constraints" ? [] : round.clarifyingQuestions.map(({ answer }, index) => ({ path: ["clarifyingQuestions", index, "answer"], text: answer }));
  return [...answers, ...feedbackOf({ kind, round } as Round)];
}

const messagesOf = ({ wrongAnswers = [] }: { wrongAnswers?: { message?: string | undefined }[] | undefined }): Given[] =>
  wrongAnswers.map(({ message }, index) => ({ path: ["wrongAnswers", index, "message"], text: message }));

/** What is said of the choices of a design round; nothing for the others. */
export function feedbackOf({ kind, round }: Round): WrittenText[] {
  if (kind === "modeling") return round.expectedTables.map(({ feedback }, index) => ({ path: ["expectedTables", index, "feedback"], text: feedback }));
  if (kind === "constraints") return round.options.map(({ feedback }, index) => ({ path: ["options", index, "feedback"], text: feedback }));
  if (kind !== "canvas") return [];
  return round.steps.flatMap(({ choices }, step) =>
    choices.map(({ feedback }, index) => ({ path: ["steps", step, "choices", index, "feedback"], text: feedback })),
  );
}
