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
