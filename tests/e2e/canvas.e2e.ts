import type { Locator, Page } from "@playwright/test";
import { key, player } from "../fixtures/session/canvas-round.ts";
import { findingsInBothThemes } from "./axe.ts";
import { drag } from "./by-mouse.ts";
import { expect, test } from "./site.ts";
import { expectKept, openWorkbench, submitButton } from "./workbench.ts";

const RIGHT = { Source: "Web app", Buffer: "Event log", Transform: "Stream processor", Storage: "Object storage", Use: "Dashboard" };
const NAMES = Object.keys(RIGHT) as (keyof typeof RIGHT)[];
const EDGES = NAMES.slice(1).map((to, index) => [NAMES[index]!, to] as const);
const FULL = {
  placed: [
    { step: "source", component: "web-app" },
    { step: "buffer", component: "event-log" },
    { step: "transform", component: "stream" },
    { step: "storage", component: "lake" },
    { step: "use", component: "dashboard" },
  ],
  edges: [
    { from: "source", to: "buffer" },
    { from: "buffer", to: "transform" },
    { from: "transform", to: "storage" },
    { from: "storage", to: "use" },
  ],
};

const canvas = (page: Page): Locator => page.getByRole("region", { name: "Canvas", exact: true });
const palette = (page: Page): Locator => canvas(page).getByRole("list", { name: "Component palette" });
const component = (page: Page, name: string): Locator => palette(page).getByRole("button", { name, exact: true });
const step = (page: Page, name: string): Locator => page.getByRole("group", { name, exact: true });
const said = (page: Page): Locator => page.getByRole("status");
const open = (page: Page) => openWorkbench(page, { player, key });
const openOutline = (page: Page) => page.getByRole("tab", { name: "Outline" }).click();
const verdict = (page: Page): Locator => page.getByRole("status").filter({ hasText: /^(Passed|Not passed)/ });

