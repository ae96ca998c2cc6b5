import type { Page } from "@playwright/test";
import { findingsOfAxe } from "./axe.ts";
import { expect, test } from "./site.ts";
import { openWorkbench, submitButton, withRounds } from "./workbench.ts";

const show = (page: Page) => page.getByRole("button", { name: "Show Differences" });
const differences = (page: Page) => page.getByRole("region", { name: "Differences" });
const isInside = (page: Page) => differences(page).evaluate((region) => region.contains(document.activeElement));

/** Submits the query as it was given, which is wrong, and opens the review. */
async function review(page: Page): Promise<void> {
  await openWorkbench(page, { player: withRounds(["revenue"]) });
  await submitButton(page).click();
  await page.getByRole("button", { name: "See Results" }).click();
  await page.getByRole("button", { name: "Review Answers" }).click();
  await expect(page.getByRole("region", { name: "A solution" })).toBeVisible();
}

test("[UI151] what differs between an answer and the solution is marked on request, in the site's theme, and the keyboard leaves it", async ({ page }) => {
  const scripts: string[] = [];
  // Colours on their way from one theme to the other are nobody's.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await review(page);
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  await page.reload();
  await page.getByRole("button", { name: "Review Answers" }).click();
  await expect(show(page)).toBeVisible();
  expect(scripts.filter((address) => /monaco|DiffEditor/i.test(address))).toEqual([]);

  await show(page).focus();
  await page.keyboard.press("Enter");
  const added = differences(page).locator(".line-insert").first();
  await expect(added).toBeVisible();
  await expect(differences(page).locator(".line-delete").first()).toBeVisible();
  expect(scripts.filter((address) => /DiffEditor/i.test(address))).not.toEqual([]);
  const washOf = () => added.evaluate((line) => getComputedStyle(line).backgroundColor);
  const light = await washOf();
  await page.getByRole("button", { name: "Dark theme" }).click();
  await expect.poll(washOf).not.toBe(light);

  await expect(differences(page).getByRole("textbox", { name: "What you submitted" })).not.toBeEditable();
  await expect(differences(page).getByRole("textbox", { name: "A solution" })).not.toBeEditable();
  expect(await findingsOfAxe(page)).toEqual([]);

  await page.getByRole("button", { name: "Hide Differences" }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => isInside(page)).toBe(true);
  await expect(async () => {
    await page.keyboard.press("Tab");
    expect(await isInside(page)).toBe(false);
  }).toPass();
  await page.getByRole("button", { name: "Hide Differences" }).click();
  await expect(added).toHaveCount(0);
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true });

  test("[UI151] both listings stand beside each other, without the editor", async ({ page }) => {
    await review(page);
    await expect(page.getByRole("region", { name: "What you submitted" })).toBeVisible();
    await expect(show(page)).toHaveCount(0);
  });
});
