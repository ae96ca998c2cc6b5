import { expect, test } from "./site.ts";
import { PYTHON_SOLUTION, PYTHON_WRONG } from "../fixtures/session/python-round.ts";
import { SQL_SOLUTION } from "../fixtures/session/sql-round.ts";
import { editor, expectKept, openWorkbench, results, runButton, withRounds, writeCode } from "./workbench.ts";

const COUNT_FOR_EVER = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT COUNT(*) FROM t";
const inPython = withRounds(["dedupe", "follow-up"], { testLimit: 2 });

test.describe("running SQL", () => {
  test("[UI51] [UI52] shows the result and says how it differs from the expected one", async ({ page }) => {
    await openWorkbench(page);
    await expect(results(page)).toContainText("Run your query");
    await expect(editor(page)).toBeAttached();
    await runButton(page).click();
    const table = results(page).getByRole("table");
    await expect(table.getByRole("row")).toHaveText(["regionrevenue", "EU40.0", "USNULL"]);
    await expect(table.getByRole("cell", { name: "40.0" })).toHaveCSS("text-align", "right");
    await expect(table.getByRole("cell", { name: "NULL" })).toHaveCSS("font-style", "italic");
    await expect(results(page).getByText(/^2 rows in .*ms$/)).toBeVisible();
    await expect(results(page).locator(".finding")).toContainText("revenue");
    await writeCode(page, SQL_SOLUTION);
    await runButton(page).click();
    await expect(results(page).getByText("Matches the expected result for the visible data.")).toBeVisible();
    await expect(results(page).locator(".finding")).toHaveCount(0);
  });

  test("[UI52] takes rows in any order where the order is free", async ({ page }) => {
    await openWorkbench(page);
    await writeCode(page, `${SQL_SOLUTION} ORDER BY region DESC`);
    await runButton(page).click();
    await expect(results(page).getByText("Matches the expected result for the visible data.")).toBeVisible();
    await writeCode(page, "SELECT region, TOTAL(total) AS revenue FROM orders GROUP BY region");
    await runButton(page).click();
    await expect(results(page).locator(".finding")).toBeVisible();
  });

  test("[UI53] a failing query says why and at which line, and the editor marks it until it is changed", async ({ page }) => {
    await openWorkbench(page);
    await writeCode(page, "SELECT region\nFORM orders");
    await runButton(page).click();
    await expect(results(page).getByRole("tab", { name: "Messages" })).toHaveAttribute("aria-selected", "true");
    await expect(results(page)).toContainText("failed at line 2");
    await expect(page.locator(".editor-error-line")).toHaveCount(1);
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" ");
    await expect(page.locator(".editor-error-line")).toHaveCount(0);
    await writeCode(page, "-- nothing yet");
    await runButton(page).click();
    await expect(results(page)).toContainText("Your query is empty");
  });

  test("[UI53] [UI55] an endless query is stopped after five seconds or by Stop, nothing is lost, and the next run works", async ({ page }) => {
    await openWorkbench(page);
    await writeCode(page, COUNT_FOR_EVER);
    await runButton(page).click();
    await expect(runButton(page)).toBeDisabled();
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" -- typed meanwhile");
    await runButton(page).click({ force: true });
    await expect(results(page)).toContainText("Stopped after 5 seconds");
    await expect(results(page)).toContainText("Your code is kept");
    await expectKept(page, 0, { code: `${COUNT_FOR_EVER} -- typed meanwhile` });
    await runButton(page).click();
    await results(page).getByRole("button", { name: "Stop" }).click();
    await expect(results(page).getByRole("tabpanel")).toContainText("Stopped. Your code is kept.");
    await writeCode(page, SQL_SOLUTION);
    await runButton(page).click();
    await expect(results(page).getByText("Matches the expected result")).toBeVisible();
  });

  test("[UI51] [UI73] hundreds of thousands of rows: the first two hundred are shown, and the page stays at hand", async ({ page }) => {
    await openWorkbench(page);
    await writeCode(page, "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LIMIT 250000) SELECT n, 'row ' || n AS name FROM t");
    await runButton(page).click();
    await expect(results(page).getByText(/showing 200 of (more than )?[\d,]+ rows in/)).toBeVisible();
    await expect(results(page).getByRole("row")).toHaveCount(201);
    await writeCode(page, SQL_SOLUTION);
    await runButton(page).click();
    await expect(results(page).getByText(/^2 rows in/)).toBeVisible();
  });

  test("[UI76] results, expected and messages are tabs that the arrow keys reach", async ({ page }) => {
    await openWorkbench(page);
    const tab = (name: string) => results(page).getByRole("tab", { name });
    await tab("Result").focus();
    for (const [press, name] of [
      ["ArrowRight", "Expected"],
      ["ArrowRight", "Messages"],
      ["ArrowRight", "Result"],
      ["ArrowLeft", "Messages"],
      ["Home", "Result"],
      ["End", "Messages"],
    ] as const) {
      await page.keyboard.press(press);
      await expect(tab(name)).toBeFocused();
      await expect(tab(name)).toHaveAttribute("aria-selected", "true");
      await expect(results(page).getByRole("tabpanel", { name })).toBeVisible();
    }
    await tab("Expected").click();
    await expect(results(page).getByRole("tabpanel").getByRole("row")).toHaveText(["regionrevenue", "EU55.5", "USNULL"]);
  });
});