/** Moves the focus by Tab alone, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error("Tab never came to it");
}

async function expectFullMarks(page: Page): Promise<void> {
  await expectKept(page, 0, FULL);
  await submitButton(page).click();
  await expect(verdict(page)).toHaveText(/^Passed/);
  await expect(verdict(page)).not.toHaveText(/%/);
}

test("[UI124] a design is dragged and drawn with the mouse", async ({ page }) => {
  await open(page);
  for (const name of NAMES) await drag(page, component(page, RIGHT[name]), step(page, name));
  for (const [from, to] of EDGES) await drag(page, step(page, from).locator(".react-flow__handle.source"), step(page, to));
  await expectFullMarks(page);
});

test("[UI124] a component is moved to another step and taken out, a connection removed, with the mouse", async ({ page }) => {
  await open(page);
  await component(page, "Event log").click();
  await step(page, "Source").click({ position: { x: 40, y: 60 } });
  await drag(page, step(page, "Source").getByText("Event log"), step(page, "Buffer"));
  await component(page, "Web app").click();
  await step(page, "Source").getByRole("button", { name: "Place here: Web app in Source" }).click();
  await drag(page, step(page, "Source").locator(".react-flow__handle.source"), step(page, "Buffer"));
  await page.getByRole("button", { name: "Remove connection Source to Buffer" }).click();
  await step(page, "Buffer").getByRole("button", { name: "Remove Event log from Buffer" }).click();
  await expectKept(page, 0, { placed: [{ step: "source", component: "web-app" }], edges: [] });
});

test("[UI124] a design is made on the canvas with the keyboard alone", async ({ page }) => {
  await open(page);
  for (const name of NAMES) {
    const button = component(page, RIGHT[name]);
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(said(page)).toContainText("Choose a step");
    await tabTo(page, step(page, name).getByRole("button", { name: /^Place here/ }));
    await page.keyboard.press("Enter");
  }
  for (const [from, to] of EDGES) {
    await step(page, from)
      .getByRole("button", { name: `Connect from ${from}` })
      .focus();
    await page.keyboard.press("Enter");
    await tabTo(page, step(page, to).getByRole("button", { name: `Connect here: ${from} to ${to}` }));
    await page.keyboard.press("Space");
  }
  await expectFullMarks(page);
});

test("[UI124] Escape puts down what was picked, and the focus goes back to it", async ({ page }) => {
  await open(page);
  await component(page, "Dashboard").focus();
  await page.keyboard.press("Enter");
  await expect(component(page, "Dashboard")).toHaveAttribute("aria-pressed", "true");
  await expect(step(page, "Source").getByRole("button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(component(page, "Dashboard")).toBeFocused();
  await expect(page.getByRole("button", { name: /^Place here/ })).toHaveCount(0);
});

test("[UI125] the outline makes the same design with its selects, by keyboard, for the same score", async ({ page }) => {
  await open(page);
  await openOutline(page);
  for (const name of NAMES) {
    const select = step(page, name).getByRole("combobox", { name: "Component" });
    await select.focus();
    await page.keyboard.type(RIGHT[name]);
    await expect(select.locator("option:checked")).toHaveText(RIGHT[name]);
  }
  for (const [from, to] of EDGES) {
    await page.getByLabel("From", { exact: true }).focus();
    await page.keyboard.type(from);
    await tabTo(page, page.getByLabel("To", { exact: true }));
    await page.keyboard.type(to);
    await tabTo(page, page.getByRole("button", { name: "Add connection" }));
    await page.keyboard.press("Enter");
    await expect(said(page)).toHaveText(`${from} connected to ${to}.`);
  }
  await expectFullMarks(page);
});

test("[UI125] canvas and outline show one design", async ({ page }) => {
  await open(page);
  await component(page, "Web app").click();
  await step(page, "Source").click({ position: { x: 40, y: 60 } });
  await openOutline(page);
  await expect(step(page, "Source").getByLabel("Component")).toHaveValue("web-app");
  await step(page, "Buffer").getByLabel("Component").selectOption({ label: "Event log" });
  await page.getByLabel("From", { exact: true }).selectOption({ label: "Source (Web app)" });
  await page.getByLabel("To", { exact: true }).selectOption({ label: "Buffer (Event log)" });
  await page.getByRole("button", { name: "Add connection" }).click();
  await page.getByRole("tab", { name: "Canvas" }).click();
  await expect(step(page, "Buffer")).toContainText("Event log");
  await expect(page.getByRole("button", { name: "Remove connection Source to Buffer" })).toBeVisible();
  await openOutline(page);
  await page.getByRole("button", { name: "Remove Source (Web app) to Buffer (Event log)" }).click();
  await step(page, "Source").getByLabel("Component").selectOption({ label: "None" });
  await expectKept(page, 0, { placed: [{ step: "buffer", component: "event-log" }], edges: [] });
});

test("[UI121] a connection to itself, to an empty step, twice or to nowhere is refused with words", async ({ page }) => {
  await open(page);
  await component(page, "Web app").click();
  await step(page, "Source").click({ position: { x: 40, y: 60 } });
  await drag(page, step(page, "Source").locator(".react-flow__handle.source"), step(page, "Use"));
  await expect(said(page)).toContainText("Use is empty");
  await drag(page, step(page, "Source").locator(".react-flow__handle.source"), step(page, "Source"));
  await expect(said(page)).toContainText("Source cannot be connected to itself");
  await openOutline(page);
  await page.getByRole("button", { name: "Add connection" }).click();
  await expect(said(page)).toContainText("Choose a step in From and in To");
  await page.getByLabel("From", { exact: true }).selectOption("source");
  await page.getByLabel("To", { exact: true }).selectOption("source");
  await page.getByRole("button", { name: "Add connection" }).click();
  await expect(said(page)).toContainText("Source cannot be connected to itself");
  await expectKept(page, 0, { placed: [{ step: "source", component: "web-app" }], edges: [] });
});

test("[UI122] buttons and keys take edits back and bring them again", async ({ page }) => {
  await open(page);
  for (const name of ["Web app", "Event log"]) {
    await component(page, name).click();
    await step(page, "Buffer").click({ position: { x: 40, y: 60 } });
  }
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(step(page, "Buffer")).toContainText("Web app");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(step(page, "Buffer")).toContainText("Empty");
  await page.keyboard.press("ControlOrMeta+Shift+Z");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(step(page, "Buffer")).toContainText("Event log");
  await expect(page.getByRole("button", { name: "Redo" })).toHaveAttribute("aria-disabled", "true");
  await openOutline(page);
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(step(page, "Buffer").getByLabel("Component")).toHaveValue("web-app");
});

test("[UI70] [UI123] the canvas has the most room, is zoomed and fitted, with an overview on wide screens only", async ({ page }) => {
  await open(page);
  const width = async () => (await step(page, "Source").boundingBox())!.width;
  const first = await width();
  // Text of 13 pixels is still read at four fifths of its size.
  expect(first).toBeGreaterThan(152 * 0.8);
  const room = (await page.locator(".design-flow").boundingBox())!;
  expect(room.width * room.height).toBeGreaterThan((1440 * 900) / 3);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(width).toBeGreaterThan(first * 1.1);
  await page.getByRole("button", { name: "Fit the design" }).click();
  await expect.poll(width).toBeCloseTo(first, 0);
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(width).toBeLessThan(first * 0.95);
  await expect(page.getByRole("img", { name: "Overview of the design" })).toBeVisible();
  await page.setViewportSize({ width: 820, height: 900 });
  await expect(page.getByRole("img", { name: "Overview of the design" })).toHaveCount(0);
});

test.describe("on a small touch screen", () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test("[UI125] the outline comes first, and the canvas is played by taps", async ({ page }) => {
    await open(page);
    await expect(page.getByRole("tab", { name: "Outline" })).toHaveAttribute("aria-selected", "true");
    await page.getByRole("tab", { name: "Canvas" }).tap();
    await component(page, "Web app").tap();
    await step(page, "Source")
      .getByRole("button", { name: /^Place here/ })
      .tap();
    await expectKept(page, 0, { placed: [{ step: "source", component: "web-app" }], edges: [] });
  });
});

test("[UI126] what came of it stands on the canvas: verdicts, missing connections dashed, forbidden ones marked, then advice", async ({ page }) => {
  await open(page);
  await openOutline(page);
  for (const [name, label] of [
    ["Source", "Web app"],
    ["Buffer", "Event collector"],
    ["Transform", "Nightly job"],
    ["Storage", "Object storage"],
  ] as const) {
    await step(page, name).getByLabel("Component").selectOption({ label });
  }
  for (const [from, to] of [
    ["source", "buffer"],
    ["source", "storage"],
  ] as const) {
    await page.getByLabel("From", { exact: true }).selectOption(from);
    await page.getByLabel("To", { exact: true }).selectOption(to);
    await page.getByRole("button", { name: "Add connection" }).click();
  }
  await submitButton(page).click();
  await expect(verdict(page)).toHaveText(/^Not passed/);
  const judged = page.getByRole("region", { name: "Your design, judged" });
  await expectJudged(page, judged);
  await expect(page.getByText("Nothing observes this design.")).toBeVisible();
  await expect(page.getByText("Reference design")).toHaveCount(0);

  await openReview(page);
  await expectJudged(page, judged);
  await page.getByText("Reference design").click();
  const reference = page.getByRole("region", { name: "Reference design" });
  await expect(reference.getByRole("group", { name: "Buffer" })).toContainText("Event log");
  await expect(reference.getByRole("group", { name: "Storage" })).toContainText("Also right: Warehouse");
});

/** From the verdict on the canvas, over the quiz that follows it, to the review. */
async function openReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await submitButton(page).click();
  await page.getByRole("button", { name: "See Results" }).click();
  await page.getByRole("button", { name: "Review Answers" }).click();
}

