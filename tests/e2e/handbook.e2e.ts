import { scenarioFiles as scenarios } from "./scenario-files.ts";
import { expect, test } from "./site.ts";

const first = scenarios.find(({ briefing }) => briefing !== undefined)!;
const tag = first.tags[0]!;

test("[HB10] a guide shows where it stands and leads on to the next one", async ({ page }) => {
  await page.goto("guides/");
  const guides = await page.locator("main h2").allInnerTexts();
  expect(guides.length).toBeGreaterThan(5);
  await page.getByRole("main").getByRole("link", { name: guides[0]!, exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Breadcrumb" }).locator("[aria-current=page]")).toHaveText(guides[0]!);
  await expect(page.getByRole("navigation", { name: "Guides" }).locator("[aria-current=page]")).toHaveText(guides[0]!);
  // What stands further down may not have come yet.
  await page.waitForLoadState();
  const headings = await page.locator("main :is(h2, h3)").allInnerTexts();
  await expect(page.getByRole("navigation", { name: "On this page" }).getByRole("link")).toHaveText(headings);
  await page.getByRole("navigation", { name: "Previous and next guide" }).getByRole("link").click();
  await expect(page.getByRole("navigation", { name: "Breadcrumb" }).locator("[aria-current=page]")).toHaveText(guides[1]!);
});

test("[HB5] the guide on scenarios documents the format", async ({ page }) => {
  await page.goto("guides/write-a-scenario/");
  await expect(page.getByRole("heading", { name: "Modeling rounds" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^estimatedMinutes / })).toContainText("number above 0");
  await expect(page.getByRole("row", { name: /^questions\[\]\.askWhen\.matches / })).toContainText("regular expression");
  await expect(page.getByText("{{")).toHaveCount(0);
});

test.describe("topics", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("[HB3] a tag leads to its topic, which lists what trains it; other tags have no page", async ({ page }) => {
    await page.goto(`interview/${first.id}/`);
    await page.getByRole("list", { name: "Tags" }).first().getByRole("link", { name: tag, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/topics/${tag}/$`));
    const carriers = scenarios.filter(({ tags, rounds }) => [...tags, ...rounds.flatMap((round) => round.tags ?? [])].includes(tag));
    await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveCount(carriers.length);
    await page.getByRole("main").getByRole("link", { name: first.title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: first.title })).toBeVisible();
    expect((await page.goto("topics/"))?.status()).toBe(200);
    await expect(page.locator(`main a[href$="/topics/${tag}/"]`)).toBeVisible();
    expect((await page.goto("topics/no-scenario-has-this/"))?.status()).toBe(404);
  });
});

test("[HB6] [HB7] [HB8] a briefing is described for search engines, feeds and links", async ({ page, request }) => {
  await page.goto(`interview/${first.id}/?highlight=data`);
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  expect(canonical).toMatch(new RegExp(`/interview/${first.id}/$`));
  const resource = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "") as Record<string, unknown>;
  expect(resource).toMatchObject({ "@type": "LearningResource", name: first.title, url: canonical });
  const image = new URL((await page.locator("meta[property='og:image']").getAttribute("content"))!);
  const picture = await request.get(image.pathname);
  expect(picture.headers()["content-type"]).toBe("image/png");
  const feed = await (await request.get("rss.xml")).text();
  expect(feed).toContain(`<link>${canonical}</link>`);
  await expect(page.locator("link[rel=alternate][type='application/rss+xml']")).toHaveAttribute("href", /\/rss\.xml$/);
});
