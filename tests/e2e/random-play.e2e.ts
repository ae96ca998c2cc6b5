import type { Locator, Page } from "@playwright/test";
import { drag } from "./by-mouse.ts";
import { canvasKey, canvasPlayer } from "../fixtures/session/canvas-round.ts";
import { designPlayer, modelingKey, modelingPlayer } from "../fixtures/session/design-rounds.ts";
import { verdictOn } from "./candidate.ts";
import { expect, test } from "./site.ts";
import { openWorkbench, submitButton } from "./workbench.ts";

// Where an action hangs the test says which, instead of that its time is over.
test.use({ actionTimeout: 10_000 });

/** Another run of luck: `RANDOM_PLAY_SEED=7 npx playwright test random-play`. */
const SEED = Number(process.env["RANDOM_PLAY_SEED"] ?? 20_261_121);
const MOVES = 40;

/** Whole numbers from 0 below `count`, the same ones for a seed each time. */
function diceFrom(seed: number): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

type Dice = ReturnType<typeof diceFrom>;
/** Does something at random and says what; null where there is nothing to do it with. */
type Move = (page: Page, dice: Dice) => Promise<string | null>;

async function one(all: Locator, dice: Dice): Promise<Locator | null> {
  const count = await all.count();
  return count === 0 ? null : all.nth(dice(count));
}

/** Makes moves; a failure tells which ones came before it. */
async function playAtRandom(page: Page, moves: readonly Move[], dice: Dice): Promise<void> {
  const done: string[] = [];
  // Where nothing is left on the page nothing can be done for ever; what comes after it fails then.
  for (let tries = 0; done.length < MOVES && tries < MOVES * 20; tries++) {
    const said = await moves[dice(moves.length)]!(page, dice).catch((error: unknown) => {
      throw new Error(`seed ${SEED}, after: ${done.join("; ")}`, { cause: error });
    });
    if (said !== null) done.push(said);
  }
}

const press =
  (find: (page: Page) => Locator): Move =>
  async (page, dice) => {
    // A button that stands there without being of use (nothing to undo yet) cannot be pressed.
    const button = await one(find(page).and(page.locator(":enabled:not([aria-disabled='true'])")), dice);
    if (!button) return null;
    const name = await button.evaluate((element) => element.ariaLabel ?? element.textContent);
    await button.click();
    return `press ${name}`;
  };

const dragSome =
  (words: string, from: (page: Page) => Locator, to: (page: Page) => Locator, move = drag): Move =>
  async (page, dice) => {
    const [start, end] = [await one(from(page), dice), await one(to(page), dice)];
    if (!start || !end) return null;
    await move(page, start, end);
    return words;
  };

const chooseSome =
  (name: string): Move =>
  async (page, dice) => {
    const select = await one(page.getByRole("combobox", { name, exact: true }), dice);
    if (!select) return null;
    const options = await select.locator("option").evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    const value = options[dice(options.length)] ?? "";
    await select.selectOption(value);
    return `choose ${value} in ${name}`;
  };

const steps = (page: Page) => page.locator("[data-step]");
const keys =
  (key: string): Move =>
  async (page) => {
    await page.keyboard.press(key);
    return `key ${key}`;
  };

const place = dragSome("place", (page) => page.locator(".palette-button"), steps);
const connect = dragSome("connect", (page) => steps(page).locator(".react-flow__handle.source.connectable"), steps);
const onCanvas: Move[] = [
  place,
  place,
  place,
  connect,
  connect,
  connect,
  dragSome("move", (page) => page.locator("div.step-placed"), steps),
  press((page) => page.getByRole("button", { name: /^Remove / })),
  press((page) => page.getByRole("button", { name: /^(Undo|Redo)$/ })),
  keys("ControlOrMeta+Z"),
  keys("ControlOrMeta+Shift+Z"),
  keys("Escape"),
  press((page) => page.getByRole("tab", { name: "Outline" })),
  press((page) => page.getByRole("tab", { name: "Canvas" })),
  press((page) => page.getByRole("button", { name: /^(Connect|Place here)/ })),
  press((page) => page.locator(".palette-button")),
  press((page) => page.getByRole("button", { name: "Add connection" })),
  chooseSome("Component"),
  chooseSome("From"),
  chooseSome("To"),
];

const cards = (page: Page) => page.locator(".table-card");
const dropField = (_: Page, from: Locator, to: Locator) => from.dragTo(to, { sourcePosition: { x: 14, y: 14 }, targetPosition: { x: 14, y: 6 } });
const putIn = dragSome("put a field into a table", (page) => page.locator(".field-card"), cards, dropField);
const onModel: Move[] = [
  press((page) => page.getByRole("button", { name: "Add table" })),
  press((page) => page.getByRole("button", { name: "Add table" })),
  putIn,
  putIn,
  putIn,
  dragSome(
    "move a field to another table",
    (page) => page.locator(".table-fields > li"),
    cards,
    (_, from, to) => from.dragTo(to),
  ),
  press((page) => page.getByRole("checkbox")),
  press((page) => page.getByRole("button", { name: / is a key of / })),
  press((page) => page.getByRole("button", { name: /^Take / })),
  press((page) => page.getByRole("button", { name: /^Remove / })),
  chooseSome("Table type"),
  async (page, dice) => {
    const name = await one(page.getByRole("textbox", { name: "Table name" }), dice);
    const text = ["", "orders", " Orders ", "customers", "Table 1"][dice(5)]!;
    await name?.fill(text);
    return name && `name "${text}"`;
  },
];

test(`[SE19] random moves on a canvas and in a model end in a verdict, seed ${SEED}`, async ({ page }) => {
  const dice = diceFrom(SEED);
  await openWorkbench(page, {
    player: { ...designPlayer, rounds: [canvasPlayer, modelingPlayer] },
    key: { id: "fixture", rounds: [canvasKey, modelingKey] },
  });
  // The canvas is loaded by itself: moves made before it stands there would make another play of the same seed.
  await expect(steps(page)).toHaveCount(canvasPlayer.steps.length);
  await playAtRandom(page, onCanvas, dice);
  await submitButton(page).click();
  await verdictOn(page);
  await expect(page.getByRole("region", { name: "Your design, judged" }).getByRole("group")).toHaveCount(canvasPlayer.steps.length);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: modelingPlayer.title })).toBeVisible();
  await expect(page.locator(".field-card").first()).toBeVisible();
  await playAtRandom(page, onModel, dice);
  await submitButton(page).click();
  await verdictOn(page);
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(page.getByLabel("Overall score")).toHaveText(/^\d+%$/);
});
