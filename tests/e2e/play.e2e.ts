import { expect, test } from "./site.ts";
import { byKeyboard } from "./by-keyboard.ts";
import { byMouse } from "./by-mouse.ts";
import { buttonAfter, expectFullMarks, expectSharedElsewhere, playRound, startFromLobby } from "./candidate.ts";
import { namedScenarios } from "./scenarios.ts";

/**
 * Between them these have every kind of round. `questions check` plays all scenarios with the graders of the site; in the
 * browser two sittings of each would take longer than anybody waits. system-design-play.e2e.ts gives the solutions of the other two.
 */
const coding = namedScenarios("orders-that-never-shipped", "late-sensor-readings", "ecommerce-analytics");
const systemDesign = namedScenarios("clickstream-to-dashboard", "change-capture-lakehouse");

/** The longest of them is sat with the keyboard alone. */
const hands = [byMouse, byMouse, byKeyboard];

for (const [place, scenario] of coding.entries()) {
  const hand = hands[place] ?? byMouse;
  test(`[SE90] [SE92] ${scenario.id}: solutions lead to 100%${hand === byKeyboard ? ", with the keyboard alone" : ""}, and the link shows it elsewhere`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(300_000);
    await hand.start(page, scenario);
    for (const [index, round] of scenario.rounds.entries()) {
      await expect(page.getByText(`Round ${index + 1} of ${scenario.rounds.length}`)).toBeVisible();
      await expect(await hand.play(page, round)).toHaveText(/^Passed/);
      await hand.goOn(page, scenario, index);
    }
    await expectFullMarks(page);
    await expectSharedElsewhere(page, browser);
  });
}

for (const scenario of [...coding, ...systemDesign]) {
  test(`[SE91] ${scenario.id}: wrong answers do not pass a single round`, async ({ page }) => {
    test.setTimeout(300_000);
    await startFromLobby(page, scenario);
    for (const [index, round] of scenario.rounds.entries()) {
      const verdict = await playRound(page, round, "wrong");
      await expect(verdict).toHaveText(/^Not passed/);
      await buttonAfter(page, scenario, index).click();
    }
    await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
    await expect.poll(async () => Number.parseInt(await page.getByLabel("Overall score").innerText())).toBeLessThan(70);
    await page.getByRole("button", { name: "Review Answers" }).click();
    await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible();
    await expect(page.getByText("What you submitted").first()).toBeVisible();
  });
}
