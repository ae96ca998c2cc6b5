import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import { designPlays } from "./design-candidate.ts";
import type { Round, Scenario } from "./scenarios.ts";
import { writeCode } from "./workbench.ts";

/** How a candidate answers: with the solutions, or with the first listed wrong answer of each round. */
export type Knowledge = "right" | "wrong";

/** Goes from the lobby to the first round. */
export async function startFromLobby(page: Page, scenario: Scenario): Promise<void> {
  await page.goto("interview/");
  await page.getByRole("link", { name: scenario.title }).first().click();
  await page.getByRole("button", { name: "Start Interview" }).click();
  await expect(page.getByText(`Round 1 of ${scenario.rounds.length}`)).toBeVisible();
}

/** Plays one round up to its verdict, which is returned. `otherPlays` answer some types of questions in another way. */
export async function playRound(page: Page, round: Round, knowledge: Knowledge, otherPlays: typeof designPlays = {}): Promise<Locator> {
  await expect(page.getByRole("heading", { level: 1, name: round.title })).toBeVisible();
  const design = otherPlays[round.questionType] ?? designPlays[round.questionType];
  if (round.questionType === "quiz") await answerQuiz(page, round, knowledge);
  else if (design) await design(page, round, knowledge);
  else await writeCode(page, codeFor(round, knowledge));
  await page.getByRole("button", { name: /^Submit & (Continue|Finish)$/ }).click();
  return verdictOn(page);
}

/** The verdict on what was submitted, once it stands there. */
export async function verdictOn(page: Page): Promise<Locator> {
  const verdict = page.getByRole("status").filter({ hasText: /^(Passed|Not passed)/ });
  await expect(verdict).toBeVisible({ timeout: 60_000 });
  return verdict;
}

/** The button that leads on from the verdict on a round, by its place from 0. */
export const buttonAfter = (page: Page, scenario: Scenario, index: number): Locator =>
  page.getByRole("button", { name: index + 1 < scenario.rounds.length ? "Continue" : "See Results", exact: true });

/** At the end of a session that was played with the solutions. */
export async function expectFullMarks(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
  await expect(page.getByLabel("Overall score")).toHaveText("100%");
}

/** Shares a scorecard of 100% and opens its link where nothing is known of it, whole and cut. */
export async function expectSharedElsewhere(page: Page, browser: Browser): Promise<void> {
  await page.getByRole("button", { name: "Share Results" }).click();
  const field = page.getByRole("textbox", { name: "Share link" });
  await expect(field).toHaveValue(/#s\d\./);
  const link = await field.inputValue();
  expect(new URL(link).hash.length).toBeLessThan(2048);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expectFullMarks(other);
  await expect(other.getByRole("button", { name: "Review Answers" })).toHaveCount(0);
  await other.goto("about:blank");
  await other.goto(link.slice(0, -20));
  await expect(other.getByRole("alert")).toContainText("This link is cut");
  await elsewhere.close();
}

function codeFor(round: Round, knowledge: Knowledge): string {
  const code = knowledge === "right" ? round.solution : round.wrongAnswers?.[0]?.code;
  if (code === undefined) throw new Error(`the round ${round.id} has no ${knowledge} answer to play`);
  return code;
}

/** The questions of a quiz on the page. */
export async function quizGroups(page: Page): Promise<Locator[]> {
  const groups = page.getByRole("group").filter({ has: page.getByRole("radio").or(page.getByRole("checkbox")) });
  await expect(groups.first()).toBeVisible();
  return groups.all();
}

async function answerQuiz(page: Page, round: Round, knowledge: Knowledge): Promise<void> {
  for (const group of await quizGroups(page)) {
    const question = await questionIn(group, round);
    const correct = [question.correctAnswer].flat();
    const ticks = knowledge === "right" ? correct : question.options.flatMap((_, index) => (correct.includes(index) ? [] : [index])).slice(0, 1);
    for (const tick of ticks) {
      const name = question.options[tick] ?? "";
      await group.getByRole(Array.isArray(question.correctAnswer) ? "checkbox" : "radio", { name, exact: true }).check();
    }
  }
}

/** Which question a group asks, told by its options, which are in an order drawn for the session. */
export async function questionIn(group: Locator, round: Round) {
  const labels = (await group.getByRole("radio").or(group.getByRole("checkbox")).all()).map((option) => option.getAttribute("value"));
  const count = labels.length;
  for (const question of round.questions ?? []) {
    if (question.options.length !== count) continue;
    const found = await Promise.all(question.options.map((option) => group.getByText(option, { exact: true }).count()));
    if (found.every((times) => times > 0)) return question;
  }
  throw new Error(`no question of ${round.id} has the options of ${await group.innerText()}`);
}
