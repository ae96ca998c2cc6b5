import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";
import { editor, expectKept, openWorkbench, results, runButton, withRounds, writeCode } from "./workbench.ts";

const PYTHON = [
  "import re",
  "",
  "def parse(lines):",
  "    out = {}",
  "    for line in lines:",
  "        if (m := re.match(r\"(\\w+)='([^']*)'\", line)):",
  '            out[m[1]] = [m[2], {"a": (1, 2)}]',
  '        elif line == "":',
  "            continue",
  "    return out",
  "",
  "",
  "class Reader:",
  "    def read(self):",
  '        """All of it."""',
  "        return 1",
  "print(parse([\"a='b'\"]))",
].join("\n");
const SQL = ["WITH t AS (", "  SELECT a, (b), 'x', \"y\"", "    FROM t1", "  WHERE a IN (1, 2)", ")", "SELECT *", "FROM t -- done", "WHERE x = '';"].join("\n");

const CASES = [
  ["SQL", "revenue", SQL],
  ["Python", "dedupe", PYTHON],
] as const;

/** Tells the page that its keys are pressed so many milliseconds apart, however busy the machine of the test is. */
const pressKeysEvery = (page: Page, pause: number) =>
  page.addInitScript((step) => {
    let time = 0;
    window.addEventListener("keydown", () => (time += step), true);
    Object.defineProperty(Event.prototype, "timeStamp", { get: () => time });
  }, pause);

for (const [name, round, code] of CASES) {
  test(`[UI56] ${name} that arrives whole stands in the editor as it was sent`, async ({ page }) => {
    await openWorkbench(page, { player: withRounds([round, "follow-up"]) });
    await writeCode(page, code);
    await expectKept(page, 0, { code });
    // Longer than what the editor's own text field holds at a time.
    const long = `${code}\n`.repeat(40);
    for (const text of [long, "SELECT 1", long, "", code]) {
      await editor(page).fill(text);
      await expectKept(page, 0, { code: text });
    }
    await editor(page).fill("SELECT 1");
    await editor(page).fill(code);
    await expectKept(page, 0, { code });
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(page.locator(".view-lines")).toContainText("SELECT");
  });

  test(`[UI56] ${name} that a machine types key by key stands there as it was sent`, async ({ page }) => {
    await pressKeysEvery(page, 5);
    await openWorkbench(page, { player: withRounds([round, "follow-up"]) });
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(code);
    await expectKept(page, 0, { code });
    await page.keyboard.press("ControlOrMeta+A");
    for (const [index, line] of code.split("\n").entries()) {
      if (index > 0) await page.keyboard.press("Enter");
      await page.keyboard.type(line);
    }
    await expectKept(page, 0, { code });
  });
}

test("[UI56] a person's lines are indented for them, and nothing else is added", async ({ page }) => {
  await pressKeysEvery(page, 120);
  await openWorkbench(page, { player: withRounds(["dedupe", "follow-up"]) });
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type('def f(x):\nreturn ["a", (x)]\n');
  await expectKept(page, 0, { code: 'def f(x):\n    return ["a", (x)]\n    ' });
});

test.describe("the keyboard", () => {
  test("[UI57] Tab goes through the editor until something was typed, then indents; Escape always leaves", async ({ page }) => {
    await openWorkbench(page, { player: withRounds(["dedupe", "follow-up"]) });
    await expect(editor(page)).toBeAttached();
    await editor(page).focus();
    await page.keyboard.press("Tab");
    await expect(editor(page)).not.toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("x");
    await page.keyboard.press("Tab");
    await page.keyboard.type("y");
    await expect(editor(page)).toBeFocused();
    await expectKept(page, 0, { code: "x   y" });
    await page.keyboard.press("Escape");
    await expect(runButton(page)).toBeFocused();
    await editor(page).focus();
    await page.keyboard.press("Tab");
    await expect(editor(page)).not.toBeFocused();
    await expectKept(page, 0, { code: "x   y" });
  });

  test("[UI57] the editor can be clicked by its role, and says its name", async ({ page }) => {
    await openWorkbench(page);
    await editor(page).click();
    await expect(editor(page)).toBeFocused();
    await expect(page.getByText("leaves the editor")).toBeVisible();
  });
});

test.describe("without Monaco", () => {
  const code = 'def dedupe(rows):\n    return list(dict.fromkeys(rows)) # "(["\n';

  test("[UI58] a touch screen gets a plain text field with the same name and keys", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL!, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on("request", (request) => scripts.push(request.url()));
    await openWorkbench(page, { player: withRounds(["dedupe", "follow-up"]) });
    await expect(editor(page)).toHaveClass("editor-plain");
    await editor(page).fill(code);
    await expectKept(page, 0, { code });
    await editor(page).press("ControlOrMeta+Enter");
    await expect(results(page)).toContainText("3 of 3 tests passed");
    await editor(page).press("Escape");
    await expect(runButton(page)).toBeFocused();
    expect(scripts.filter((url) => /MonacoEditor|monaco/.test(url))).toEqual([]);
    await context.close();
  });

  test.describe("that does not load", () => {
    test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch dynamically/] });

    test("[UI58] a plain text field stands in, indents and takes text as it is", async ({ page }) => {
      await pressKeysEvery(page, 120);
      await page.route(/MonacoEditor/, (route) => route.abort());
      await openWorkbench(page, { player: withRounds(["dedupe", "follow-up"]) });
      await editor(page).fill(code);
      await expectKept(page, 0, { code });
      await editor(page).fill("");
      await runButton(page).focus();
      await editor(page).press("Tab");
      await expect(editor(page)).not.toBeFocused();
      await editor(page).focus();
      await page.keyboard.type("def f(x):\nif x:\nreturn 1\n");
      await page.keyboard.press("Tab");
      await page.keyboard.type("y");
      await expectKept(page, 0, { code: "def f(x):\n    if x:\n        return 1\n            y" });
      await page.keyboard.press("ControlOrMeta+Shift+Enter");
      await expect(page.getByRole("status")).toHaveText(/^Not passed/);
    });
  });
});

test("[UI59] the editor follows the site's theme, also when it is switched", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await openWorkbench(page);
  const background = () =>
    page
      .locator(".monaco-editor-background")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const raised = () =>
    page.evaluate(() => {
      const probe = document.createElement("i");
      probe.style.color = "var(--raised)";
      document.body.append(probe);
      const color = getComputedStyle(probe).color;
      probe.remove();
      return color;
    });
  await expect.poll(background).toBe(await raised());
  const light = await raised();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(raised).not.toBe(light);
  await expect.poll(background).toBe(await raised());
  await page.evaluate(() => (document.documentElement.dataset["theme"] = "light"));
  await expect.poll(background).toBe(light);
});

test("[UI73] a megabyte of text stays usable, and is kept to the last sign", async ({ page }) => {
  await openWorkbench(page);
  const code = `SELECT 1 -- ${"x".repeat(60)}\n`.repeat(14_000);
  await writeCode(page, code);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("SELECT 2");
  await expectKept(page, 0, { code: `${code}SELECT 2` });
});
