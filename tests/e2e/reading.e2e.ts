import { gzipSync } from "node:zlib";
import type { Page, Request } from "@playwright/test";
import { findingsInBothThemes } from "./axe.ts";
import { hiddenTextsOf, scenarioFiles as scenarios, wordsIn } from "./scenario-files.ts";
import { expect, test } from "./site.ts";

const first = scenarios.find(({ briefing }) => briefing !== undefined)!;
const second = scenarios.find((scenario) => scenario !== first)!;
const briefing = (id: string) => `interview/${id}/`;
/** What the server and the browser say of a page that is not there, or of a file that a test keeps from loading. */
const MISSING = /status of 404|ERR_FAILED|Failed to fetch dynamically/;
const READING_PAGES = ["", "interview/", briefing(first.id), "guides/host/", `topics/${first.tags[0]!}/`, "no-such-page/"];

/** Everything a page asks for, from now on. */
function requestsOf(page: Page): Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  return requests;
}

const startButton = (page: Page) => page.getByRole("button", { name: "Start Interview" });
const interviewFiles = (requests: Request[]) => requests.filter((request) => /mount-interview|monaco|editor/i.test(request.url()));

test.describe("the lobby", () => {
  test("[UI1] [UI3] has both kinds of interview with every level; an empty one is coming soon and leads nowhere", async ({ page }) => {
    await page.goto("interview/");
    for (const [name, category] of [
      ["Coding Interview", "coding"],
      ["System Design Interview", "system_design"],
    ] as const) {
      const section = page.getByRole("region", { name, exact: true });
      await expect(section.getByRole("heading", { level: 2, name })).toBeVisible();
      const cards = section.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
      await expect(cards).toHaveCount(4);
      for (const [place, [title, level]] of [
        ["Junior", "junior"],
        ["Mid-Level", "mid"],
        ["Senior", "senior"],
        ["Staff", "staff"],
      ].entries()) {
        const card = cards.nth(place);
        const expected = scenarios.filter((scenario) => scenario.category === category && scenario.level === level);
        await expect(card.getByRole("heading", { level: 3 })).toHaveText(title!);
        await expect(card.getByRole("link")).toHaveCount(expected.length);
        await expect(card.getByText("Coming soon")).toHaveCount(expected.length === 0 ? 1 : 0);
        if (expected.length === 0) await expect(card.locator("a, button, input, [tabindex], [role=link], [role=button]")).toHaveCount(0);
      }
    }
  });

  test("[UI2] lists every scenario with what people choose by, and leads to its briefing", async ({ page }) => {
    await page.goto("interview/");
    for (const scenario of scenarios) {
      const tile = page.getByRole("article").filter({ has: page.getByRole("link", { name: scenario.title, exact: true }) });
      await expect(tile).toContainText(`${scenario.estimatedMinutes} minutes`);
      await expect(tile).toContainText(`${scenario.rounds.length} rounds`);
      for (const tag of scenario.tags) await expect(tile.getByText(tag, { exact: true })).toBeVisible();
    }
    await page.getByRole("link", { name: first.title, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/interview/${first.id}/$`));
    await expect(page.getByRole("heading", { level: 1, name: first.title })).toBeVisible();
  });
});

test("[UI5] the front page leads to three scenarios and to the lobby", async ({ page }) => {
  await page.goto("");
  const starters = page.getByRole("region", { name: "Where to start" });
  await expect(starters.getByRole("article")).toHaveCount(Math.min(3, scenarios.length));
  await starters.getByRole("article").first().getByRole("link").click();
  await expect(startButton(page)).toBeVisible();
  await page.goto("");
  await page.getByRole("link", { name: "Choose an interview" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
});

test.describe("the briefing", () => {
  test("[UI6] of every interview lists the rounds and gives nothing of them away", async ({ page }) => {
    for (const { id, title, rounds } of scenarios) {
      const response = await page.goto(briefing(id));
      const items = page.getByRole("list", { name: "The rounds" }).getByRole("listitem");
      await expect(items, id).toHaveCount(rounds.length);
      await expect(items, id).toContainText(rounds.map((round) => round.title));
      await expect(items, id).toContainText(rounds.map(({ timeMinutes }) => (timeMinutes < 1 ? /\d s/ : `${timeMinutes} min`)));
      await expect(items, id).toContainText(rounds.map(() => /SQL|Python|Debug|Quiz|Architecture|Modeling/));
      const html = wordsIn((await response?.text()) ?? "");
      expect(html).toContain(wordsIn(title));
      const hidden = rounds.flatMap(hiddenTextsOf);
      expect(hidden.length, id).toBeGreaterThan(rounds.length);
      for (const text of hidden) expect(html, id).not.toContain(wordsIn(text));
    }
  });

  test("[UI7] shows where it stands among the others", async ({ page }) => {
    await page.goto(briefing(first.id));
    const crumbs = page.getByRole("navigation", { name: "Breadcrumb" });
    await expect(crumbs.getByRole("link", { name: "Interviews" })).toHaveAttribute("href", /\/interview\/$/);
    await expect(crumbs.locator("[aria-current=page]")).toHaveText(first.title);
    const sidebar = page.getByRole("navigation", { name: "All interviews" });
    for (const { title } of scenarios) await expect(sidebar.getByRole("link", { name: title, exact: true })).toBeVisible();
    await expect(sidebar.locator("[aria-current=page]")).toHaveText(first.title);
    const step = page.getByRole("navigation", { name: "Previous and next interview" }).getByRole("link").first();
    const other = await step.getAttribute("href");
    await step.click();
    await expect(page).toHaveURL(new RegExp(`${other!}$`));
    await expect(startButton(page)).toBeEnabled();
  });

  test("[UI8] has a table of contents whose links lead to its headings and mark the one being read", async ({ page }) => {
    await page.goto(briefing(first.id));
    const contents = page.getByRole("navigation", { name: "On this page" });
    const headings = await page.locator("main :is(h2, h3)").allInnerTexts();
    expect(headings.length).toBeGreaterThan(1);
    await expect(contents.getByRole("link")).toHaveText(headings);
    await expect(contents.locator("[aria-current]")).toHaveText("The rounds");
    await contents.getByRole("link").last().click();
    await expect(contents.locator("[aria-current]")).toHaveText(headings.at(-1)!);
    await expect(page.locator("main").getByRole("heading", { name: headings.at(-1)!, exact: true })).toBeInViewport();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[UI9] everything can be read up to the Start button, which says what it needs", async ({ page }) => {
    await page.goto("");
    await page.getByRole("link", { name: "Choose an interview" }).click();
    await page.getByRole("link", { name: first.title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: first.title })).toBeVisible();
    await expect(startButton(page)).toBeDisabled();
    await expect(page.getByText("Interviews need JavaScript")).toBeVisible();
    await expect(page.getByText(first.rounds[0]!.title).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Dark theme" })).toBeHidden();
  });

  test("[UI15] the results page says why it is empty", async ({ page }) => {
    await page.goto(`${briefing(first.id)}results/`);
    await expect(page.getByRole("heading", { level: 1, name: "Scorecard" })).toBeVisible();
    await expect(page.getByText("that needs JavaScript")).toBeVisible();
    await expect(page.getByText("Loading the scorecard")).toBeHidden();
  });

  test("[UI21] on a narrow screen both lists open from the bar", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(briefing(first.id));
    const sidebar = page.getByRole("navigation", { name: "All interviews" });
    const contents = page.getByRole("navigation", { name: "On this page" });
    await expect(sidebar).toBeHidden();
    await expect(contents).toBeHidden();
    await page.getByRole("button", { name: "On this page" }).click();
    await expect(contents).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(contents).toBeHidden();
    await page.getByRole("button", { name: "All interviews" }).click();
    await sidebar.getByRole("link", { name: second.title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: second.title })).toBeVisible();
  });
});

test.describe("Start", () => {
  test("[UI10] [UI11] loads the interview on intent, once, and then gives it the whole window", async ({ page }) => {
    const requests = requestsOf(page);
    await page.goto(briefing(first.id), { waitUntil: "networkidle" });
    await expect(startButton(page)).toBeEnabled();
    expect(interviewFiles(requests)).toEqual([]);
    const loaded = page.waitForRequest(/mount-interview/);
    await startButton(page).focus();
    await loaded;
    await startButton(page).click();
    await expect(page.getByText(`Round 1 of ${first.rounds.length}`)).toBeVisible();
    expect(requests.filter((request) => /mount-interview[^/]*\.js/.test(request.url()))).toHaveLength(1);
    await expect(page.getByRole("navigation", { name: "Site" })).toBeHidden();
    await expect(page.getByRole("heading", { name: "The rounds" })).toBeHidden();
    await expect(page.getByRole("contentinfo")).toBeHidden();
  });

  test("[UI10] is loaded when the reader scrolls to the button, not because it is in view from the start", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 240 });
    const requests = requestsOf(page);
    await page.goto(briefing(first.id), { waitUntil: "networkidle" });
    await expect(startButton(page)).not.toBeInViewport();
    expect(interviewFiles(requests)).toEqual([]);
    const loaded = page.waitForRequest(/mount-interview/);
    await startButton(page).scrollIntoViewIfNeeded();
    await loaded;
  });

  test.describe("that fails", () => {
    test.use({ expectedErrors: [MISSING] });

    test("[UI12] says when the interview does not load, and another press tries again", async ({ page }) => {
      await page.route(/mount-interview/, (route) => route.abort());
      await page.goto(briefing(first.id));
      await startButton(page).click();
      await expect(page.getByRole("status").filter({ hasText: "The interview did not load. No clock is running" })).toBeVisible();
      await expect(page.getByRole("heading", { name: "The rounds" })).toBeVisible();
      await page.unroute(/mount-interview/);
      await startButton(page).click();
      await expect(page.getByText(`Round 1 of ${first.rounds.length}`)).toBeVisible();
    });
  });

  test("[UI13] says what works without WebAssembly", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await page.goto(briefing(first.id));
    await expect(page.getByText("SQL and Python cannot run or be graded here. Quizzes work.")).toBeVisible();
    await expect(startButton(page)).toBeEnabled();
  });

  test("[UI14] says what is lost where nothing can be kept, and nothing where all is well", async ({ page }) => {
    const sentence = page.getByText("it is lost when you reload or close the page");
    await page.goto(briefing(first.id), { waitUntil: "networkidle" });
    await expect(startButton(page)).toBeEnabled();
    await expect(sentence).toBeHidden();
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      }),
    );
    await page.reload();
    await expect(sentence).toBeVisible();
    await expect(startButton(page)).toBeEnabled();
  });
});

test.describe("the results page", () => {
  test.use({ expectedErrors: [MISSING] });

  test("[UI15] a scorecard that does not load says so and can be tried again", async ({ page }) => {
    await page.route(/mount-scorecard/, (route) => route.abort());
    await page.goto(`${briefing(first.id)}results/`);
    await expect(page.getByRole("alert")).toContainText("It is still kept in this browser");
    await page.unroute(/mount-scorecard/);
    await page.getByRole("button", { name: "Try Again" }).click();
    await expect(page.getByText("did not load")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1, name: "Scorecard" })).toBeVisible();
  });
});

for (const path of READING_PAGES) {
  test.describe(`/${path}`, () => {
    test.use({ expectedErrors: path === "no-such-page/" ? [MISSING] : [] });

    test("[UI16] loads no React, no Monaco, little script and nothing from elsewhere", async ({ page, baseURL }) => {
      const requests = requestsOf(page);
      await page.goto(path, { waitUntil: "networkidle" });
      const home = new URL(baseURL!).origin;
      expect(requests.filter((request) => !request.url().startsWith(home) && !request.url().startsWith("data:")).map((request) => request.url())).toEqual([]);
      const files = requests.filter((request) => request.resourceType() === "script");
      const scripts = await Promise.all(files.map(async (request) => (await (await request.response())!.body()).toString()));
      scripts.push(...(await page.locator("script:not([src], [type='application/ld+json'])").allTextContents()));
      const all = scripts.join("\n");
      expect(gzipSync(all).length).toBeLessThan(12_000);
      expect(all).not.toMatch(/react\.dev|Symbol\.for\("react|reactjs\.org|MonacoEnvironment/);
      expect(await page.evaluate(() => [...document.querySelectorAll("astro-island")].length)).toBe(0);
    });

    test("[UI20] [UI23] never scrolls sideways; has one h1, landmarks, headings in order, and a link that skips to the content", async ({ page }) => {
      await page.goto(path);
      for (const width of [390, 820, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth <= innerWidth])).toEqual([width, true]);
        const cut = () =>
          page
            .locator("main :is(table, pre)")
            .evaluateAll((parts) =>
              parts
                .filter((part) => part.getBoundingClientRect().right > innerWidth && part.closest(".table-scroll, pre") === null)
                .map((part) => part.outerHTML),
            );
        await expect.poll(cut, `at ${width} pixels`).toEqual([]);
      }
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      for (const landmark of ["banner", "main", "contentinfo"] as const) await expect(page.getByRole(landmark)).toHaveCount(1);
      const levels = await page.locator("main :is(h1, h2, h3, h4, h5, h6)").evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
      for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator("#content")).toBeFocused();
    });
  });
}

test.describe("the theme", () => {
  test("[UI18] the theme follows the system until the switch is used, and the choice stays", async ({ page }) => {
    const expectBackground = (color: string) => expect(page.locator("body")).toHaveCSS("background-color", color);
    const theme = page.getByRole("button", { name: "Dark theme" });
    const [light, dark] = ["rgb(253, 253, 251)", "rgb(20, 21, 23)"];
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("interview/");
    await expectBackground(light);
    await expect(theme).toHaveAttribute("aria-pressed", "false");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectBackground(dark);
    await expect(theme).toHaveAttribute("aria-pressed", "true");
    await theme.click();
    await expectBackground(light);

    // Shown by the head's own script: before there is a body to paint.
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        document.documentElement.setAttribute("data-early", String(document.querySelector("body") === null));
        watch.disconnect();
      });
      watch.observe(document, { attributes: true, subtree: true, attributeFilter: ["data-theme"] });
    });
    await page.goto("");
    await expectBackground(light);
    await expect(page.locator("html")).toHaveAttribute("data-early", "true");

    await page.reload();
    await theme.click();
    await expectBackground(dark);
    await page.emulateMedia({ colorScheme: "light" });
    await expectBackground(light);
  });
});

test.describe("an unknown address", () => {
  test.use({ expectedErrors: [MISSING] });

  test("[UI22] an unknown address leads back; [UI23] axe finds nothing there, which no site map lists", async ({ page }) => {
    const response = await page.goto("interview/no-such-interview/");
    expect(response?.status()).toBe(404);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.getByRole("link", { name: "See all interviews" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
  });
});

test.describe("search engines", () => {
  test.use({ expectedErrors: [MISSING] });

  test("[UI24] scorecards and the 404 page are kept from search engines, all else is in the site map", async ({ page, request }) => {
    const robots = page.locator("meta[name=robots]");
    for (const path of [`${briefing(first.id)}results/`, "no-such-page/"]) {
      await page.goto(path);
      await expect(robots).toHaveAttribute("content", "noindex");
    }
    await page.goto(briefing(first.id));
    await expect(robots).toHaveCount(0);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", new RegExp(`/interview/${first.id}/$`));
    const pages = [...(await (await request.get("sitemap-0.xml")).text()).matchAll(/<loc>[^<]*?\/\/[^/]+([^<]*)<\/loc>/g)].map((match) => match[1]);
    const tags = scenarios.flatMap(({ tags, rounds }) => [...tags, ...rounds.flatMap((round) => round.tags ?? [])]);
    const expected = ["", "interview/", "guides/", "topics/", ...scenarios.map(({ id }) => briefing(id)), ...tags.map((tag) => `topics/${tag}/`)];
    expect(pages).toEqual(expect.arrayContaining([...new Set(expected)].map((path) => `/${path}`)));
    expect(pages.filter((path) => /results|404|offline|embed\/[^/]+\/[^/]+\//.test(path ?? ""))).toEqual([]);
  });
});

test("[UI25] on paper there is the text alone, dark on white", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", media: "screen" });
  await page.goto(briefing(first.id));
  await page.getByRole("button", { name: "Dark theme" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "The rounds" })).toBeVisible();
  for (const role of ["banner", "contentinfo"] as const) await expect(page.getByRole(role)).toBeHidden();
  await expect(page.getByRole("navigation", { name: "All interviews" })).toBeHidden();
  await expect(startButton(page)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  for (const [path, list] of [
    ["guides/embed/", "Guides"],
    [`topics/${first.tags[0]!}/`, "All interviews"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const name of [list, "On this page", "Site"]) await expect(page.getByRole("navigation", { name, includeHidden: true })).toBeHidden();
    for (const button of await page.getByRole("button", { includeHidden: true }).all()) await expect(button).toBeHidden();
    await expect(page.locator("main").getByRole("link", { name: /./ }).first()).toHaveCSS(
      "color",
      await page
        .locator("main p")
        .first()
        .evaluate((text) => getComputedStyle(text).color),
    );
  }
});
