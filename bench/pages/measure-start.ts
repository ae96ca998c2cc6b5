import type { Page } from "@playwright/test";
import { median } from "../measurement.ts";
import { milliseconds, type PageResult } from "./page-results.ts";
import { interviewsOf } from "./sample-pages.ts";
import type { StaticHost } from "./static-host.ts";
import { caretAfterPress, type Visitor } from "./visitor.ts";

const STARTS = 7;
const HOVER = 1_000;
const LIMIT = 500;

/** From the press of Start, after hovering a second, to a caret in the editor of the first round. */
export async function measureStart(visitor: Visitor, site: string, host: StaticHost): Promise<PageResult[]> {
  const coding = (await interviewsOf(site)).find(({ category, rounds }) => category === "coding" && rounds[0]?.questionType === "write");
  if (!coding) throw new Error("No coding interview begins with a round in an editor.");
  const address = `${host.origin}/interview/${coding.id}/`;
  const cold: number[] = [];
  const warm: number[] = [];
  for (let turn = 0; turn < STARTS; turn++) {
    cold.push(await visitor.visit({}, (page) => start(page, address)));
    warm.push(
      await visitor.visit({}, async (page) => {
        // Seen before, with everything that Start needs, and left without starting.
        await page.goto(address);
        await startButton(page).hover();
        await page.waitForLoadState("networkidle");
        return start(page, address);
      }),
    );
  }
  return [resultOf("nothing cached", cold, coding.id), resultOf("seen before", warm, coding.id)];
}

const startButton = (page: Page) => page.getByRole("button", { name: "Start Interview" });

async function start(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "load" });
  await startButton(page).hover();
  await page.waitForTimeout(HOVER);
  await page.mouse.down();
  await page.mouse.up();
  return caretAfterPress(page);
}

const resultOf = (cache: string, times: number[], interview: string): PageResult => ({
  what: `Start pressed to a caret in the editor, ${cache}, median of ${STARTS}`,
  measured: milliseconds(median(times)),
  starlight: null,
  wanted: `under ${milliseconds(LIMIT)}`,
  isReached: median(times) < LIMIT,
  figures: { interview, times },
});
