import { expect, test } from "./site.ts";
import { expectKept, openWorkbench, status, submitButton, withRounds } from "./workbench.ts";

test.beforeEach(async ({ page }) => {
  await openWorkbench(page, { player: withRounds(["follow-up"]) });
});

test("[UI60] every question is a group named by it, with the options as they were written", async ({ page }) => {
  const single = page.getByRole("group", { name: "What does COUNT(*) count?" });
  const several = page.getByRole("group", { name: "Which of these remove doubled rows?" });
  await expect(page.getByRole("group")).toHaveCount(2);
  for (const name of ["Rows", "Rows without NULL", "Columns <all of them>"]) await expect(single.getByRole("radio", { name, exact: true })).toBeVisible();
  for (const name of ["DISTINCT", "GROUP BY every column", "ORDER BY", "UNION ALL"]) {
    await expect(several.getByRole("checkbox", { name, exact: true })).toBeVisible();
  }
  await expect(single).toContainText("SELECT COUNT(*) FROM orders");
  await expect(single).toHaveAccessibleDescription("Question 1 of 2");
  await expect(several).toHaveAccessibleDescription("Question 2 of 2 · Choose all that apply");
});

test("[UI60] ticks are kept, by keyboard too", async ({ page }) => {
  const single = page.getByRole("group", { name: "What does COUNT(*) count?" });
  await single.getByRole("radio", { name: "Rows", exact: true }).check();
  await page.getByRole("checkbox", { name: "UNION ALL" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("checkbox", { name: "DISTINCT" }).check();
  await expectKept(page, 0, { ticks: [[0], [0, 3], []] });
  await page.getByRole("checkbox", { name: "UNION ALL" }).uncheck();
  await single.getByRole("radio", { name: "Rows without NULL" }).check();
  await expectKept(page, 0, { ticks: [[1], [0], []] });
});

test("[UI61] unanswered questions are mentioned beside Submit, and stop nobody", async ({ page }) => {
  await expect(page.getByText("2 questions unanswered")).toBeVisible();
  await expect(submitButton(page)).toHaveAccessibleDescription("2 questions unanswered");
  await page.getByRole("checkbox", { name: "DISTINCT" }).check();
  await expect(page.getByText("1 question unanswered")).toBeVisible();
  await page.getByRole("radio", { name: "Rows", exact: true }).check();
  await expect(page.getByText(/^\d+ questions? unanswered$/)).toHaveCount(0);
  await page.getByRole("checkbox", { name: "DISTINCT" }).uncheck();
  await submitButton(page).click();
  await expect(status(page)).toHaveText(/^Not passed · 1 of 2 questions/);
});
