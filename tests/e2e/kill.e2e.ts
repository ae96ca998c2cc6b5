import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chromium, expect, test, type BrowserContext, type Page } from "@playwright/test";
import type { Session } from "../../src/core/session/session.ts";
import { hostId, keptSession, player, serveFixture, startInterview, withRounds } from "./workbench.ts";

/** Numbers from 0 to 1, always the same ones for a seed (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

const LIVES = 30;
const SEED = 20_261_121;
/** What is typed later than this before the end may be missing, in milliseconds. */
const MAY_MISS = 1000;
const fixture = withRounds(["revenue", "dedupe", "follow-up", "last"].filter((id) => player.rounds.some((round) => round.id === id)));

/** A word that was typed, and when it stood in the editor. */
type Word = { text: string; at: number };

/** One browser that is killed and started again, with the same profile. */
async function openBrowser(profile: string, options: object): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...options, viewport: { width: 1280, height: 800 } });
}

/** Ends the process at once, as a power cut would. */
function killBrowser(profile: string): void {
  execFileSync("pkill", ["-9", "-f", profile]);
}

async function openPage(context: BrowserContext, baseURL: string): Promise<Page> {
  const page = await context.newPage();
  await serveFixture(page, { player: fixture });
  await page.goto(`${baseURL}interview/${hostId}/`);
  return page;
}

test(`[ST5] [SE12] an interview whose page is killed ${LIVES} times loses at most the last second of typing, and no round`, async ({
  launchOptions,
  baseURL,
}) => {
  test.setTimeout(400_000);
  const random = seeded(SEED);
  const profile = await mkdtemp(path.join(os.tmpdir(), "datadrill-kill-"));
  let context = await openBrowser(profile, launchOptions);
  let before: Session | null = null;
  let words: Word[] = [];
  let endedAt = 0;
  for (let life = 0; life < LIVES; life++) {
    const where = `life ${life} of seed ${SEED}`;
    const page = await openPage(context, baseURL!);
    if (before === null) await startInterview(page, fixture);
    else await page.getByRole("button", { name: "Resume Interview" }).click();
    const editor = page.getByRole("textbox", { name: "Code editor" });
    await expect(editor, where).toBeAttached();

    const resumed: Session = await keptSession(page);
    if (before !== null) {
      expect(resumed.id, where).toBe(before.id);
      expect(resumed.rounds.map(({ id, deadline, ending }) => ({ id, deadline, ending })), where).toEqual(before.rounds.map(({ id, deadline, ending }) => ({ id, deadline, ending }))); // prettier-ignore
      const { code } = resumed.rounds[resumed.current]!.answer as { code: string };
      const missing = words.filter(({ text }) => !code.includes(text));
      for (const { text, at } of missing) expect(endedAt - at, `${where}: ${text} is missing`).toBeLessThanOrEqual(MAY_MISS);
      words = words.filter((word) => !missing.includes(word));
    }

    // From one code round to the other, once in the middle of it all.
    if (life === LIVES / 2) {
      await page.getByRole("button", { name: /^Submit & Continue$/ }).click();
      await page.getByRole("button", { name: "Continue", exact: true }).click();
      await expect(page.getByText("Round 2 of"), where).toBeVisible();
      await expect.poll(async () => (await keptSession(page)).current, where).toBe(1);
      words = [];
    }

    await editor.focus();
    await page.keyboard.press("ControlOrMeta+End");
    const count = 1 + Math.floor(random() * 4);
    for (let index = 0; index < count; index++) {
      const text = `w${life}x${index}y`;
      await page.keyboard.type(` ${text}`);
      words.push({ text, at: Date.now() });
    }
    // The moment of the end is anywhere between the last key and a second after it.
    const delay = random() * 1000;
    await new Promise((resolve) => setTimeout(resolve, delay));
    before = await keptSession(page);
    const end = random();
    endedAt = Date.now();
    if (end < 0.7) await page.close({ runBeforeUnload: false });
    else if (end < 0.9) await Promise.all([page.waitForEvent("crash"), page.goto("chrome://crash").catch(() => undefined)]);
    else {
      killBrowser(profile);
      await context.close().catch(() => undefined);
      context = await openBrowser(profile, launchOptions);
    }
    if (!page.isClosed()) await page.close().catch(() => undefined);
  }
  await context.close();
  await rm(profile, { recursive: true, force: true });
});
