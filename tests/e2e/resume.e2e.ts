import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./site.ts";
import { at, stopClocks } from "./test-clock.ts";
import { expectKept, hostId, keptSession, key, openWorkbench, player, quizzes, serveFixture, submitButton, withRounds, writeCode } from "./workbench.ts";

const [sql] = player.rounds;
const welcome = (page: Page) => page.getByRole("dialog", { name: "Welcome back" });
/** What stands in the editor; Monaco writes spaces that do not break. */
const code = (page: Page) => page.locator(".view-lines");
const resume = (page: Page) => page.getByRole("button", { name: "Resume Interview" });
const rows = (page: Page) => page.getByRole("radio", { name: "Rows", exact: true });

/** Begins an interview of quizzes, in which one answer is ticked and kept. */
async function beginQuizzes(page: Page): Promise<void> {
  await openWorkbench(page, { player: quizzes });
  await rows(page).check();
  await expectKept(page, 0, { ticks: [[0], [], []] });
}

/** Another tab of the same browser, with the fixture in the place of the interview's data. */
async function newTab(context: BrowserContext, fixture = withRounds(["revenue", "follow-up"])): Promise<Page> {
  const page = await context.newPage();
  await serveFixture(page, { player: fixture });
  return page;
}

test("[SE12] after a reload the interview is named with its round and time, and goes on where it was", async ({ page }) => {
  await stopClocks(page);
  await openWorkbench(page);
  await writeCode(page, "SELECT 'typed'");
  await expectKept(page, 0, { code: "SELECT 'typed'" });
  await stopClocks(page, 60_000);
  await page.reload();
  await expect(welcome(page)).toContainText(player.title);
  await expect(welcome(page)).toContainText(`1 of 2, ${sql!.title}`);
  await expect(welcome(page)).toContainText("11:00 of 12:00");
  await expect(resume(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(code(page)).toContainText(/SELECT.'typed'/);
  await expect(page.getByRole("timer")).toHaveText("11:00");
});

test("[SE12] [SE9] the options of a quiz and what was ticked stand where they stood", async ({ page }) => {
  await openWorkbench(page, { player: withRounds(["follow-up"]) });
  const options = () =>
    page
      .getByRole("group")
      .first()
      .getByRole("radio")
      .evaluateAll((found) => found.map((option) => (option as HTMLInputElement).value));
  // A shuffle has six ways; one that is drawn anew could fall on the same once, not four times.
  await page.getByRole("radio", { name: "Rows", exact: true }).check();
  const order = await options();
  expect(order).toHaveLength(3);
  await expectKept(page, 0, { ticks: [[0], [], []] });
  for (let visit = 0; visit < 4; visit++) {
    await page.reload();
    await resume(page).click();
    await expect(page.getByRole("radio", { name: "Rows", exact: true })).toBeChecked();
    expect(await options()).toEqual(order);
  }
});

test("[SE82] grading that was under way when the page was left is done again", async ({ page }) => {
  await openWorkbench(page, {
    player: quizzes,
    answerKey: (attempt) => (attempt === 1 ? new Promise(() => undefined) : Promise.resolve(key)),
  });
  await submitButton(page).click();
  await expect(page.getByRole("status")).toHaveText(/^Grading…/);
  await expect.poll(async () => (await keptSession(page)).phase).toBe("verdict");
  await page.reload();
  await resume(page).click();
  await expect(page.getByRole("status").filter({ hasText: /^Not passed/ })).toBeVisible();
});

test("[SE12] any page greets who comes back, and takes them there; a page of its own greets nobody twice", async ({ page, context }) => {
  await beginQuizzes(page);
  await page.close();
  const other = await newTab(context, quizzes);
  for (const address of ["history/", `interview/${hostId}/results/`, ""]) {
    await other.goto(address);
    await expect(welcome(other)).toBeVisible();
  }
  await resume(other).click();
  await expect(other).toHaveURL(new RegExp(`interview/${hostId}/$`));
  await expect(rows(other)).toBeChecked();
  await expect(welcome(other)).toHaveCount(0);
});

test("[SE13] [TI5] rounds that ran out while nobody was there are said, with what stood there submitted", async ({ page }) => {
  await stopClocks(page);
  await beginQuizzes(page);
  await stopClocks(page, (720 + 2 + 300 + 2 + 60) * 1000);
  await page.reload();
  await expect(welcome(page)).toContainText(`Time ran out in “${quizzes.rounds[0]!.title}” while you were away`);
  await expect(welcome(page)).toContainText(`Time ran out in “${quizzes.rounds[1]!.title}” while you were away`);
  await expect(welcome(page)).toContainText("3 of 3");
  await resume(page).click();
  await expect(page.getByText("Round 3 of 3")).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("09:00");
});

test("[SE13] an interview that ended while nobody was there leads to its results", async ({ page }) => {
  await stopClocks(page);
  await openWorkbench(page, { player: withRounds(["follow-up"]) });
  await expectKept(page, 0, expect.anything());
  await stopClocks(page, 900_000);
  await page.reload();
  await expect(welcome(page)).toContainText("the interview is over");
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
  await expect(page.getByText("time ran out").first()).toBeVisible();
});

test("[SE14] starting over keeps what was done in the history, and asks before it does", async ({ page }) => {
  await beginQuizzes(page);
  await page.reload();
  await page.getByRole("button", { name: "Not Now" }).click();
  await page.getByRole("button", { name: "Start Interview" }).click();
  await expect(welcome(page)).toBeVisible();
  await page.getByRole("button", { name: "Start Over" }).click();
  await expect(welcome(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Start Interview" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Round 1 of 3")).toBeVisible();
  await expect(rows(page)).not.toBeChecked();
  await page.goto("history/");
  await expect(page.getByRole("row").filter({ hasText: "Abandoned" })).toHaveCount(1);
});

test("[SE15] a second tab says that the interview runs elsewhere, takes it over, and the first steps back without losing a keystroke", async ({
  page,
  context,
}) => {
  await openWorkbench(page);
  await writeCode(page, "SELECT 'from the first'");
  const second = await newTab(context);
  await second.goto(`interview/${hostId}/`);
  await resume(second).click();
  await expect(second.getByRole("heading", { name: "This interview runs in another tab" })).toBeVisible();
  await expect(second.getByRole("link", { name: "All interviews" })).toBeVisible();
  await page.keyboard.type(" -- last words");
  await second.getByRole("button", { name: "Take It Over Here" }).click();
  await expect(code(second)).toContainText(/from.the.first'.--.last.words/);
  await expect(page.getByRole("heading", { name: "This interview runs in another tab" })).toBeVisible();
  await submitButton(second).click();
  await expect(second.getByRole("status").filter({ hasText: /^Not passed/ })).toBeVisible();
  await page.getByRole("button", { name: "Take It Over Here" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Not passed/ })).toBeVisible();
});

test("[SE15] a tab that only reads is not greeted while the interview runs in another", async ({ page, context }) => {
  await beginQuizzes(page);
  const second = await newTab(context, quizzes);
  await second.goto("interview/");
  await second.waitForLoadState("networkidle");
  await expect(welcome(second)).toHaveCount(0);
});

test("[SE16] [TI6] a verdict that was on the screen is there again; no clock ran meanwhile", async ({ page }) => {
  await stopClocks(page);
  await openWorkbench(page, { player: quizzes });
  await at(page, 30);
  await submitButton(page).click();
  await expect(page.getByRole("status").filter({ hasText: /^Not passed/ })).toBeVisible();
  await stopClocks(page, 9_000_000);
  await page.reload();
  await expect(welcome(page)).toContainText("no clock runs until you go on");
  await resume(page).click();
  await expect(page.getByRole("status").filter({ hasText: /^Not passed/ })).toBeVisible();
});
