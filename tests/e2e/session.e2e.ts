import { expect, test } from "./site.ts";
import { PYTHON_SOLUTION } from "../fixtures/session/python-round.ts";
import { SQL_SOLUTION } from "../fixtures/session/sql-round.ts";
import { editor, expectKept, hostId, key, openWorkbench, player, quizzes, runButton, status, submitButton, withRounds, writeCode } from "./workbench.ts";

const heading = (title: string) => ({ level: 1, name: title }) as const;
const [sql, quiz, python, last] = player.rounds;

test("[UI50] [UI67] [UI75] shows where one is and how long there is; the interviewer opens the first round", async ({ page }) => {
  await openWorkbench(page, { player });
  await expect(page.getByText("Round 1 of 4", { exact: true })).toBeVisible();
  await expect(page.getByRole("timer", { name: "Time left in this round" })).toHaveText(/^1[12]:\d\d$/);
  await expect(page.getByText("Debug · SQL")).toBeVisible();
  await expect(page.getByRole("heading", heading(sql!.title))).toBeFocused();
  await expect(page.getByText("Same query as last quarter")).toBeVisible();
  await expect(page.getByText("Mara, analytics lead")).toBeVisible();
  await expect(page.getByRole("region", { name: "Table orders" }).getByRole("row")).toHaveText([
    "order_idINTEGERregionTEXTtotalREAL",
    "1EU20.0",
    "2EU35.5",
    "3USNULL",
  ]);
  await expect(page.getByRole("region", { name: "Expected result" }).getByRole("row")).toHaveText(["regionrevenue", "EU55.5", "USNULL"]);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(status(page)).toHaveCount(0);
});

test("[UI62] hints come one at a time; a round without hints has no such button", async ({ page }) => {
  await openWorkbench(page, { player: withRounds(["revenue", "follow-up"]) });
  const hint = page.getByRole("button", { name: "Hint", exact: true });
  await expect(page.getByText("Hint 1")).toHaveCount(0);
  for (const number of [1, 2, 3]) {
    await hint.click();
    await expect(page.getByRole("heading", { name: /^Hint \d$/ })).toHaveCount(number);
    await expect(page.getByRole("heading", { name: `Hint ${number}` })).toBeInViewport();
  }
  await expect(hint).toBeDisabled();
  await expect(hint).toHaveAccessibleDescription("3 of 3 shown");
  await submitButton(page).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Round 2 of 2")).toBeVisible();
  await expect(hint).toHaveCount(0);
});

test("[UI63] [SE3] a verdict says how it went and why; submitting twice counts once", async ({ page }) => {
  await openWorkbench(page);
  await expect(editor(page)).toBeAttached();
  await submitButton(page).dblclick();
  await expect(status(page)).toHaveText(/^Not passed · 0 of 2 datasets/);
  await expect(status(page)).toContainText("revenue");
  await expect(page.getByText("sum before you join")).toBeVisible();
  await expect(page.getByText("Round 1 of 2")).toBeVisible();
  const check = page.getByRole("listitem").filter({ hasText: "Orders with many items" });
  await expect(check.getByRole("img", { name: "Missed:" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(page.getByText("Round 1 of 2")).toBeVisible();
});

test("[UI63] [UI64] [UI75] right answers pass; after the last round the interviewer closes and the results follow", async ({ page }) => {
  await openWorkbench(page, { player: withRounds(["revenue", "follow-up"]) });
  await writeCode(page, SQL_SOLUTION);
  await submitButton(page).click();
  await expect(status(page)).toHaveText("Passed · 2 of 2 datasets");
  await expect(page.getByText("that was it from my side")).toHaveCount(0);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: "Rows", exact: true }).check();
  await page.getByRole("checkbox", { name: "DISTINCT" }).check();
  await page.getByRole("button", { name: "Submit & Finish" }).click();
  await expect(status(page)).toHaveText(/^Passed · 75%/);
  await expect(page.getByText("that was it from my side")).toBeVisible();
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(page).toHaveURL(new RegExp(`/interview/${hostId}/results/$`));
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
  await expect(page.getByLabel("Overall score")).toHaveText("88%");
});

test("[UI64] one may go on while an answer is graded; the results wait for it", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await openWorkbench(page, { player: withRounds(["revenue", "follow-up"]), answerKey: () => held.then(() => key) });
  await expect(editor(page)).toBeAttached();
  await submitButton(page).click();
  await expect(status(page)).toHaveText(/^Grading…/);
  await page.getByRole("button", { name: "Continue" }).click();
  await submitButton(page).click();
  await expect(status(page)).toHaveText(/^Grading…/);
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(status(page)).toHaveText(/^Grading your last answers…/);
  await expect(page).not.toHaveURL(/results/);
  release();
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
});

