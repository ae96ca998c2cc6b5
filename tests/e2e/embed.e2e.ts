import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { FrameLocator, Page } from "@playwright/test";
import { findingsOfAxe } from "./axe.ts";
import { BLOG_REQUESTS, openBlog } from "./host-page.ts";
import { readScenarios, type Round } from "./scenarios.ts";
import { expect, test } from "./site.ts";

const scenarios = readScenarios(`${process.env["QUESTIONS_DIR"] ?? "questions"}/interviews`);
const all = scenarios.flatMap((scenario) => scenario.rounds.map((round) => ({ scenario, round, address: `embed/${scenario.id}/${round.id}/` })));
const ofType = (type: string) => all.find(({ round }) => round.questionType === type)!;
const quiz = ofType("quiz");
const query = all.find(({ round }) => round.questionType === "write" && /select/i.test(round.solution ?? ""))!;

const siteOf = (baseURL: string | undefined) => `${baseURL}/`.replace(/\/+$/, "/");
const element = (address: string) => {
  const [, scenario, round] = address.split("/");
  return `<datadrill-round scenario="${scenario}" round="${round}"></datadrill-round>`;
};

const work = (frame: Page | FrameLocator) => frame.getByRole("region", { name: "Your answer" });
const verdictIn = (frame: Page | FrameLocator) => frame.getByRole("status").filter({ hasText: /^(Passed|Not passed)/ });

async function begin(frame: Page | FrameLocator): Promise<void> {
  await frame.getByRole("button", { name: "Answer This Round" }).click();
  await expect(frame.getByRole("button", { name: "Check Answer" })).toBeVisible();
}

async function writeQuery(page: Page, frame: Page | FrameLocator, code: string): Promise<void> {
  await frame.getByRole("textbox", { name: "Code editor" }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

/** Ticks the right options of every question that is asked. */
async function answerQuiz(frame: Page | FrameLocator, { questions = [] }: Round): Promise<void> {
  await expect(frame.getByRole("group").first()).toBeVisible();
  const asked = await frame.getByRole("group").count();
  for (const question of questions.filter((candidate) => !("askWhen" in candidate)).slice(0, asked)) {
    const kind = Array.isArray(question.correctAnswer) ? "checkbox" : "radio";
    for (const index of [question.correctAnswer].flat()) await frame.getByRole(kind, { name: question.options[index]!, exact: true }).check();
  }
}

test.describe("an embedded round", () => {
  test("[EM2] weighs less than 40 kB before it is touched, and brings no editor, engine or font", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const type of new Set(all.map(({ round }) => round.questionType))) {
      const before = asked.length;
      await page.goto(ofType(type).address);
      await expect(page.getByRole("button", { name: "Answer This Round" })).toBeEnabled();
      const bodies = await Promise.all(asked.slice(before).map(async (url) => (await page.request.get(url)).body()));
      expect(bodies.length).toBeGreaterThan(1);
      expect(
        bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
        type,
      ).toBeLessThan(40_000);
    }
    expect(asked.filter((url) => /worker|monaco|pyodide|wasm|woff|client|\.json/i.test(url))).toEqual([]);
  });

  test("[EM1] every round can be opened by itself, and axe finds nothing in it", async ({ page }) => {
    for (const { round, address, scenario } of [quiz, query, ofType("canvas"), ofType("constraints"), ofType("design")]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1, name: round.title })).toBeVisible();
      await expect(page.getByRole("link", { name: /^The whole interview/ })).toHaveAttribute("href", `/interview/${scenario.id}/`);
      await expect(page.getByRole("banner").or(page.getByRole("contentinfo"))).toHaveCount(0);
      await begin(page);
      expect(await findingsOfAxe(page)).toEqual([]);
    }
  });

  test("[EM3] takes its theme from the address, and else from the reader", async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(quiz.address);
    const light = await paper();
    await page.goto(`${quiz.address}?theme=dark`);
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(quiz.address);
    expect(await paper()).toBe(dark);
    await page.goto(`${quiz.address}?theme=light`);
    expect(await paper()).toBe(light);
    await page.evaluate(() => localStorage.setItem("datadrill:theme", "light"));
    await page.goto(`${quiz.address}?theme="><script>`);
    expect(await paper()).toBe(light);
  });

  test("[EM4] shows the solution on request, and not before", async ({ page }) => {
    const keys: string[] = [];
    page.on("request", (request) => request.url().endsWith(".answers.json") && keys.push(request.url()));
    await page.goto(query.address);
    await begin(page);
    expect(keys).toEqual([]);
    await page.getByRole("button", { name: "Show Solution" }).click();
    await expect(page.getByRole("region", { name: "A solution" })).toContainText(query.round.solution!.trim().split("\n")[0]!.trim());
    expect(keys).toHaveLength(1);
  });

  test("[EM14] an oEmbed consumer finds its way from the page to the frame", async ({ page, request }) => {
    await page.goto(quiz.address);
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
    const answer = (await (await request.get(new URL(address!).pathname)).json()) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "DataDrill" });
    expect(answer["html"]).toMatch(new RegExp(`^<iframe src="https?://[^"]+/${quiz.address}"`));
    expect([answer["width"], answer["height"]]).toEqual([expect.any(Number), expect.any(Number)]);
  });
});

