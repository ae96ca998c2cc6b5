import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test, type Page } from "@playwright/test";
import { builtFiles } from "../../scripts/built-files.ts";
import { openBlog } from "./host-page.ts";
import { scenarioFiles } from "./scenario-files.ts";
import { serveBelow } from "./static-server.ts";
import { expectSaved } from "./workbench.ts";

const BASE = "/handbook/drill/";
const first = scenarioFiles[0]!;

test("[UI17] [SR2] [EM10] every link and every file holds when the site is served below a path", async ({ page }) => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(path.join(tmpdir(), "datadrill-"));
  try {
    const env = { ...process.env, BASE_PATH: BASE, SITE_URL: "https://example.org", ASTRO_TELEMETRY_DISABLED: "1" };
    await promisify(execFile)(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--outDir", folder], { env });
    const pages = await pagesIn(folder);
    expect(pages.size).toBeGreaterThanOrEqual(3 + 2 * scenarioFiles.length);
    expect(brokenLinks(pages, new Set(await filesIn(folder)))).toEqual([]);

    const { origin, close } = await serveBelow(folder, BASE);
    const failed: string[] = [];
    page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
    // What was still on its way when the page was left is given up by the browser itself.
    page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && failed.push(request.url()));
    await page.goto(`${origin}${BASE}`);
    await page.getByRole("link", { name: "Choose an interview" }).click();
    await page.getByRole("link", { name: first.title, exact: true }).click();
    await expect(page).toHaveURL(`${origin}${BASE}interview/${first.id}/`);
    await page.getByRole("button", { name: "Start Interview" }).click();
    await expect(page.getByText(`Round 1 of ${first.rounds.length}`)).toBeVisible();
    await expectSaved(page);
    await page.goto(`${origin}${BASE}interview/${first.id}/results/`);
    // The interview above waits to be gone on with, on every page.
    await leaveForNow(page);
    await page.getByRole("link", { name: "Try Another Interview" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
    await leaveForNow(page);
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByRole("combobox", { name: "Search" }).fill(first.title);
    await page.getByRole("listbox", { name: "Results" }).getByRole("option").first().click();
    await expect(page).toHaveURL(new RegExp(`^${origin}${BASE}interview/${first.id}/`));
    await leaveForNow(page);

    // The same site as a guest in a page of another origin.
    const quiz = first.rounds.find(({ questions }) => questions)!;
    await openBlog(page, `${origin}${BASE}`, `<datadrill-round scenario="${first.id}" round="${quiz.id}"></datadrill-round>`);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: "Answer This Round" }).click();
    await frame.getByRole("button", { name: "Check Answer" }).click();
    await expect(frame.getByRole("status").filter({ hasText: /^Not passed/ })).toBeVisible();
    expect(failed).toEqual([]);
    close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Answers the question whether to go on with the interview that was begun. */
async function leaveForNow(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Welcome back" });
  await dialog.getByRole("button", { name: "Not Now" }).click();
  await expect(dialog).toHaveCount(0);
}

/** Addresses of all files, as they are asked for. */
const filesIn = async (folder: string): Promise<string[]> => (await builtFiles(folder)).map((file) => BASE + file);

/** The HTML of every page by its address. */
async function pagesIn(folder: string): Promise<Map<string, string>> {
  const files = (await filesIn(folder)).filter((file) => file.endsWith(".html"));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.replace(/index\.html$/, ""), await readFile(path.join(folder, file.slice(BASE.length)), "utf8")] as const),
    ),
  );
}

/** Links and files that lead beside the site, to nothing, or to a place in a page that is not there. */
function brokenLinks(pages: Map<string, string>, files: Set<string>): string[] {
  const broken: string[] = [];
  for (const [address, html] of pages) {
    const links = [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map((match) => new URL(match[1]!, `https://example.org${address}`));
    // A round in a frame has no header and no footer to lead anywhere.
    expect(links.length).toBeGreaterThan(address.startsWith(`${BASE}embed/`) ? 3 : 5);
    for (const { origin, pathname, hash } of links) {
      if (origin !== "https://example.org") continue;
      const target = pages.get(pathname);
      const isThere = target === undefined ? files.has(pathname) : hash === "" || target.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
      if (!isThere) broken.push(`${address}: ${pathname}${hash}`);
    }
  }
  return broken;
}
