import type { Page } from "@playwright/test";
import { hostileLinks } from "../../bench/hostile-links.ts";
import { advance, startSession } from "../../src/core/session/progress.ts";
import type { Session } from "../../src/core/session/session.ts";
import { encodeSession } from "../../src/stores/session-link.ts";
import { expect, test } from "./site.ts";
import { hostId, player as fixture, serveFixture, withRounds } from "./workbench.ts";

/* Sessions and scorecards that somebody else has written: they may hold anything. */

const MARKUP = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><a href="https://example.org">prize</a>`;
const player = { ...withRounds(["revenue", "follow-up"]), id: hostId };
const results = `interview/${hostId}/results/`;
const hacked = (page: Page) => page.evaluate(() => (window as unknown as { hacked?: number }).hacked);

/** A session whose first round was graded, with markup wherever there is room for text. */
function poisoned(): Session {
  const now = Date.now();
  const begun = startSession(player, { id: "foreign", seed: 7 }, now - 20_000);
  const submitted = advance(begun, { type: "submit", answer: { code: MARKUP } }, now - 10_000, player);
  const finding = { kind: MARKUP, title: MARKUP, detail: MARKUP, line: 1 };
  const verdict = {
    ...{ score: 0, passed: false, unit: MARKUP, lessonsHtml: [MARKUP, `<p id="foreign-lesson">${MARKUP}</p>`] },
    ...{ findings: [finding], checks: [{ name: MARKUP, hidden: false, score: 0, finding, printed: MARKUP }] },
  };
  const graded = advance(submitted, { type: "graded", roundId: "revenue", verdict }, now - 5000, player);
  return {
    ...graded,
    scenario: { ...graded.scenario, title: MARKUP, tags: [MARKUP] },
    rounds: graded.rounds.map((record) => ({ ...record, title: MARKUP, tags: [MARKUP] })),
  };
}

async function expectOnlyText(page: Page): Promise<void> {
  await expect(page.locator("img[src=x], a[href^='https://example.org'], #foreign-lesson")).toHaveCount(0);
  expect(await hacked(page)).toBeUndefined();
}

test("[SX4] markup in every field of a session that comes by a link is text, or is not there", async ({ page }) => {
  await serveFixture(page, { player });
  await page.goto(`interview/${hostId}/#${await encodeSession("c", poisoned())}`);
  await expect(page.getByRole("dialog", { name: "Welcome back" })).toContainText("<img src=x");
  await expectOnlyText(page);
  await page.getByRole("button", { name: "Resume Interview" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Not passed/ })).toContainText("<img src=x");
  await expectOnlyText(page);
  await page.getByRole("button", { name: "End Interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End Interview" }).click();
  await page.getByRole("button", { name: "Review Answers" }).click();
  await expect(page.getByRole("region", { name: "What you submitted" })).toContainText("<img src=x");
  await expectOnlyText(page);
  await page.goto("history/");
  await expect(page.getByRole("row").filter({ hasText: "<img src=x" })).toHaveCount(1);
  await expectOnlyText(page);
});

test("[CA8] a scorecard that leaves questions and rounds out is shown as such where it is checked", async ({ page }) => {
  const quiz = { ...fixture, id: hostId, rounds: withRounds(["follow-up", "last"]).rounds };
  const begun = startSession(quiz, { id: "forged", seed: 7 }, Date.now() - 600_000);
  const answer = { ticks: [[0], [], []] };
  const submitted = advance(begun, { type: "submit", answer }, Date.now() - 300_000, quiz);
  const verdict = { score: 1, passed: true, findings: [], checks: [], unit: "question", lessonsHtml: [] };
  const graded = advance(submitted, { type: "graded", roundId: "follow-up", verdict }, Date.now() - 300_000, quiz);
  const ended = advance(graded, { type: "end" }, Date.now() - 200_000, quiz);
  // Full marks for the one question that was right: the other was never asked, it says, and there was no second round.
  const forged = { ...ended, rounds: ended.rounds.slice(0, 1).map((record) => ({ ...record, asked: [0] })) };
  await serveFixture(page, { player: quiz });
  await page.goto(`${results}#${await encodeSession("k", { ...forged, current: 0 })}`);
  await expect(page.getByLabel("Overall score")).toHaveText("100%");
  await page.getByRole("button", { name: "Check This Scorecard" }).click();
  await expect(page.getByText("its answers lead to other questions than it says, and score 50% on those")).toBeVisible();
  await expect(page.getByText("The round “Looking back” is left out.")).toBeVisible();
  await expect(page.getByText("This scorecard does not hold")).toBeVisible();
});

test("[SH5] [SH8] a damaged link of any kind gives one clear sentence, on the results and on the briefing", async ({ page }) => {
  const wanted = ["1 MB behind a right beginning", "a bomb of 24 MB", "nine thousand empty rounds"];
  const links = (await hostileLinks()).filter(({ what }) => wanted.includes(what));
  expect(links.length).toBe(wanted.length);
  for (const { what, fragment } of links) {
    await page.goto("about:blank");
    await page.goto(`${results}#${fragment.replace(/^c/, "k")}`);
    await expect(page.getByRole("alert"), what).toHaveText(/^This link is (?:cut|damaged)/);
    await page.goto("about:blank");
    await page.goto(`interview/${hostId}/#${fragment}`);
    await expect(page.getByRole("status").filter({ hasText: /^This link is (?:cut|damaged)/ }), what).toBeVisible();
    await expect(page.getByRole("button", { name: "Start Interview" }), what).toBeEnabled();
  }
});
