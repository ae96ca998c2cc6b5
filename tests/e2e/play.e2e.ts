import { expect, test } from "./site.ts";
import { playRound, startFromLobby } from "./candidate.ts";
import { readScenarios } from "./scenarios.ts";

const scenarios = readScenarios("questions/interviews");

for (const scenario of scenarios) {
  test(`[SE90] ${scenario.id}: solutions lead to 100%, and the link shows it elsewhere`, async ({ page, browser }) => {
    test.setTimeout(300_000);
    await startFromLobby(page, scenario);
    for (const [index, round] of scenario.rounds.entries()) {
      await expect(page.getByText(`Round ${index + 1} of ${scenario.rounds.length}`)).toBeVisible();
      const verdict = await playRound(page, round, "right");
      await expect(verdict).toHaveText(/^Passed/);
      await page.getByRole("button", { name: index + 1 < scenario.rounds.length ? "Continue" : "See Results", exact: true }).click();
    }
    await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
    await expect(page.getByLabel("Overall score")).toHaveText("100%");

    await page.getByRole("button", { name: "Share Results" }).click();
    const link = await page.getByRole("textbox", { name: "Share link" }).inputValue();
    expect(new URL(link).hash.length).toBeLessThan(2048);
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto(link);
    await expect(other.getByRole("heading", { name: "Scorecard" })).toBeVisible();
    await expect(other.getByLabel("Overall score")).toHaveText("100%");
    await expect(other.getByRole("button", { name: "Review Answers" })).toHaveCount(0);
    await other.goto("about:blank");
    await other.goto(link.slice(0, -20));
    await expect(other.getByRole("alert")).toContainText("This link is cut");
    await elsewhere.close();
  });

  test(`[SE91] ${scenario.id}: wrong answers do not pass a single round`, async ({ page }) => {
    test.setTimeout(300_000);
    await startFromLobby(page, scenario);
    for (const [index, round] of scenario.rounds.entries()) {
      const verdict = await playRound(page, round, "wrong");
      await expect(verdict).toHaveText(/^Not passed/);
      await page.getByRole("button", { name: index + 1 < scenario.rounds.length ? "Continue" : "See Results", exact: true }).click();
    }
    await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
    const score = Number.parseInt(await page.getByLabel("Overall score").innerText());
    expect(score).toBeLessThan(70);
    await page.getByRole("button", { name: "Review Answers" }).click();
    await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible();
    await expect(page.getByText("What you submitted").first()).toBeVisible();
  });
}

test("[SE90] there are scenarios to play", () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(3);
});
