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

type FreezableWindow = typeof globalThis & { freezer: { isFrozen: boolean; due: Map<unknown, () => void> } };

/**
 * Makes pages that can be frozen, as browsers freeze those that nobody looks at: no timer runs until they thaw, and what is due by then runs
 * once. (Chromium itself freezes no page that is visible, which those of tests always are.)
 */
export async function makeFreezable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const freezer: FreezableWindow["freezer"] = { isFrozen: false, due: new Map() };
    (globalThis as FreezableWindow).freezer = freezer;
    for (const name of ["setTimeout", "setInterval"] as const) {
      const start = globalThis[name] as (callback: () => void, ...rest: unknown[]) => number;
      const startFreezable = (callback: (...values: unknown[]) => void, delay?: number, ...values: unknown[]) =>
        start(() => (freezer.isFrozen ? void freezer.due.set(callback, () => callback(...values)) : callback(...values)), delay);
      Reflect.set(globalThis, name, startFreezable);
    }
  });
}

export const freeze = (page: Page): Promise<void> => page.evaluate(() => void ((globalThis as FreezableWindow).freezer.isFrozen = true));

export const thaw = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { freezer } = globalThis as FreezableWindow;
    freezer.isFrozen = false;
    const due = [...freezer.due.values()];
    freezer.due.clear();
    for (const run of due) run();
  });
