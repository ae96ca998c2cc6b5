import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { playRound } from "./candidate.ts";
import { readScenarios } from "./scenarios.ts";
import { serveBelow } from "./static-server.ts";
import { expectSaved } from "./workbench.ts";

test.use({ serviceWorkers: "allow" });

const scenarios = readScenarios(`${process.env["QUESTIONS_DIR"] ?? "questions"}/interviews`);
/** One that begins with a query, and another that nobody reads. */
const played = scenarios.find(({ rounds }) => /^\s*(?:select|with)\b/i.test(rounds[0]?.solution ?? ""))!;
const unread = scenarios.find((scenario) => scenario !== played)!;

/** A server that can be switched off: what is then seen comes from the browser alone. */
async function withSite(use: (site: { address: string; folder: string; close: () => void }) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "datadrill-"));
  await cp("dist", folder, { recursive: true });
  const { origin, close } = await serveBelow(folder, "/");
  try {
    await use({ address: `${origin}/`, folder, close });
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}

const offlineButton = (page: Page) => page.getByRole("button", { name: "Make Available Offline" });

test("[SW1] [SW2] [SW3] an interview that was made available is sat and graded without a connection, and visited pages open", async ({ page }) => {
  await withSite(async ({ address, close }) => {
    await page.goto(`${address}interview/${played.id}/`);
    await offlineButton(page).hover();
    await expect(page.getByText(/^Needs \d+(?:\.\d)? MB in this browser/)).toBeVisible();
    await offlineButton(page).click();
    await expect(page.getByText(/^Available offline: .*\(\d+(?:\.\d)? MB\)/)).toBeVisible({ timeout: 60_000 });
    await page.goto(`${address}guides/embed/`);
    close();

    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "Embed a round" })).toBeVisible();
    // Search came along, though nobody has searched yet.
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByRole("combobox", { name: "Search" }).fill(played.title);
    await expect(page.getByRole("listbox", { name: "Results" }).getByRole("option").first()).toContainText(played.title);
    await page.goto(`${address}interview/${unread.id}/`);
    await expect(page.getByRole("heading", { level: 1, name: "This page is not kept here" })).toBeVisible();
    await page.getByRole("link", { name: "See all interviews" }).click();
    await page.getByRole("link", { name: played.title, exact: true }).click();
    await expect(page.getByText(/^Available offline/)).toBeVisible();
    await page.getByRole("button", { name: "Start Interview" }).click();
    await expect(await playRound(page, played.rounds[0]!, "right")).toContainText("Passed");
  });
});

test("[SW4] a download that stops says how far it came, goes on from there, and can be removed", async ({ page, context }) => {
  await withSite(async ({ address }) => {
    let isDown = true;
    await context.route("**/*.wasm", (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(`${address}interview/${played.id}/`);
    await offlineButton(page).click();
    await expect(page.getByText(/^The download stopped at \d.* of \d.*it goes on from there/)).toBeVisible({ timeout: 60_000 });
    isDown = false;
    await offlineButton(page).click();
    await expect(page.getByText(/^Available offline/)).toBeVisible({ timeout: 60_000 });
    await page.getByRole("button", { name: "Remove From This Browser" }).click();
    await expect(offlineButton(page)).toBeVisible();
    await page.reload();
    await expect(offlineButton(page)).toBeVisible();
    await expect(page.getByText(/^Available offline/)).toBeHidden();
  });
});

test("[SW5] a new version is offered, not in an interview, and taken when the reader says so; what was kept stays", async ({ page }) => {
  await withSite(async ({ address, folder, close }) => {
    await page.goto(`${address}interview/${played.id}/`);
    await offlineButton(page).click();
    await expect(page.getByText(/^Available offline/)).toBeVisible({ timeout: 60_000 });
    const offer = page.getByText("A new version of this site is ready.");
    await expect(offer).toBeHidden();
    await publishAnew(folder);

    await page.reload();
    await expect(offer).toBeVisible();
    await page.getByRole("button", { name: "Start Interview" }).click();
    await expect(page.getByText(`Round 1 of ${played.rounds.length}`)).toBeVisible();
    await expect(offer).toBeHidden();
    await expectSaved(page);

    await page.goto(`${address}guides/embed/`);
    // It asks what to do with the interview that runs.
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(offer).toBeVisible();
    const reloaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Reload" }).click();
    await reloaded;
    await expect(offer).toBeHidden();
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("datadrill:pages:"))))
      .toEqual(["datadrill:pages:the-next-one"]);
    // What was made available is so in the new version too.
    close();
    await page.goto(`${address}interview/${played.id}/`);
    await expect(page.getByText(/^Available offline/)).toBeVisible();
  });
});

test("[SW6] can be installed", async ({ page }) => {
  await page.goto("interview/");
  const client = await page.context().newCDPSession(page);
  const { errors } = (await client.send("Page.getAppManifest")) as { errors: unknown[] };
  expect(errors).toEqual([]);
  const manifest = (await (await page.request.get("manifest.webmanifest")).json()) as { icons: { src: string; sizes: string }[]; display: string };
  expect(manifest.display).toBe("minimal-ui");
  for (const { src } of manifest.icons) expect((await page.request.get(src)).ok()).toBe(true);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
});

/** What a new build is to the browser: a worker of another name, with a list of files of that name. */
async function publishAnew(folder: string): Promise<void> {
  const { build } = JSON.parse(await readFile(path.join(folder, "offline.json"), "utf8")) as { build: string };
  for (const file of ["sw.js", "offline.json"]) {
    const text = await readFile(path.join(folder, file), "utf8");
    await writeFile(path.join(folder, file), text.replaceAll(build, "the-next-one"));
  }
}
