import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { findingsInBothThemes } from "./axe.ts";
import { scenarioFiles as scenarios, wordsIn } from "./scenario-files.ts";
import { expect, test } from "./site.ts";
import { openWorkbench, quizzes } from "./workbench.ts";

const first = scenarios.find(({ briefing }) => briefing !== undefined)!;
const quiz = scenarios.flatMap((scenario) => scenario.rounds.map((round) => ({ scenario, round }))).find(({ round }) => round.questions !== undefined)!;

const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
const results = (page: Page) => page.getByRole("listbox", { name: "Results" }).getByRole("option");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Search" });
const status = (page: Page) => dialog(page).getByRole("status");

async function open(page: Page, address = "guides/keyboard/") {
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
}

test("[SR1] [SR4] [SR5] [SR10] is opened, used and left by keyboard, and the page it opens marks the words", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("idempotent retries");
  await expect(results(page).first()).toBeVisible();
  await expect(results(page).first()).toHaveAttribute("aria-selected", "true");
  await expect(results(page).nth(1)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(results(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await results(page).nth(1).getAttribute("id"))!);
  await page.keyboard.press("ArrowUp");
  await expect(results(page).first()).toHaveAttribute("aria-selected", "true");

  await field(page).fill(first.title);
  await expect(results(page).first()).toContainText(first.title);
  await expect(results(page).first()).toContainText(/Interview, .*minutes/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/interview/${first.id}/\\?highlight=`));
  await expect.poll(() => page.evaluate(() => CSS.highlights.get("found")?.size ?? 0)).toBeGreaterThan(0);
});

test("[SR1] a slash is a slash in a field, and keys open nothing in an interview", async ({ page }) => {
  await open(page);
  await page.keyboard.type("and/or");
  await expect(field(page)).toHaveValue("and/or");
  await openWorkbench(page, { player: quizzes });
  const stop = page.getByRole("button", { name: "End Interview" });
  await stop.press("/");
  await stop.press("Control+k");
  await expect(page.locator("dialog.search-dialog")).toHaveCount(0);
});

test("[SR2] finds what a round asks, though the briefing does not show it", async ({ page }) => {
  await open(page);
  await field(page).fill(wordsIn(quiz.round.questions![0]!.question).split(" ").slice(0, 12).join(" "));
  await expect(results(page).filter({ hasText: quiz.scenario.title })).toBeVisible();
});

test("[SR3] narrows by filters, also without a word", async ({ page }) => {
  await open(page);
  const level = scenarios.filter((scenario) => scenario.level === "senior");
  await page.getByRole("combobox", { name: "Level" }).selectOption("Senior");
  await expect(status(page)).toHaveText(`${level.length} ${level.length === 1 ? "result" : "results"}`);
  await expect(results(page).first()).toContainText("Senior");
  await expect(results(page).filter({ hasNotText: "Senior" })).toHaveCount(0);
  const coding = level.filter((scenario) => scenario.category === "coding");
  await page.getByRole("combobox", { name: "Category" }).selectOption("Coding Interview");
  await expect(status(page)).toHaveText(`${coding.length} ${coding.length === 1 ? "result" : "results"}`);
  await expect(page.getByRole("combobox", { name: "Tag" }).getByRole("option", { name: first.tags[0]!, exact: true })).toHaveCount(1);
  await expect(page.getByRole("combobox", { name: "Round" }).getByRole("option", { name: "SQL", exact: true })).toHaveCount(1);
  await expect(page.getByRole("combobox", { name: "Length" }).getByRole("option", { name: "31 to 60 minutes" })).toHaveCount(1);
});

test("[SR6] says that nothing was found and what to try; [SR10] axe finds nothing", async ({ page }) => {
  await open(page);
  await field(page).fill("zzqqxx");
  await expect(status(page)).toHaveText("Nothing found for “zzqqxx”.");
  await expect(dialog(page).getByRole("link", { name: "All topics" })).toBeVisible();
  await page.getByRole("combobox", { name: "Level" }).selectOption("Senior");
  await dialog(page).getByRole("button", { name: "Search without filters" }).click();
  await expect(dialog(page).getByRole("button", { name: "Search without filters" })).toHaveCount(0);
  await field(page).fill("window");
  await expect(results(page).first()).toBeVisible();
  expect(await findingsInBothThemes(page, { include: "dialog" })).toEqual([]);
});

test.describe("where something is missing", () => {
  test.use({ expectedErrors: [/status of 404|ERR_FAILED|Failed to fetch|dynamically imported module/] });

  test("[SR9] loads nothing before it is opened, says when it does not load, and works on the next try", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route(/pagefind\//, (route) => route.abort());
    await page.goto("interview/", { waitUntil: "networkidle" });
    expect(asked.filter((url) => /search-dialog|pagefind/.test(url))).toEqual([]);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(status(page)).toContainText("Search did not load");
    await page.unroute(/pagefind\//);
    await field(page).fill(first.title);
    await expect(results(page).first()).toContainText(first.title);
  });

  test("[SR8] an unknown address is searched for", async ({ page }) => {
    await page.goto(`interview/old-${first.id}/`);
    await page.getByRole("button", { name: "Search for it" }).click();
    await expect(field(page)).toHaveValue(`old ${first.id.replaceAll("-", " ")}`);
  });
});

/** Words of text that is no HTML: signs for less and more take nothing away. */
const plainWords = (text: string): string => wordsIn(text.replace(/[<>&]/g, " "));

/** What search holds of an interview: the words of its page. */
function indexedWords(): Map<string, string> {
  const [version = ""] = readdirSync("dist/pagefind");
  const folder = path.resolve("dist/pagefind", version, "fragment");
  const pages = readdirSync(folder).map((file) => {
    const text = gunzipSync(readFileSync(path.join(folder, file))).toString("utf8");
    return JSON.parse(text.slice(text.indexOf("{"))) as { url: string; content: string };
  });
  return new Map(pages.map(({ url, content }) => [url, plainWords(content)]));
}

/** Keys of the format below which nothing may be told before a round, at any depth. */
const SECRET = new Set(
  "hints initialCode solution explanation acceptedAnswers wrongAnswers options expectedOutput hiddenTests hiddenTables feedback answer choices".split(" "),
);

function secretsIn(value: unknown, isSecret = false): string[] {
  if (typeof value === "string") return isSecret ? value.split("\n").map(plainWords) : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => secretsIn(inside, isSecret || SECRET.has(key)));
}

test("[SR7] the index holds no answers, solutions, options, hints and explanations", () => {
  const index = indexedWords();
  let tried = 0;
  for (const scenario of scenarios) {
    const words = index.get(`/interview/${scenario.id}/`) ?? "";
    const { rounds, briefing = "", description, title } = scenario;
    const asked = rounds.flatMap((round) => [round.title, round.description, ...(round.questions ?? []).map(({ question }) => question)]);
    for (const round of rounds) expect(words).toContain(plainWords(round.title));
    const told = plainWords([briefing, description, title, ...asked].join(" "));
    const secrets = secretsIn(rounds).filter((line) => line.length >= 30 && !told.includes(line));
    for (const secret of secrets) expect(words).not.toContain(secret);
    tried += secrets.length;
  }
  expect(tried).toBeGreaterThan(100);
});
