import type { Page } from "@playwright/test";
import { SQL_SOLUTION } from "../fixtures/session/sql-round.ts";
import { expect, test } from "./site.ts";
import { at, freeze, makeFreezable, setWallClock, stopClocks, thaw } from "./test-clock.ts";
import { expectKept, keptSession, openWorkbench, player, quizzes, status, submitButton, writeCode } from "./workbench.ts";

const timer = (page: Page) => page.getByRole("timer");
const [sql, quiz] = player.rounds;
/** A round of any kind has the same clock: a quiz shows it without an editor and engines. */
const openQuizzes = (page: Page, time?: string) => openWorkbench(page, { player: quizzes, ...(time !== undefined && { time }) });
const first = quizzes.rounds[0]!;

test.beforeEach(async ({ page }) => {
  await stopClocks(page);
});

test("[TI8] [TI9] [TI10] counts down calmly, turns amber at a minute and red at ten seconds, and is announced once", async ({ page }) => {
  await openQuizzes(page);
  const announced = page.getByText("One minute left in this round.");
  await expect(timer(page)).toHaveText("12:00");
  await expect(timer(page)).toHaveAttribute("aria-live", "off");
  for (const [seconds, text, urgency] of [
    [0.4, "12:00", "calm"],
    [1, "11:59", "calm"],
    [659, "01:01", "calm"],
    [660, "01:00", "soon"],
    [709, "00:11", "soon"],
    [710, "00:10", "last"],
    [719.5, "00:01", "last"],
  ] as const) {
    await at(page, seconds);
    await expect(timer(page)).toHaveText(text);
    await expect(timer(page)).toHaveClass(new RegExp(`\\b${urgency}\\b`));
    await expect(announced).toHaveCount(urgency === "calm" ? 0 : 1);
  }
});

test("[TI2] [TI4] [TI11] at zero the last keystroke is submitted, Time's up stands two seconds, and the next round begins by itself", async ({ page }) => {
  await openWorkbench(page);
  await writeCode(page, SQL_SOLUTION.slice(0, -1));
  await at(page, 719.9);
  await page.keyboard.type(SQL_SOLUTION.slice(-1));
  await at(page, 720.1);
  await expect(status(page)).toContainText("Time's up!");
  await expect(status(page)).toContainText("submitted as it stands");
  await expect(submitButton(page)).toHaveCount(0);
  await at(page, 721.9);
  await expect(status(page)).toBeVisible();
  await at(page, 722.1);
  await expect(page.getByRole("heading", { level: 1, name: quiz!.title })).toBeFocused();
  await expect(timer(page)).toHaveText("05:00");
  await submitButton(page).click();
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
  const query = page.getByRole("listitem").filter({ hasText: sql!.title }).first();
  await expect(query).toContainText("Passed");
  await expect(query).not.toContainText("Not passed");
});

test("[TI2] [TI11] a quiz that runs out counts the ticks that stand there", async ({ page }) => {
  await openQuizzes(page);
  await page.getByRole("radio", { name: "Rows", exact: true }).check();
  await page.getByRole("checkbox", { name: "DISTINCT" }).check();
  await page.getByRole("checkbox", { name: "GROUP BY every column" }).check();
  await at(page, 721);
  await expect(status(page)).toContainText("Time's up!");
  await at(page, 723);
  await expect(page.getByText("Round 2 of 3")).toBeVisible();
  await page.getByRole("button", { name: "End Interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End Interview" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: first.title }).first()).toContainText("100%");
});

test("[TI5] time goes on while the lid is closed", async ({ page }) => {
  await openQuizzes(page);
  await expect(timer(page)).toHaveText("12:00");
  await at(page, 720 + 2 + 300 + 2 + 60);
  await expect(page.getByText("Round 3 of 3")).toBeVisible();
  await expect(timer(page)).toHaveText("09:00");
});

test("[TI1] [TI5] a page that the browser froze shows the right time as soon as it thaws, and goes on with the round that runs by then", async ({ page }) => {
  await makeFreezable(page);
  await openQuizzes(page);
  await page.getByRole("checkbox", { name: "DISTINCT" }).check();
  await expect(timer(page)).toHaveText("12:00");
  const sleepUntil = async (seconds: number, shown: string) => {
    await freeze(page);
    await at(page, seconds);
    // Nobody looked at the clock meanwhile.
    expect(await timer(page).textContent()).toBe(shown);
    await thaw(page);
  };
  await sleepUntil(300, "12:00");
  await expect(timer(page)).toHaveText("07:00");
  await sleepUntil(720 + 2 + 60, "07:00");
  await expect(page.getByText("Round 2 of 3")).toBeVisible();
  await expect(timer(page)).toHaveText("04:00");
  await expectKept(page, 0, { ticks: [[], [0], []] });
  expect((await keptSession(page)).notes).toEqual([]);
});

test("[TI6] no clock runs while a verdict is on the screen", async ({ page }) => {
  await openQuizzes(page);
  await submitButton(page).click();
  await expect(status(page)).toHaveText(/^Not passed/);
  await expect(timer(page)).toHaveCount(0);
  await at(page, 5000);
  await expect(page.getByText("No clock runs until you go on.")).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(timer(page)).toHaveText("05:00");
});

test("[TI13] [TI15] [CA6] a clock that is set forward or back gives and takes no time, and the scorecard says so", async ({ page }) => {
  await openQuizzes(page);
  await at(page, 100);
  await expect(timer(page)).toHaveText("10:20");
  await setWallClock(page, 3600);
  await at(page, 101);
  await expect(timer(page)).toHaveText("10:19");
  await setWallClock(page, -7200);
  await at(page, 102);
  await expect(timer(page)).toHaveText("10:18");
  await page.getByRole("button", { name: "End Interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End Interview" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "The computer’s clock was moved" }).first()).toBeVisible();
});

test("[TI12] [CA6] a longer time is chosen before the start and said on the scorecard", async ({ page }) => {
  await openQuizzes(page, "1.5 times");
  await expect(timer(page)).toHaveText("18:00");
  await page.getByRole("button", { name: "End Interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End Interview" }).click();
  await expect(page.getByText("Taken with 1.5 times the usual time")).toBeVisible();
});

test("[TI12] without a limit no clock counts down", async ({ page }) => {
  await openQuizzes(page, "no limit");
  await expect(timer(page)).toHaveText("No limit");
  await at(page, 90_000);
  await expect(page.getByText("Round 1 of 3")).toBeVisible();
});