test.describe("running Python", () => {
  test("[UI54] tries the visible tests and shows what came instead", async ({ page }) => {
    await openWorkbench(page, { player: inPython });
    await writeCode(page, PYTHON_WRONG.replace("return", "print('got', rows)\n    return"));
    await runButton(page).click();
    await expect(results(page)).toContainText("1 of 3 tests passed");
    const missed = results(page).getByRole("listitem").filter({ hasText: "Keeps the order" });
    await expect(missed.getByRole("img", { name: "Not passed:" })).toBeVisible();
    await expect(missed.getByRole("definition")).toHaveText(["dedupe([3, 1, 3, 2])", "[3, 1, 2]", "[1, 2, 3]"]);
    await expect(missed.getByRole("figure", { name: "Printed" })).toContainText("got [3, 1, 3, 2]");
    await expect(results(page).getByRole("listitem").filter({ hasText: "Not a list" }).getByRole("img", { name: "Passed:" })).toBeVisible();
    await writeCode(page, PYTHON_SOLUTION);
    await runButton(page).click();
    await expect(results(page)).toContainText("3 of 3 tests passed");
  });

  test("[UI53] [UI54] code that does not parse says so once; code that raises says it with each test, at its line", async ({ page }) => {
    await openWorkbench(page, { player: inPython });
    await writeCode(page, "def dedupe(rows)\n    return rows");
    await runButton(page).click();
    await expect(results(page).getByText("SyntaxError")).toHaveCount(1);
    await expect(results(page)).toContainText("Line 1.");
    await expect(page.locator(".editor-error-line")).toHaveCount(1);
    await writeCode(page, "def dedupe(rows):\n    rows = list(rows)\n    return rows[99]");
    await runButton(page).click();
    await expect(results(page).getByText("IndexError").first()).toBeVisible();
    await expect(results(page)).toContainText("Line 3.");
    await expect(results(page)).toContainText("1 of 3 tests passed");
  });

  test("[UI53] [UI54] [UI55] an endless loop is stopped at its limit, the tests after it are left out, and the next run works", async ({ page }) => {
    await openWorkbench(page, { player: inPython });
    await writeCode(page, "def dedupe(rows):\n    while True:\n        pass");
    await runButton(page).click();
    await expect(results(page)).toContainText("Stopped after 2 seconds");
    await expect(results(page).getByRole("img", { name: "Not run:" })).toHaveCount(2);
    await writeCode(page, PYTHON_SOLUTION);
    await runButton(page).click();
    await expect(results(page)).toContainText("3 of 3 tests passed");
  });

  test("[UI53] [UI73] megabytes of output are cut, and recursion without end does not end the interview", async ({ page }) => {
    await openWorkbench(page, { player: inPython });
    await writeCode(page, `for _ in range(100_000):\n    print("x" * 60)\n${PYTHON_SOLUTION}`);
    await runButton(page).click();
    await expect(results(page)).toContainText("3 of 3 tests passed");
    const printed = await results(page).getByRole("figure", { name: "Printed" }).first().innerText();
    expect(printed.length).toBeGreaterThan(5000);
    expect(printed.length).toBeLessThan(11_000);
    await writeCode(page, "def dedupe(rows):\n    return dedupe(rows)");
    await runButton(page).click();
    await expect(
      results(page)
        .getByText(/RecursionError|stopped working/)
        .first(),
    ).toBeVisible();
    await writeCode(page, PYTHON_SOLUTION);
    await runButton(page).click();
    await expect(results(page)).toContainText("3 of 3 tests passed");
  });

  test("[UI54] without visible tests the code runs as a script and shows what it prints", async ({ page }) => {
    await openWorkbench(page, { player: withRounds(["dedupe", "follow-up"], { cases: [] }) });
    await expect(results(page)).toContainText("There are no visible tests");
    await writeCode(page, "print('one')\nprint('two')");
    await runButton(page).click();
    await expect(results(page).getByText("one\ntwo")).toBeVisible();
    await writeCode(page, "print('before')\n1 / 0");
    await runButton(page).click();
    await expect(results(page)).toContainText("ZeroDivisionError");
    await expect(results(page).getByText("before", { exact: true })).toBeVisible();
    await writeCode(page, "x = 1");
    await runButton(page).click();
    await expect(results(page)).toContainText("printed nothing");
  });
});