test.describe("when grading is out of reach", () => {
  test.use({ expectedErrors: [/status of 503/] });

  test("[UI65] the verdict says so, keeps the answer and offers to grade again", async ({ page }) => {
    await openWorkbench(page, { answerKey: (attempt) => Promise.resolve(attempt === 1 ? null : key) });
    await writeCode(page, SQL_SOLUTION);
    await submitButton(page).click();
    await expect(status(page)).toHaveText(/^Could not be graded/);
    await expect(status(page)).toContainText("Your answer is kept");
    await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
    await page.getByRole("button", { name: "Grade Again" }).click();
    await expect(status(page)).toHaveText(/^Passed/);
    await expect(page.getByRole("button", { name: "Grade Again" })).toHaveCount(0);
  });

  test("[UI65] See Results still works", async ({ page }) => {
    await openWorkbench(page, { player: withRounds(["follow-up"]), answerKey: () => Promise.resolve(null) });
    await submitButton(page).click();
    await expect(status(page)).toHaveText(/^Could not be graded/);
    await page.getByRole("button", { name: "See Results" }).click();
    await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
  });
});

test("[UI66] ending early is asked about first, and gives the focus back", async ({ page }) => {
  await openWorkbench(page, { player: quizzes });
  const end = page.getByRole("button", { name: "End Interview" });
  const dialog = page.getByRole("dialog", { name: "End this interview?" });
  // A round takes the focus when it begins: a dialog opened before that would give it back to the heading.
  await expect(page.getByRole("heading", heading(quizzes.rounds[0]!.title))).toBeFocused();
  for (const leave of [() => dialog.getByRole("button", { name: "Keep Going" }).click(), () => page.keyboard.press("Escape")]) {
    await end.click();
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Keep Going" })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    await leave();
    await expect(dialog).toBeHidden();
    await expect(end).toBeFocused();
  }
  await expect(page.getByText("Round 1 of 3")).toBeVisible();
  await expect(submitButton(page)).toBeVisible();
  await end.click();
  await dialog.getByRole("button", { name: "End Interview" }).click();
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
  await expect(page.getByLabel("Overall score")).toHaveText("0%");
});

test("[UI68] Ctrl+Enter runs and Ctrl+Shift+Enter submits, from the editor and from anywhere else", async ({ page }) => {
  await openWorkbench(page);
  await writeCode(page, SQL_SOLUTION);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("Matches the expected result")).toBeVisible();
  await expectKept(page, 0, { code: SQL_SOLUTION });
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(status(page)).toHaveText(/^Passed/);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: "Rows", exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(page.getByRole("heading", heading(quiz!.title))).toBeFocused();
  await expect(status(page)).toHaveText(/^Not passed/);
});

test("[UI77] a round that depends on a verdict waits for it, says so and begins by itself", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await openWorkbench(page, { player: withRounds(["dedupe", "last"]), answerKey: () => held.then(() => key) });
  await writeCode(page, PYTHON_SOLUTION);
  await submitButton(page).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(status(page)).toContainText("The next round depends on this result");
  await expect(page.getByRole("heading", heading(python!.title))).toBeVisible();
  release();
  await expect(page.getByRole("heading", heading(last!.title))).toBeFocused();
  await expect(page.getByRole("timer")).toHaveText(/^0[45]:/);
  await expect(page.getByRole("group")).toHaveCount(1);
});

test.describe("where nothing can be kept", () => {
  test("[UI69] [UI74] the workbench says so, and the scorecard travels in the address", async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("blocked", "SecurityError");
      };
    });
    await openWorkbench(page, { player: withRounds(["follow-up"]) });
    await expect(page.getByText(/^Not kept:/)).toBeVisible();
    await expect(page.getByText("closing or reloading the page loses it")).toBeVisible();
    await page.getByRole("radio", { name: "Rows", exact: true }).check();
    await submitButton(page).click();
    await page.getByRole("button", { name: "See Results" }).click();
    await expect(page).toHaveURL(/results\/#s\d\./);
    await expect(page.getByLabel("Overall score")).toHaveText("50%");
  });
});

test.describe("when a round cannot be shown", () => {
  test.use({ expectedErrors: [/./] });

  test("[UI72] its place says so, the clock goes on and it can be reloaded", async ({ page }) => {
    await openWorkbench(page, { player: withRounds(["revenue", "follow-up"], { tables: null } as never) });
    await expect(page.getByRole("alert")).toContainText("This round could not be shown");
    await expect(page.getByRole("alert")).toContainText("What you typed is kept");
    await expect(page.getByRole("timer")).toHaveText(/^1[12]:/);
    await page.getByRole("button", { name: "Reload the Round" }).click();
    await expect(page.getByRole("alert")).toContainText("This round could not be shown");
    await expect(runButton(page)).toHaveCount(0);
  });
});
