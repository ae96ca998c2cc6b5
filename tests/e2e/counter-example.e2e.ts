import { findingsOfAxe } from "./axe.ts";
import { expect, test } from "./site.ts";
import { key } from "../fixtures/session/scenario.ts";
import { SQL_SOLUTION } from "../fixtures/session/sql-round.ts";
import { openWorkbench, submitButton, withRounds, writeCode } from "./workbench.ts";
import type { Page } from "@playwright/test";

const SEARCH = "Show the smallest data on which they differ";

async function reviewOf(page: Page, code: string): Promise<void> {
  await openWorkbench(page, { player: withRounds(["revenue"]), key: { ...key, rounds: key.rounds.filter(({ id }) => id === "revenue") } });
  await writeCode(page, code);
  await submitButton(page).click();
  await page.getByRole("button", { name: "See Results" }).click();
  await page.getByRole("button", { name: "Review Answers" }).click();
  await expect(page.getByRole("heading", { name: "What you submitted" })).toBeVisible();
}

const difference = (page: Page) => page.getByRole("region", { name: "Where your query differs" });
const rowsOf = (page: Page, name: string) => difference(page).getByRole("region", { name }).getByRole("row");

test.describe("the review of an SQL round", () => {
  test("[GR305] shows the smallest data on which the query and the solution differ, with both results", async ({ page }) => {
    await reviewOf(page, "SELECT region, TOTAL(total) AS revenue FROM orders GROUP BY region");
    await page.getByRole("button", { name: SEARCH }).click();
    await expect(difference(page).getByRole("status")).toHaveText("Visible dataset: they differ on 1 row of its data; without it they would not.");
    await expect(rowsOf(page, "Table orders")).toHaveText(["order_idINTEGERregionTEXTtotalREAL", "3USNULL"]);
    await expect(rowsOf(page, "Table order_items")).toHaveCount(1);
    await expect(rowsOf(page, "Your result")).toHaveText(["regionrevenue", "US0.0"]);
    await expect(rowsOf(page, "Expected result")).toHaveText(["regionrevenue", "USNULL"]);
    await expect(difference(page).locator(".finding")).toContainText("0 where NULL was expected");
    await expect(page.getByRole("button", { name: SEARCH })).toHaveCount(0);
    for (const width of [390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth <= innerWidth])).toEqual([width, true]);
    }
    expect(await findingsOfAxe(page, { include: ".counter-example" })).toEqual([]);
  });

  test("[GR302] [GR305] shows rows of hidden data where the visible data tells no difference", async ({ page }) => {
    await reviewOf(page, "SELECT region, SUM(total) AS revenue FROM orders WHERE region <> 'APAC' GROUP BY region");
    await page.getByRole("button", { name: SEARCH }).click();
    await expect(difference(page).getByRole("status")).toContainText("Orders with many items: they differ on 1 row");
    await expect(rowsOf(page, "Table orders").nth(1)).toContainText("APAC");
    await expect(difference(page).getByText("No rows.", { exact: true })).toHaveCount(2);
  });

  test("[GR304] says why there is nothing to show for a query that fails", async ({ page }) => {
    await reviewOf(page, "SELECT region,\nrevenu FROM orders");
    await page.getByRole("button", { name: SEARCH }).click();
    await expect(difference(page)).toContainText("your query gives no result there");
    await expect(difference(page).locator(".finding")).toContainText("no such column: revenu");
    await expect(difference(page).locator(".finding")).toContainText("Line 2.");
  });

  test("[GR305] offers no search to an answer that missed nothing", async ({ page }) => {
    await reviewOf(page, SQL_SOLUTION);
    await expect(page.getByRole("button", { name: SEARCH })).toHaveCount(0);
  });
});
