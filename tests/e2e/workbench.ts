import { expect, type Locator, type Page } from "@playwright/test";
import type { ScenarioKey, ScenarioPlayer } from "../../src/core/scenario/scenario.ts";
import type { Session } from "../../src/core/session/session.ts";
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

/** Opens the workbench with a fixture in the place of a real interview's data. */
export async function openWorkbench(page: Page, fixture: Fixture = {}): Promise<void> {
  await serveFixture(page, fixture);
  await page.goto(`interview/${hostId}/`);
  if (fixture.time !== undefined) await page.getByLabel("Time", { exact: true }).selectOption(fixture.time);
  await startInterview(page, fixture.player ?? fixturePlayer);
}

export async function startInterview(page: Page, { rounds }: ScenarioPlayer): Promise<void> {
  await page.getByRole("button", { name: "Start Interview" }).click();
  await expect(page.getByText(`Round 1 of ${rounds.length}`)).toBeVisible();
}

export async function serveFixture(page: Page, { player = fixturePlayer, key = fixtureKey, answerKey }: Fixture): Promise<void> {
  let attempts = 0;
  await page.route(`**/interviews/${hostId}.json`, (route) => route.fulfill({ json: { ...player, id: hostId } }));
  await page.route(`**/interviews/${hostId}.answers.json`, async (route) => {
    const answers = answerKey ? await answerKey(++attempts) : key;
    await (answers === null ? route.fulfill({ status: 503 }) : route.fulfill({ json: answers }));
  });
}

/** The fixture with its rounds in another order, and changes to the first of them. */
export const withRounds = (ids: readonly string[], change: Partial<ScenarioPlayer["rounds"][number]> = {}): ScenarioPlayer => ({
  ...fixturePlayer,
  rounds: ids.map((id, index) => {
    const round = fixturePlayer.rounds.find((candidate) => candidate.id === id)!;
    return (index === 0 ? { ...round, ...change } : round) as ScenarioPlayer["rounds"][number];
  }),
});

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
  await expect.poll(() => keptAnswer(page, round)).toEqual(answer);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

const keptAnswer = async (page: Page, round: number): Promise<unknown> => (await keptSession(page)).rounds[round]?.answer;

/** The newest session as IndexedDB holds it. */
export const keptSession = (page: Page): Promise<Session> =>
  page.evaluate(
    () =>
      new Promise<Session>((resolve, reject) => {
        const opening = indexedDB.open("datadrill");
        opening.onerror = () => reject(opening.error ?? new Error("IndexedDB did not open"));
        opening.onsuccess = () => {
          const all = opening.result.transaction("sessions").objectStore("sessions").getAll();
          all.onsuccess = () => {
            opening.result.close();
            const [newest] = (all.result as Session[]).sort((a, b) => b.startedAt - a.startedAt);
            if (newest) resolve(newest);
            else reject(new Error("no session is kept"));
          };
        };
      }),
  );
