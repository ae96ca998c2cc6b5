import type { Locator, Page } from "@playwright/test";
import { buttonAfter, playRound, startFromLobby } from "./candidate.ts";
import { neededConnections, rightComponents } from "./design-candidate.ts";
import type { Hand } from "./hand.ts";
import type { Round } from "./scenarios.ts";

/** A candidate with a mouse: drags components, draws connections, drags fields. The keyboard is for code and names alone. */
export const byMouse: Hand = {
  start: startFromLobby,
  async play(page, round) {
    return await playRound(page, round, "right", { canvas: drawOnCanvas, design: dragFields });
  },
  goOn: (page, scenario, index) => buttonAfter(page, scenario, index).click(),
};

/** From the middle of one element to the middle of another, as a hand moves. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await to.scrollIntoViewIfNeeded();
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

async function drawOnCanvas(page: Page, round: Round): Promise<void> {
  const canvas = page.getByRole("region", { name: "Canvas", exact: true });
  const palette = canvas.getByRole("list", { name: "Component palette" });
  const step = (name: string) => canvas.getByRole("group", { name, exact: true });
  for (const { step: name, component } of rightComponents(round)) {
    await drag(page, palette.getByRole("button", { name: component, exact: true }), step(name));
  }
  for (const { from, to } of neededConnections(round)) await drag(page, step(from).locator(".react-flow__handle.source"), step(to));
}

async function dragFields(page: Page, { expectedTables = [], fields = [] }: Round): Promise<void> {
  const group = (name: string) => page.getByRole("group", { name, exact: true });
  for (const { name, type } of expectedTables) {
    await page.getByRole("button", { name: "Add table" }).click();
    await page.keyboard.type(name);
    // The list of a native select is the system's own, which no pointer of a test reaches.
    await group(name).getByRole("combobox", { name: "Table type" }).selectOption(type);
  }
  for (const { name, requiredFields, primaryKey = [] } of expectedTables) {
    for (const id of requiredFields) {
      const field = fields.find((known) => known.id === id)?.name ?? id;
      await group(field).dragTo(group(name), { sourcePosition: { x: 14, y: 14 }, targetPosition: { x: 14, y: 6 } });
      if (primaryKey.includes(id)) await page.getByRole("button", { name: `${field} is a key of ${name}`, exact: true }).click();
    }
  }
}
