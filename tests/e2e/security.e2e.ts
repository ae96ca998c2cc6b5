import type { Page } from "@playwright/test";
import { playRound } from "./candidate.ts";
import { readScenarios } from "./scenarios.ts";
import { expect, test } from "./site.ts";
import { runButton, writeCode } from "./workbench.ts";

const scenarios = readScenarios(`${process.env["QUESTIONS_DIR"] ?? "questions"}/interviews`);
const rounds = scenarios.flatMap((scenario) => scenario.rounds.map((round) => ({ scenario, round })));
const embedOf = (test: (round: (typeof rounds)[number]["round"]) => boolean) => {
  const { scenario, round } = rounds.find((entry) => test(entry.round))!;
  return { round, address: `embed/${scenario.id}/${round.id}/` };
};
const sql = embedOf(({ solution = "" }) => /^\s*(select|with)\b/i.test(solution));
const python = embedOf(({ solution = "" }) => /^\s*(def|from|import)\b/m.test(solution));
const canvas = embedOf(({ questionType }) => questionType === "canvas");

/** What the policy has refused on this page. The watch of `site.ts` fails on such refusals too: they are written to the console. */
async function collectRefusals(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refusals: string[] = [];
    Object.assign(window, { refusals });
    document.addEventListener("securitypolicyviolation", (event) => refusals.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
  });
  return () => page.evaluate(() => (window as unknown as { refusals: string[] }).refusals);
}

test.describe("no kind of page asks another host or breaks its own policy", () => {
  const id = scenarios[0]!.id;
  for (const [name, address] of Object.entries({
    "the front page": "",
    "the lobby": "interview/",
    "a briefing": `interview/${id}/`,
    "a scorecard": `interview/${id}/results/`,
    "the guide": "guides/embed/",
  })) {
    test(`[SX1] [SX2] ${name}`, async ({ page }) => {
      const refusals = await collectRefusals(page);
      await page.goto(address, { waitUntil: "networkidle" });
      await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
      expect(await refusals()).toEqual([]);
    });
  }

  for (const [name, { round, address }] of Object.entries({ "editor and SQL": sql, Python: python, "the canvas": canvas })) {
    test(`[SX1] [SX2] [SX3] ${name}`, async ({ page }) => {
      const refusals = await collectRefusals(page);
      await page.goto(address);
      await page.getByRole("button", { name: "Answer This Round" }).click();
      if (round.solution !== undefined) {
        await writeCode(page, round.solution);
        await runButton(page).click();
      }
      await page.getByRole("button", { name: "Check Answer" }).click();
      await expect(page.getByRole("status").filter({ hasText: /^(Passed|Not passed)/ })).toBeVisible({ timeout: 60_000 });
      expect(await refusals()).toEqual([]);
    });
  }

  test("[SX1] [SX2] an interview with its scorecard", async ({ page }) => {
    const { scenario, round } = rounds.find((entry) => entry.round === entry.scenario.rounds[0])!;
    const refusals = await collectRefusals(page);
    await page.goto(`interview/${scenario.id}/`);
    await page.getByRole("button", { name: "Start Interview" }).click();
    await playRound(page, round, "right");
    expect(await refusals()).toEqual([]);
  });
});

test.describe("a script that somebody has brought into a page", () => {
  test.use({ expectedErrors: [/Content Security Policy|status of 404/] });

  test("[SX1] does not run, however it came", async ({ page }) => {
    const refusals = await collectRefusals(page);
    await page.route("**/interview/", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</body>", "<script>window.hacked='markup'</script></body>") });
    });
    await page.goto("interview/");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hacked='element'";
      document.body.append(script);
      const foreign = document.createElement("script");
      foreign.src = "data:text/javascript,window.hacked='data'";
      document.body.append(foreign);
      const image = document.createElement("div");
      image.innerHTML = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="window.hacked='handler'">`;
      document.body.append(image);
    });
    await expect.poll(async () => (await refusals()).length).toBeGreaterThanOrEqual(4);
    expect(await page.evaluate(() => (window as unknown as { hacked?: string }).hacked)).toBeUndefined();
  });

  test("[SX6] nor does a style, where no editor comes", async ({ page }) => {
    await collectRefusals(page);
    for (const address of ["", "interview/", "guides/host/", "history/", "no-such-page/"]) {
      await page.goto(address);
      const widths = await page.evaluate(() => {
        const style = document.createElement("style");
        style.textContent = "h1 { width: 7px !important }";
        document.head.append(style);
        document.body.insertAdjacentHTML("beforeend", `<p id="brought" style="width: 7px">x</p>`);
        return ["h1", "#brought"].map((selector) => getComputedStyle(document.querySelector(selector)!).width);
      });
      expect([address, ...widths]).not.toContain("7px");
    }
  });
});