test("[EM15] on paper it is the question and all of its data, light, without buttons and closed hints", async ({ page }) => {
  await page.goto(`${query.address}?theme=dark`);
  await expect(page.getByRole("button", { name: "Answer This Round" })).toBeEnabled();
  const data = page.locator(".data-table").first();
  await data.evaluate((region) => region.setAttribute("style", "height: 4000px"));
  expect(await data.evaluate((region) => region.getBoundingClientRect().height)).toBeLessThan(4000);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.getByRole("table").first()).toBeVisible();
  expect(await data.evaluate((region) => region.getBoundingClientRect().height)).toBe(4000);
  await expect(page.getByRole("button", { name: "Answer This Round" })).toBeHidden();
  await expect(page.getByText("Hint 1 of")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[EM1] question, data and hints can be read", async ({ page }) => {
    await page.goto(query.address);
    await expect(page.getByRole("heading", { level: 1, name: query.round.title })).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
    await page.getByText("Hint 1 of").click();
    await expect(page.locator(".embed-hint .prose").first()).toBeVisible();
    await expect(page.getByText("Answering needs JavaScript")).toBeVisible();
    await page.goto(quiz.address);
    await expect(page.getByText(quiz.round.questions![0]!.options[0]!, { exact: true })).toBeVisible();
  });
});

test.describe("in a page of another host", () => {
  test.use({ expectedErrors: [new RegExp(BLOG_REQUESTS)] });

  test("[EM4] [EM7] [EM8] [EM10] is as tall as its content, stays so, is graded, and tells the page", async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document.addEventListener("datadrill:graded", (event) => told.push((event as CustomEvent).detail));
    });
    await openBlog(page, siteOf(baseURL), element(quiz.address));
    const frame = page.frameLocator("iframe");
    await expectFit(page, frame);
    await begin(frame);
    await answerQuiz(frame, quiz.round);
    await frame.getByRole("button", { name: "Check Answer" }).click();
    await expect(verdictIn(frame)).toContainText("Passed");
    await expectFit(page, frame);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told))
      .toEqual([{ scenario: quiz.scenario.id, round: quiz.round.id, score: 1, passed: true }]);
    // Narrower means taller; and what has grown shrinks again.
    await page.setViewportSize({ width: 390, height: 800 });
    await expectFit(page, frame);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectFit(page, frame);
  });

  test("[EM9] messages of others, or of another shape, change nothing", async ({ page, baseURL }) => {
    const site = siteOf(baseURL);
    await page.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document.addEventListener("datadrill:graded", (event) => told.push(event));
    });
    await openBlog(page, site, element(quiz.address));
    const frame = page.frameLocator("iframe");
    await expectFit(page, frame);
    const before = await page.locator("iframe").evaluate((found) => found.getBoundingClientRect().height);
    const graded = { type: "datadrill:graded", scenario: quiz.scenario.id, round: quiz.round.id, score: 1, passed: true };
    await page.evaluate(async (message) => {
      // From this page itself, and with the right origin or source but not both.
      const source = document.querySelector("iframe")!.contentWindow;
      const origin = new URL(document.querySelector("iframe")!.src).origin;
      for (const data of [message, { type: "datadrill:height", height: 5000 }]) {
        window.postMessage(data, "*");
        window.dispatchEvent(new MessageEvent("message", { data, origin }));
        window.dispatchEvent(new MessageEvent("message", { data, source, origin: "https://evil.example" }));
      }
      const wrong = [null, 1, "x", [], { type: "datadrill:height", height: "9e9" }, { type: "datadrill:height", height: 1e9 }, { type: "datadrill:graded" }];
      const foreign = [
        { ...message, round: "another" },
        { ...message, score: 7 },
      ];
      for (const data of [...wrong, ...foreign]) window.dispatchEvent(new MessageEvent("message", { data, source, origin }));
      // What was posted before this one has come before it.
      const allHaveCome = new Promise<void>((resolve) => window.addEventListener("message", ({ data }) => data === "the last one" && resolve()));
      window.postMessage("the last one", "*");
      await allHaveCome;
    }, graded);
    expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([]);
    expect(await page.locator("iframe").evaluate((found) => found.getBoundingClientRect().height)).toBe(before);
  });

  test("[EM12] of twenty rounds those in view are loaded, and two that are touched are both graded", async ({ page, baseURL }) => {
    const site = siteOf(baseURL);
    await openBlog(page, site, Array.from({ length: 20 }, () => element(query.address)).join(""));
    await expect(page.locator("iframe")).toHaveCount(20);
    await expectFit(page, page.frameLocator("iframe >> nth=0"));
    expect(page.frames().filter((frame) => frame.url().includes("/embed/")).length).toBeLessThan(12);
    const [one, two] = [page.frameLocator("iframe >> nth=0"), page.frameLocator("iframe >> nth=1")];
    await begin(one);
    await begin(two);
    for (const frame of [one, two]) await writeQuery(page, frame, query.round.solution!);
    await one.getByRole("button", { name: "Check Answer" }).click();
    await two.getByRole("button", { name: "Check Answer" }).click();
    await expect(verdictIn(one)).toContainText("Passed");
    await expect(verdictIn(two)).toContainText("Passed");
  });
});

