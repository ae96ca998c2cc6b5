import type { Page } from "@playwright/test";
import { median } from "../measurement.ts";
import { kilobytes, milliseconds, type PageResult } from "./page-results.ts";
import { bytesOf, type StaticHost } from "./static-host.ts";
import { resultsAfterKey, type Visitor } from "./visitor.ts";

/** No two begin with the same letter: what was searched for before is there already. */
const WORDS = ["warehouse", "late", "duplicate", "event", "customer", "price", "yesterday", "join"];
const MOST_TIME = 100;
const MOST_BYTES = 300_000;
const FROM = "/guides/keyboard/";

type Searched = { first: number; firstBytes: number; wordBytes: number; allBytes: number; warm: Record<string, number> };

/** Types words letter by letter, each letter once the results of the one before it are there. */
export async function measureSearch(visitor: Visitor, host: StaticHost, count: number): Promise<PageResult[]> {
  const searched = await visitor.visit({ hasServiceWorker: false }, (page) => search(page, host));
  const times = Object.values(searched.warm);
  const all = count.toLocaleString("en");
  return [
    {
      what: `Search in ${all} interviews: key to results, median of ${times.length} keys (at most ${milliseconds(Math.max(...times))})`,
      measured: milliseconds(median(times)),
      starlight: null,
      wanted: `under ${milliseconds(MOST_TIME)}`,
      isReached: median(times) < MOST_TIME,
      figures: searched,
    },
    {
      what: `Search in ${all} interviews: fetched until the first results (a whole word: ${kilobytes(searched.wordBytes)})`,
      measured: kilobytes(searched.firstBytes),
      starlight: null,
      wanted: `under ${kilobytes(MOST_BYTES)}`,
      isReached: searched.firstBytes < MOST_BYTES,
      figures: searched,
    },
  ];
}

async function search(page: Page, host: StaticHost): Promise<Searched> {
  await page.goto(host.origin + FROM, { waitUntil: "networkidle" });
  const before = host.sent.length;
  const fetched = () => bytesOf(host.sent.slice(before));
  await page.keyboard.press("/");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.waitFor();
  const [firstWord = "", ...others] = WORDS;
  const [firstLetter = "", ...rest] = firstWord;
  await page.keyboard.press(firstLetter);
  const first = await resultsAfterKey(page, firstLetter);
  const firstBytes = fetched();
  const warm: Record<string, number> = {};
  await typeOn(page, firstLetter, rest, warm);
  const wordBytes = fetched();
  for (const word of others) {
    await field.selectText();
    await typeOn(page, "", [...word], warm);
  }
  return { first, firstBytes, wordBytes, allBytes: fetched(), warm };
}

async function typeOn(page: Page, typed: string, letters: readonly string[], times: Record<string, number>): Promise<void> {
  let words = typed;
  for (const letter of letters) {
    words += letter;
    await page.keyboard.press(letter);
    times[words] = await resultsAfterKey(page, words);
  }
}
