import { expect, type Locator, type Page } from "@playwright/test";
import type { ScenarioKey, ScenarioPlayer } from "../../src/core/scenario/scenario.ts";
import type { Session } from "../../src/core/session/session.ts";
import { lastKey, lastPlayer } from "../fixtures/session/quiz-rounds.ts";
import { key as fixtureKey, player as fixturePlayer } from "../fixtures/session/scenario.ts";
import { scenarioFiles } from "./scenario-files.ts";

export { key, player } from "../fixtures/session/scenario.ts";

interface Fixture {
  player?: ScenarioPlayer;
  key?: ScenarioKey;
  /** Answers the request for the solutions instead of the fixture. */
  answerKey?: (attempt: number) => Promise<ScenarioKey | null>;
  /** What is chosen under "Time" before the start. */
  time?: string;
}

/** The page that the fixture's interview is started from; what it is about is replaced on the way. */
export const hostId = scenarioFiles[0]!.id;

/** The fixture with its rounds in another order, and changes to the first of them. */
export const withRounds = (ids: readonly string[], change: Partial<ScenarioPlayer["rounds"][number]> = {}): ScenarioPlayer => ({
  ...fixturePlayer,
  rounds: ids.map((id, index) => {
    const round = fixturePlayer.rounds.find((candidate) => candidate.id === id)!;
    return (index === 0 ? { ...round, ...change } : round) as ScenarioPlayer["rounds"][number];
  }),
});

/**
 * Three quizzes of 12, 5 and 10 minutes, for what is the same in every kind of round: neither the editor nor an engine has to start, which is
 * most of what it costs to open a page.
 */
export const quizzes: ScenarioPlayer = {
  ...fixturePlayer,
  rounds: [...withRounds(["follow-up", "last"], { timeLimit: 720 }).rounds, { ...lastPlayer, id: "more", title: "One thing more", timeLimit: 600 }],
};
const keyWithQuizzes: ScenarioKey = { ...fixtureKey, rounds: [...fixtureKey.rounds, { ...lastKey, id: "more" }] };

/** A query and a quiz. Whatever is not about Python goes without: it takes seconds to start, in every interview that has a round of it. */
const queryAndQuiz = withRounds(["revenue", "follow-up"]);

/** Opens the workbench with a fixture in the place of a real interview's data: a query and a quiz, where none is given. */
export async function openWorkbench(page: Page, fixture: Fixture = {}): Promise<void> {
  const { player = queryAndQuiz } = fixture;
  await serveFixture(page, { ...fixture, player });
  await page.goto(`interview/${hostId}/`);
  if (fixture.time !== undefined) await page.getByLabel("Time", { exact: true }).selectOption(fixture.time);
  await startInterview(page, player);
}

export async function startInterview(page: Page, { rounds }: ScenarioPlayer): Promise<void> {
  await page.getByRole("button", { name: "Start Interview" }).click();
  await expect(page.getByText(`Round 1 of ${rounds.length}`)).toBeVisible();
}

export async function serveFixture(page: Page, { player = queryAndQuiz, key = keyWithQuizzes, answerKey }: Fixture): Promise<void> {
  let attempts = 0;
  await page.route(`**/interviews/${hostId}.json`, (route) => route.fulfill({ json: { ...player, id: hostId } }));
  await page.route(`**/interviews/${hostId}.answers.json`, async (route) => {
    const answers = answerKey ? await answerKey(++attempts) : key;
    await (answers === null ? route.fulfill({ status: 503 }) : route.fulfill({ json: answers }));
  });
}

export const editor = (page: Page): Locator => page.getByRole("textbox", { name: "Code editor" });
export const runButton = (page: Page): Locator => page.getByRole("button", { name: "Run", exact: true });
export const submitButton = (page: Page): Locator => page.getByRole("button", { name: /^Submit & (Continue|Finish)$/ });
export const status = (page: Page): Locator => page.getByRole("status");
export const results = (page: Page): Locator => page.getByRole("region", { name: "Results" });

/** Replaces what stands in the editor, all at once. */
export async function writeCode(page: Page, code: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

/** Waits until a round's answer is kept as it should be. */
export async function expectKept(page: Page, round: number, answer: unknown): Promise<void> {
  await expect.poll(async () => (await newestSession(page))?.rounds[round]?.answer).toEqual(answer);
  await expectSaved(page);
}

/** Waits until the newest state is kept: whoever leaves the page before it, leaves without it. */
export const expectSaved = (page: Page): Promise<void> => expect(page.getByText("Saved", { exact: true })).toBeVisible();

/** The newest session as IndexedDB holds it, as soon as one is kept: the first round may be on the screen before that. */
export async function keptSession(page: Page): Promise<Session> {
  let session = await newestSession(page);
  await expect.poll(async () => (session ??= await newestSession(page)), "a session is kept").not.toBeNull();
  return session!;
}

const newestSession = (page: Page): Promise<Session | null> =>
  page.evaluate(
    () =>
      new Promise<Session | null>((resolve, reject) => {
        const opening = indexedDB.open("datadrill");
        // The site has made none yet; one without stores must not be in its way.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => (opening.error?.name === "AbortError" ? resolve(null) : reject(opening.error ?? new Error("IndexedDB did not open")));
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains("sessions")) {
            database.close();
            resolve(null);
            return;
          }
          const all = database.transaction("sessions").objectStore("sessions").getAll();
          all.onsuccess = () => {
            database.close();
            const [newest] = (all.result as Session[]).sort((a, b) => b.startedAt - a.startedAt);
            resolve(newest ?? null);
          };
        };
      }),
  );