async function expectJudged(page: Page, judged: Locator): Promise<void> {
  await expect(judged.getByRole("group", { name: "Source" })).toContainText("Every click is an event.");
  await expect(judged.getByRole("group", { name: "Buffer" })).toContainText("Partly right");
  await expect(judged.getByRole("group", { name: "Transform" })).toContainText("Not right here");
  await expect(judged.getByRole("group", { name: "Use" })).toContainText("Left empty");
  await expect(judged.getByRole("button")).toHaveCount(0);
  await expect(judged.locator(".flow-edge.missing")).toHaveCount(3);
  await expect(judged.locator(".flow-edge.missing .react-flow__edge-path").first()).not.toHaveCSS("stroke-dasharray", "none");
  await expect(judged.locator(".flow-edge.forbidden")).toHaveCount(1);
  await expect(judged.locator(".flow-edge.good")).toHaveCount(1);
  const list = page.getByRole("list", { name: "Connections" });
  await expect(list).toContainText("It skips the buffer: a peak would stop the clients.");
  await expect(list.getByText("Missing")).toHaveCount(3);
}

for (const width of [390, 820, 1440]) {
  test(`[UI127] axe finds nothing in either theme and nothing scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await open(page);
    for (const name of ["Web app", "Event log"] as const) {
      await component(page, name).click();
      await step(page, name === "Web app" ? "Source" : "Buffer")
        .getByRole("button", { name: /^Place here/ })
        .click();
    }
    await page.getByRole("button", { name: "Connect from Buffer" }).click();
    await page.getByRole("button", { name: "Connect here: Buffer to Source" }).click();
    await component(page, "Dashboard").click();
    await expectSound(page);
    await openOutline(page);
    await expectSound(page);
    await submitButton(page).click();
    await expect(page.getByRole("region", { name: "Your design, judged" }).getByRole("group")).toHaveCount(5);
    await expectSound(page);
    await openReview(page);
    await page.getByText("Reference design").click();
    await expect(page.getByRole("region", { name: "Reference design" }).getByRole("group")).toHaveCount(5);
    await expectSound(page);
  });
}

async function expectSound(page: Page): Promise<void> {
  expect(await findingsInBothThemes(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}
