import type { Page } from "@playwright/test";
import { findingsInBothThemes } from "./axe.ts";
import { expect, test } from "./site.ts";
import { editor, openWorkbench, results, runButton, status, submitButton, withRounds } from "./workbench.ts";

const WIDTHS = [390, 820, 1440];

/** How far the page can be scrolled sideways. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("[UI70] question, editor and results are resized by keyboard and mouse", async ({ page }) => {
  await openWorkbench(page);
  await expect(editor(page)).toBeAttached();
  for (const [name, key, axis] of [
    ["Width of the question", "ArrowRight", "x"],
    ["Height of the editor", "ArrowUp", "y"],
  ] as const) {
    const separator = page.getByRole("separator", { name });
    const before = (await separator.boundingBox())!;
    await separator.focus();
    await page.keyboard.press(key);
    await expect.poll(async () => (await separator.boundingBox())![axis]).not.toBe(before[axis]);
    const moved = (await separator.boundingBox())!;
    await page.mouse.move(moved.x + moved.width / 2, moved.y + moved.height / 2);
    await page.mouse.down();
    await page.mouse.move(moved.x + 60, moved.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await separator.boundingBox())![axis] - moved[axis])).toBeGreaterThan(20);
  }
  const width = page.getByRole("separator", { name: "Width of the question" });
  const chosen = Math.round((await width.boundingBox())!.x);
  await submitButton(page).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Round 2 of 2")).toBeVisible();
  await expect.poll(async () => Math.round((await width.boundingBox())!.x)).toBe(chosen);
});

for (const width of WIDTHS) {
  test(`[UI70] at ${width} pixels nothing sticks out, and the buttons are in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWorkbench(page);
    await expect(editor(page)).toBeAttached();
    await expect.poll(() => overflow(page)).toBe(0);
    for (const button of [
      runButton(page),
      submitButton(page),
      page.getByRole("button", { name: "Hint", exact: true }),
      page.getByRole("button", { name: "End Interview" }),
    ]) {
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByText("Round 1 of 2")).toBeInViewport();
    await runButton(page).click();
    await expect(results(page).getByText(/^2 rows in/)).toBeInViewport();
    await expect.poll(() => overflow(page)).toBe(0);
    await expect.poll(async () => (await page.locator(".round-actions").boundingBox())!.height).toBeLessThan(64);
    await submitButton(page).click();
    await expect(status(page)).toHaveText(/^Not passed/);
    await expect.poll(() => overflow(page)).toBe(0);
  });
}

test("[UI71] no screen of the workbench has a violation that axe finds, in either theme", async ({ page }) => {
  const expectClean = async (screen: string) => expect(await findingsInBothThemes(page), screen).toEqual([]);
  await openWorkbench(page, { player: withRounds(["revenue", "follow-up", "dedupe"]) });
  await expect(editor(page)).toBeAttached();
  await page.getByRole("button", { name: "Hint", exact: true }).click();
  await runButton(page).click();
  await expect(results(page).locator(".finding")).toBeVisible();
  await expectClean("SQL with a result");
  await page.getByRole("button", { name: "End Interview" }).click();
  await expect(page.getByRole("dialog", { name: "End this interview?" })).toBeVisible();
  await expectClean("dialog");
  await page.keyboard.press("Escape");
  await submitButton(page).click();
  await expect(status(page)).toHaveText(/^Not passed/);
  await expectClean("verdict");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: "Rows", exact: true }).check();
  await expectClean("quiz");
  await submitButton(page).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(editor(page)).toBeAttached();
  await runButton(page).click();
  await expect(results(page)).toContainText("0 of 3 tests passed");
  await expectClean("Python with results");
});

test("[UI78] little moves, and nothing where less motion is wished for", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openWorkbench(page);
  const durations = await page.locator("#workbench *").evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].flatMap((text) => text.split(",").map((part) => parseFloat(part)));
    }),
  );
  expect(Math.max(...durations)).toBeLessThan(0.001);
});