test.describe("in a page of another host, with what does not work", () => {
  test.use({ expectedErrors: [new RegExp(`${BLOG_REQUESTS}|status of 404|origin 'null'|ERR_FAILED`)] });

  test("[EM11] a round that is not there is a few words with a link, as tall as they are", async ({ page, baseURL }) => {
    const site = siteOf(baseURL);
    await openBlog(page, site, `<datadrill-round scenario="no-such" round="thing"></datadrill-round>`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("link", { name: /^See all interviews/ })).toBeVisible();
    await expect(frame.getByRole("heading")).toHaveCount(0);
    await expect.poll(() => page.locator("iframe").evaluate((found) => found.getBoundingClientRect().height)).toBeLessThan(140);
    await openBlog(page, site, `<datadrill-round></datadrill-round>`);
    await expect(page.getByRole("link", { name: /^See all interviews/ })).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(0);
  });

  test("[EM6] in a frame without an origin it can be read, and says where it works", async ({ page, baseURL }) => {
    const site = siteOf(baseURL);
    await openBlog(page, site, `<iframe sandbox="allow-scripts" width="700" height="500" src="${site}${query.address}"></iframe>`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1, name: query.round.title })).toBeVisible();
    await expect(frame.getByText(/locks it.*This round works at/s)).toContainText(query.address);
    await expect(frame.getByRole("button", { name: "Answer This Round" })).toBeHidden();
  });
});

test("[EM6] where storage is blocked it is answered and graded all the same", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      const get = () => {
        throw new DOMException("blocked", "SecurityError");
      };
      Object.defineProperty(window, name, { get });
    }
    Object.defineProperty(navigator, "locks", { value: { query: () => Promise.reject(new DOMException("blocked", "SecurityError")) } });
  });
  await page.goto(query.address);
  await begin(page);
  await writeQuery(page, page, query.round.solution!);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(work(page).getByRole("table").first()).toBeVisible();
  await page.getByRole("button", { name: "Check Answer" }).click();
  await expect(verdictIn(page)).toContainText("Passed");
});

test("[EM7] [EM8] the guide shows a round by each of the three ways, and hears what came of it", async ({ page }) => {
  await page.goto("guides/embed/");
  await expect(page.locator("iframe")).toHaveCount(2);
  // axe looks into the frames too, once their pages are there.
  for (const live of ["datadrill-round iframe", "div.live iframe"]) await expect(page.frameLocator(live).getByRole("heading", { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const frame = page.frameLocator("datadrill-round iframe");
  await begin(frame);
  await frame.getByRole("button", { name: "Check Answer" }).click();
  await expect(page.getByText("This page heard: not passed, score 0 of 100.")).toBeVisible();
  await page.getByRole("link", { name: / · / }).click();
  await expect(page).toHaveURL(/\/embed\/[^/]+\/[^/]+\/$/);
  await expect(page.getByRole("button", { name: "Answer This Round" })).toBeEnabled();
});

test("[EM13] the briefing copies an iframe, a script and a link of every round", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`interview/${quiz.scenario.id}/`);
  await page.getByText("Embed a round in your own page").click();
  const copy = async (what: string) => {
    await page.getByRole("button", { name: `Copy ${what} of ${quiz.round.title}`, exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  };
  // The word may still stand there for what was copied before: the clipboard has the new text a moment later.
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const address = new URL(quiz.address, baseURL).href;
  await copy("link");
  await expect.poll(clipboard).toBe(address);
  await copy("iframe");
  await expect.poll(clipboard).toContain(`<iframe src="${address}"`);
  await copy("script");
  await expect.poll(clipboard).toContain(`round="${quiz.round.id}"`);
});

/** The frame is exactly as tall as its content, and nothing in it scrolls. */
async function expectFit(page: Page, frame: FrameLocator): Promise<void> {
  const heights = async () => [
    await page
      .locator("iframe")
      .first()
      .evaluate((found) => Math.round(found.getBoundingClientRect().height)),
    await frame.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height)),
  ];
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
  await expect.poll(() => frame.locator("html").evaluate((html) => html.scrollHeight <= html.clientHeight)).toBe(true);
}
