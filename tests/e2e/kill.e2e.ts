import { readlink, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chromium, expect, test, type BrowserContext, type Page } from "@playwright/test";
import type { Session } from "../../src/core/session/session.ts";
import { key, keptSession, hostId, player, serveFixture, startInterview, withRounds } from "./workbench.ts";

/** Numbers from 0 to 1, always the same ones for a seed (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

const LIVES = 30;
const SEED = 20_261_121;
/** What is typed later than this before the end may be missing, in milliseconds. */
const MAY_MISS = 1000;
/** The end comes at most so long after the last key, in milliseconds. A page that is closed is told so, and saves; a crash or a power cut tells nobody. */
const LONGEST_PAUSE = { close: 500, crash: 1800, kill: 1800 };
type End = keyof typeof LONGEST_PAUSE;
const endOf = (chance: number): End => (chance < 0.7 ? "close" : chance < 0.9 ? "crash" : "kill");
/** Lives that each round lasts. */
const LIVES_A_ROUND = 10;

// Rounds of SQL alone, so that no life waits for Python to start; they are told apart by their ids.
const [sql] = player.rounds;
const ids = ["one", "two", "three"];
const fixture = { ...withRounds([]), rounds: ids.map((id) => ({ ...sql!, id, title: `Round ${id}` })) } as typeof player;
const fixtureKey = { ...key, rounds: ids.map((id) => ({ ...key.rounds[0]!, id })) };

/** A word that was typed, and when it stood in the editor. */
type Word = { text: string; at: number };

/** One browser that is killed and started again, with the same profile. On touch screens the editor is a plain field, which is there at once. */
const openBrowser = (profile: string, options: object): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { ...options, viewport: { width: 1280, height: 800 }, hasTouch: true, isMobile: true });

/** Ends the process at once, as a power cut would. The browser's lock on its profile names it: `<host>-<process>`. */
async function killBrowser(profile: string): Promise<void> {
  const lock = await readlink(path.join(profile, "SingletonLock"));
  process.kill(Number(/\d+$/.exec(lock)?.[0]), "SIGKILL");
}

async function openPage(context: BrowserContext, baseURL: string): Promise<Page> {
  const page = await context.newPage();
  // Nothing is run, and no verdict is looked at.
  await page.route(/\.(?:woff2|wasm)$/, (route) => route.abort());
  await serveFixture(page, { player: fixture, key: fixtureKey });
  await page.goto(`${baseURL}interview/${hostId}/`);
  return page;
}

/** What must not change by a life's end, whenever it comes. */
const skeleton = ({ id, rounds }: Session) => ({
  id,
  rounds: rounds.map(({ id: round, deadline, ending, startedAt }) => ({ round, deadline, ending, startedAt })),
});

/** @returns the words that are there; those that are missing must have been typed last */
function survivors(words: readonly Word[], session: Session, endedAt: number, where: string): Word[] {
  const { code } = session.rounds[session.current]!.answer as { code: string };
  return words.filter(({ text, at }) => {
    if (code.includes(text)) return true;
    expect(endedAt - at, `${where}: ${text} is missing`).toBeLessThanOrEqual(MAY_MISS);
    return false;
  });
}

async function typeWords(page: Page, life: number, count: number): Promise<Word[]> {
  const editor = page.getByRole("textbox", { name: "Code editor" });
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+End");
  const words: Word[] = [];
  for (let index = 0; index < count; index++) {
    const text = `w${life}x${index}y`;
    await page.keyboard.insertText(` ${text}`);
    words.push({ text, at: Date.now() });
  }
  return words;
}

async function goToNextRound(page: Page, next: number, where: string): Promise<void> {
  await page.getByRole("button", { name: /^Submit & Continue$/ }).click();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect.poll(async () => (await keptSession(page)).current, where).toBe(next);
}

test(`[ST5] [SE12] an interview whose page is killed ${LIVES} times loses at most the last second of typing, and no round`, async ({
  launchOptions,
  baseURL,
}) => {
  test.setTimeout(300_000);
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
    await expect(page.getByRole("textbox", { name: "Code editor" }), where).toBeAttached();

    const resumed: Session = await keptSession(page);
    if (before !== null) {
      expect(skeleton(resumed), where).toEqual(skeleton(before));
      words = survivors(words, resumed, endedAt, where);
    }
    if (life > 0 && life % LIVES_A_ROUND === 0) {
      await goToNextRound(page, life / LIVES_A_ROUND, where);
      words = [];
    }

    words.push(...(await typeWords(page, life, 1 + Math.floor(random() * 3))));
    const end = endOf(random());
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_PAUSE[end]));
    before = await keptSession(page);
    endedAt = Date.now();
    if (end === "close") await page.close({ runBeforeUnload: false });
    else if (end === "crash") await Promise.all([page.waitForEvent("crash"), page.goto("chrome://crash").catch(() => undefined)]);
    else {
      await killBrowser(profile);
      await context.close().catch(() => undefined);
      context = await openBrowser(profile, launchOptions);
    }
    if (!page.isClosed()) await page.close().catch(() => undefined);
  }
  await context.close();
  await rm(profile, { recursive: true, force: true });
});
