import { byKeyboard } from "./by-keyboard.ts";
import { byMouse } from "./by-mouse.ts";
import { expectFullMarks, expectSharedElsewhere } from "./candidate.ts";
import type { Hand } from "./hand.ts";
import { namedScenarios, type Scenario } from "./scenarios.ts";
import { expect, test } from "./site.ts";
import type { Page } from "@playwright/test";

// Where an action hangs the test says which, instead of that its time is over.
test.use({ actionTimeout: 10_000 });
test.setTimeout(300_000);

async function sit(page: Page, scenario: Scenario, hand: Hand): Promise<void> {
  await hand.start(page, scenario);
  for (const [index, round] of scenario.rounds.entries()) {
    await expect(page.getByText(`Round ${index + 1} of ${scenario.rounds.length}`)).toBeVisible();
    await expect(await hand.play(page, round), round.id).toHaveText(/^Passed/);
    await hand.goOn(page, scenario, index);
  }
  await expectFullMarks(page);
}

for (const scenario of namedScenarios("clickstream-to-dashboard", "change-capture-lakehouse")) {
  test(`[SE90] [SE92] ${scenario.id}: is played to 100% with the mouse on the canvas, and the link shows it elsewhere`, async ({ page, browser }) => {
    await sit(page, scenario, byMouse);
    await expectSharedElsewhere(page, browser);
  });

  test(`[SE90] [SE92] ${scenario.id}: is played to 100% with the keyboard alone`, async ({ page }) => {
    await sit(page, scenario, byKeyboard);
  });
}
