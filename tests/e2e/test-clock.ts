import type { Page } from "@playwright/test";

/** The wall clock and the steady clock of the pages under test; they stand still until they are moved. Timers run on. */
export const START = new Date("2026-03-02T10:00:00Z").getTime();

type ClockedWindow = typeof globalThis & { testClock: { passed: number; jumped: number } };

/** Stops both clocks of all pages that a page opens from now on, `passed` milliseconds after START. */
export async function stopClocks(page: Page, passed = 0): Promise<void> {
  await page.addInitScript(
    ([start, already]) => {
      const clock = { passed: already, jumped: 0 };
      (globalThis as ClockedWindow).testClock = clock;
      Date.now = () => start + clock.passed + clock.jumped;
      performance.now = () => 1000 + clock.passed;
    },
    [START, passed] as const,
  );
}

/** Lets both clocks stand at `seconds` after START. */
export const at = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((ms) => void ((globalThis as ClockedWindow).testClock.passed = ms), seconds * 1000);

/** Sets the wall clock alone, as a person or a time server does. */
export const setWallClock = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((ms) => void ((globalThis as ClockedWindow).testClock.jumped += ms), seconds * 1000);
