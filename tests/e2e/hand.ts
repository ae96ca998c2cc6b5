import type { Locator, Page } from "@playwright/test";
import type { Round, Scenario } from "./scenarios.ts";

/** How a candidate who knows every solution works the site: with the mouse, or with the keyboard alone. */
export interface Hand {
  /** From the lobby to the first round. */
  start: (page: Page, scenario: Scenario) => Promise<void>;
  /** Plays a round up to its verdict. */
  play: (page: Page, round: Round) => Promise<Locator>;
  /** From the verdict on a round, by its place from 0, to what comes after it. */
  goOn: (page: Page, scenario: Scenario, index: number) => Promise<void>;
}
