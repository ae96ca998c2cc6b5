import type { Locator } from "@playwright/test";
import { editor, openWorkbench, results, runButton, status, submitButton } from "./workbench.ts";
import { expect, test } from "./site.ts";

test("[UI26] whoever listens to the page hears what the timer, each table and the verdict are", async ({ page }) => {
  await openWorkbench(page);
  await expect(page.getByRole("timer", { name: "Time left in this round" })).toHaveText(/\d:\d\d/);
  const orders = page.getByRole("table", { name: "Table orders" });
  for (const column of ["order_id", "region", "total"]) await expect(orders.getByRole("columnheader", { name: column })).toHaveCount(1);
  await expect(page.getByRole("table", { name: "Expected result" })).toHaveCount(1);
  await expect(editor(page)).toBeAttached();
  await runButton(page).click();
  await expect(results(page).getByRole("table")).toHaveAccessibleName(/result/i);
  const unnamed = await page
    .locator("table")
    .evaluateAll(
      (tables) =>
        tables.filter(
          (table) => table.querySelector("caption")?.textContent.trim() === "" || table.closest("[role=group][aria-label], table:has(caption)") === null,
        ).length,
    );
  expect(unnamed).toBe(0);

  await submitButton(page).click();
  await expect(status(page)).toHaveText(/^(Passed|Not passed) · /);
  await expect(status(page)).toHaveCount(1);
});

test("[UI78] nothing on a reading page moves where less motion is wished for", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("guides/keyboard/");
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
  const moving = await page.locator("*").evaluateAll((elements) =>
    elements.filter((element) =>
      [null, "::before", "::after"].some((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
        return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
      }),
    ),
  );
  expect(moving).toEqual([]);
});

test("[UI204] what is chosen, and how much of something there is, can be told by the system's colours alone", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const colour = (part: Locator, property: string) => part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  await page.goto("guides/keyboard/");
  const bars = page.locator(".level[data-level='1']").first().locator("i");
  expect(await colour(bars.first(), "background-color")).not.toBe(await colour(bars.last(), "background-color"));
  const places = page.getByRole("banner").getByRole("link");
  expect(await colour(places.filter({ hasText: "Guides" }), "border-bottom-style")).toBe("solid");
  expect(await colour(places.filter({ hasText: "Topics" }), "border-bottom-style")).toBe("none");

  await openWorkbench(page);
  const tabs = results(page).getByRole("tab");
  await expect(tabs.first()).toHaveAttribute("aria-selected", "true");
  expect(await colour(tabs.first(), "border-bottom-color")).not.toBe(await colour(tabs.last(), "border-bottom-color"));
  const steps = page.locator(".steps i");
  expect(await colour(steps.first(), "background-color")).not.toBe(await colour(steps.last(), "background-color"));
  const bar = page.locator(".time-bar");
  expect(await colour(bar.locator("i"), "background-color")).not.toBe(await colour(bar, "background-color"));
});
