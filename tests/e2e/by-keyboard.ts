import { expect, type Locator, type Page } from "@playwright/test";
import { buttonAfter, questionIn, quizGroups, verdictOn } from "./candidate.ts";
import { constraintsAnswer, neededConnections, rightComponents } from "./design-candidate.ts";
import type { Hand } from "./hand.ts";
import type { Round } from "./scenarios.ts";

/** A candidate without a mouse: everything is a key, and the focus moves by Tab alone. */
export const byKeyboard: Hand = {
  async start(page, scenario) {
    await page.goto("interview/");
    await press(page, page.getByRole("link", { name: scenario.title }).first());
    await press(page, page.getByRole("button", { name: "Start Interview" }));
  },
  async play(page, round) {
    await expect(page.getByRole("heading", { level: 1, name: round.title })).toBeFocused();
    const play = PLAYS[round.questionType];
    if (!play) throw new Error(`nobody plays a ${round.questionType} by keyboard yet`);
    await play(page, round);
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    return await verdictOn(page);
  },
  goOn: (page, scenario, index) => press(page, buttonAfter(page, scenario, index)),
};

const PLAYS: Record<string, ((page: Page, round: Round) => Promise<void>) | undefined> = {
  constraints: askAndChoose,
  canvas: drawOnCanvas,
  design: placeFields,
  quiz: tickAnswers,
  write: writeSolution,
  fix: writeSolution,
};

/** More looks at the page than any way on it takes. */
const MOST_LOOKS = 100;

/** Presses Tab, or Shift and Tab, towards the first of the controls until one of them has the focus. */
async function reach(page: Page, controls: Locator): Promise<void> {
  await expect(controls.first()).toBeVisible();
  // Tab passes over what is still disabled, such as the button of a page whose script is on its way.
  await expect(controls.first()).toBeEnabled();
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const way = await controls.evaluateAll(wayTo);
    if (way === null) return;
    for (let presses = 0; presses < way.presses; presses++) await page.keyboard.press(way.key);
  }
  throw new Error(`Tab does not lead to ${controls.toString()}`);
}

/**
 * Which key leads from the focus to the first of the elements, and how often to press it before looking again: half as often as there
 * are controls between, so that it never goes past. Null when one of the elements has the focus.
 */
function wayTo(elements: Element[]): { key: string; presses: number } | null {
  const focused = document.activeElement ?? document.body;
  if (elements.some((element) => element === focused)) return null;
  const target = elements[0] ?? document.body;
  const isAfter = (element: Element, other: Element) => (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const [first, last] = isAfter(target, focused) ? [focused, target] : [target, focused];
  const between = [...document.querySelectorAll<HTMLElement>("a, button, input:not([type=radio]), select, textarea")].filter(
    (element) => element.tabIndex === 0 && element.checkVisibility() && isAfter(element, first) && isAfter(last, element),
  );
  return { key: first === focused ? "Tab" : "Shift+Tab", presses: Math.max(1, Math.floor(between.length / 2)) };
}

async function press(page: Page, control: Locator, key = "Enter"): Promise<void> {
  await reach(page, control);
  await page.keyboard.press(key);
}

/** Tab leads to one radio of a group, arrows to the others. */
async function choose(page: Page, group: Locator, name: string): Promise<void> {
  const radios = group.getByRole("radio");
  const wanted = group.getByRole("radio", { name, exact: true });
  await reach(page, radios);
  for (let presses = await radios.count(); presses > 0 && !(await wanted.evaluate((radio) => radio === document.activeElement)); presses--) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Space");
  await expect(wanted).toBeChecked();
}

async function askAndChoose(page: Page, round: Round): Promise<void> {
  const { questions, option } = constraintsAnswer(round, "right");
  for (const text of questions) await press(page, page.getByRole("button", { name: text, exact: true }));
  await choose(page, page.getByRole("radiogroup", { name: "Architecture" }), option);
}

async function drawOnCanvas(page: Page, round: Round): Promise<void> {
  const canvas = page.getByRole("region", { name: "Canvas", exact: true });
  const button = (name: string | RegExp) => canvas.getByRole("button", { name, exact: true });
  for (const { step, component } of rightComponents(round)) {
    await press(page, canvas.getByRole("list", { name: "Component palette" }).getByRole("button", { name: component, exact: true }));
    await press(page, button(`Place here: ${component} in ${step}`));
  }
  for (const { from, to } of neededConnections(round)) {
    await press(page, button(`Connect from ${from}`));
    await press(page, button(`Connect here: ${from} to ${to}`));
  }
}

async function placeFields(page: Page, { expectedTables = [], fields = [] }: Round): Promise<void> {
  for (const { name, type } of expectedTables) {
    await press(page, page.getByRole("button", { name: "Add table" }));
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(type);
  }
  for (const field of fields) {
    const group = page.getByRole("group", { name: field.name ?? field.id, exact: true });
    for (const { name, requiredFields, primaryKey = [] } of expectedTables) {
      if (!requiredFields.includes(field.id)) continue;
      await press(page, group.getByRole("checkbox", { name, exact: true }), "Space");
      if (primaryKey.includes(field.id)) await press(page, group.getByRole("checkbox", { name: `Primary key of ${name}`, exact: true }), "Space");
    }
  }
}

async function tickAnswers(page: Page, round: Round): Promise<void> {
  for (const group of await quizGroups(page)) {
    const { options, correctAnswer } = await questionIn(group, round);
    if (!Array.isArray(correctAnswer)) await choose(page, group, options[correctAnswer] ?? "");
    else for (const tick of correctAnswer) await press(page, group.getByRole("checkbox", { name: options[tick] ?? "", exact: true }), "Space");
  }
}

async function writeSolution(page: Page, { solution }: Round): Promise<void> {
  await reach(page, page.getByRole("textbox", { name: "Code editor" }));
  await typeOver(page, solution ?? "");
}

/**
 * Types code key by key into the editor that has the focus. What the editor adds by itself (indentation, closing brackets)
 * is removed as a person would, so that exactly `code` stands there.
 */
async function typeOver(page: Page, code: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  for (const [index, line] of code.trimEnd().split("\n").entries()) {
    if (index > 0) {
      await page.keyboard.press("Enter");
      await page.keyboard.press("Shift+Home");
      await page.keyboard.press("Delete");
    }
    await page.keyboard.type(line);
    await page.keyboard.press("Shift+ControlOrMeta+End");
    await page.keyboard.press("Delete");
  }
}
