import { expect, test } from "./site.ts";
import { editor, expectKept, openWorkbench, withRounds, writeCode } from "./workbench.ts";

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

for (const [name, round, code] of CASES) {
  test(`[UI56] ${name} that arrives whole stands in the editor as it was sent`, async ({ page }) => {
    await openWorkbench(page, { player: withRounds([round, "follow-up"]) });
    await writeCode(page, code);
    await expectKept(page, 0, { code });
    await editor(page).fill("SELECT 1");
    await editor(page).fill(code);
    await expectKept(page, 0, { code });
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(page.locator(".view-lines")).toContainText("SELECT");
  });

  test(`[UI56] ${name} that a machine types key by key stands there as it was sent`, async ({ page }) => {
    // With a clock that stands still all keys come at once, however busy the machine of the test is.
    await page.clock.install();
    await openWorkbench(page, { player: withRounds([round, "follow-up"]) });
    await page.clock.pauseAt(Date.now() + 60_000);
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(code);
    await page.clock.runFor(1000);
    await expectKept(page, 0, { code });
    await page.keyboard.press("ControlOrMeta+A");
    for (const [index, line] of code.split("\n").entries()) {
      if (index > 0) await page.keyboard.press("Enter");
      await page.keyboard.type(line);
    }
    await page.clock.runFor(1000);
    await expectKept(page, 0, { code });
  });
}

test("[UI56] a person's lines are indented for them, and nothing else is added", async ({ page }) => {
  await page.clock.install();
  await openWorkbench(page, { player: withRounds(["dedupe", "follow-up"]) });
  await page.clock.pauseAt(Date.now() + 60_000);
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  for (const sign of 'def f(x):\nreturn ["a", (x)]\n') {
    await page.clock.runFor(120);
    await page.keyboard.press(sign === "\n" ? "Enter" : sign);
  }
  await page.clock.runFor(1000);
  await expectKept(page, 0, { code: 'def f(x):\n    return ["a", (x)]\n    ' });
});
