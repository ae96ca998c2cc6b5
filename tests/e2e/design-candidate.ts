import type { Page } from "@playwright/test";
import type { Knowledge } from "./candidate.ts";
import type { Round } from "./scenarios.ts";

type Play = (page: Page, round: Round, knowledge: Knowledge) => Promise<void>;

/** How design rounds are answered, by questionType. Whoever knows nothing asks for what does not matter, and draws nothing. */
export const designPlays: Record<string, Play | undefined> = { constraints: playConstraints, canvas: playOutline, design: playModel };

async function playConstraints(page: Page, round: Round, knowledge: Knowledge): Promise<void> {
  const { questions, option } = constraintsAnswer(round, knowledge);
  for (const text of questions) {
    await page.getByRole("button", { name: text, exact: true }).click();
  }
  await page.getByRole("radiogroup", { name: "Architecture" }).getByRole("radio", { name: option, exact: true }).check();
}

/** What to ask, by text, and which architecture to choose, by name. */
export function constraintsAnswer(round: Round, knowledge: Knowledge): { questions: string[]; option: string } {
  const option = round.options?.find(({ correct }) => correct === (knowledge === "right"));
  const questions = knowledge === "right" ? questionsFor(round, option?.validWhen ?? []) : questionsOf(round, "irrelevant").slice(0, 1);
  return { questions, option: option?.name ?? "" };
}

/** The names of all steps, each with the label of a component that is right in it. */
export const rightComponents = ({ steps = [], components = [] }: Round): { step: string; component: string }[] =>
  steps.map(({ name, choices }) => {
    const best = choices.find(({ verdict }) => verdict === "valid")?.component;
    return { step: name, component: components.find(({ id }) => id === best)?.label ?? "" };
  });

/** The needed connections, by the names of their steps. */
export function neededConnections({ steps = [], connections = [] }: Round): { from: string; to: string }[] {
  const nameOf = (id: string) => steps.find((step) => step.id === id)?.name ?? id;
  return connections.map(({ from, to }) => ({ from: nameOf(from), to: nameOf(to) }));
}

const questionsOf = (round: Round, category: string): string[] =>
  (round.clarifyingQuestions ?? []).filter((question) => question.category === category).map(({ text }) => text);

/** The questions that reveal what an option needs, then the crucial ones, up to the limit. */
function questionsFor(round: Round, facts: readonly { constraint: string; value: string }[]): string[] {
  const revealing = (round.clarifyingQuestions ?? []).filter(({ reveals }) =>
    facts.some((fact) => fact.constraint === reveals?.constraint && fact.value === reveals.value),
  );
  return [...new Set([...revealing.map(({ text }) => text), ...questionsOf(round, "crucial")])].slice(0, round.maxQuestions);
}

async function playOutline(page: Page, round: Round, knowledge: Knowledge): Promise<void> {
  if (knowledge === "wrong") return;
  await page.getByRole("tab", { name: "Outline" }).click();
  for (const { name, choices } of round.steps ?? []) {
    const best = choices.find(({ verdict }) => verdict === "valid");
    const step = page.getByRole("group", { name, exact: true });
    await step.getByRole("combobox", { name: "Component" }).selectOption(best?.component ?? "");
  }
  for (const { from, to } of round.connections ?? []) {
    await page.getByRole("combobox", { name: "From", exact: true }).selectOption(from);
    await page.getByRole("combobox", { name: "To", exact: true }).selectOption(to);
    await page.getByRole("button", { name: "Add connection" }).click();
  }
}

async function playModel(page: Page, round: Round, knowledge: Knowledge): Promise<void> {
  if (knowledge === "wrong") return;
  const nameOf = (id: string) => round.fields?.find((field) => field.id === id)?.name ?? id;
  for (const table of round.expectedTables ?? []) {
    await page.getByRole("button", { name: "Add table" }).click();
    await page.getByRole("textbox", { name: "Table name" }).last().fill(table.name);
    await page.getByRole("combobox", { name: "Table type" }).last().selectOption(table.type);
    for (const field of table.requiredFields) {
      const group = page.getByRole("group", { name: nameOf(field), exact: true });
      await group.getByRole("checkbox", { name: table.name, exact: true }).check();
      if (table.primaryKey?.includes(field)) await group.getByRole("checkbox", { name: `Primary key of ${table.name}`, exact: true }).check();
    }
  }
}
