import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { findingsOfAxe } from "./axe.ts";
import { expect, test } from "./site.ts";
import { stopClocks } from "./test-clock.ts";
import { hostId, keptSession, openWorkbench, quizzes, serveFixture, submitButton, withRounds } from "./workbench.ts";

const quizOnly = withRounds(["follow-up"]);
const rows = (page: Page) => page.getByRole("region", { name: "Sessions" }).getByRole("row");

/** Takes the one-round interview and ends on its scorecard. */
async function takeQuiz(page: Page): Promise<void> {
  await openWorkbench(page, { player: quizOnly });
  await page.getByRole("radio", { name: "Rows", exact: true }).check();
  await submitButton(page).click();
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
}

async function downloadOf(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "latin1") };
}

test("[ST10] [ST11] [ST12] the history is exported, deleted to the last byte, and imported again after a preview", async ({ page }) => {
  await takeQuiz(page);
  await page.goto("history/");
  await page.evaluate(async () => {
    localStorage.setItem("datadrill:theme", "dark");
    await (await caches.open("datadrill:files")).put("/kept", new Response("a page that was kept"));
  });
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole("img", { name: /oldest first/ })).toBeVisible();
  expect(await findingsOfAxe(page)).toEqual([]);

  const backup = await downloadOf(page, () => page.getByRole("button", { name: "Export Everything" }).click());
  await page.getByRole("button", { name: "Delete My Data" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("Everything is deleted")).toBeVisible();
  const left = await page.evaluate(async () => ({ databases: await indexedDB.databases(), settings: localStorage.length, pages: await caches.keys() }));
  expect(left).toEqual({ databases: [], settings: 0, pages: [] });
  await page.reload();
  await expect(page.getByText("Nothing yet.")).toBeVisible();

  const file = { name: backup.name, mimeType: "application/json", buffer: Buffer.from(backup.text, "latin1") };
  await page.getByLabel("Import a File").setInputFiles({ ...file, buffer: Buffer.from("{}") });
  await expect(page.getByText("not a backup of this site. Nothing was imported.")).toBeVisible();
  await page.getByLabel("Import a File").setInputFiles(file);
  await expect(page.getByText("1 new here")).toBeVisible();
  await expect(page.getByText("Nothing yet.")).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
});

test("[CA8] a checkable scorecard is graded again where it is opened, and a forged score is shown as such", async ({ page, browser }) => {
  await takeQuiz(page);
  await page.getByRole("button", { name: "Share Results" }).click();
  await page.getByRole("button", { name: "Make It Checkable" }).click();
  const field = page.getByRole("textbox", { name: "Share link" });
  await expect(field).toHaveValue(/#k1\./);
  const link = await field.inputValue();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await serveFixture(other, { player: quizOnly });
  await other.goto(link);
  await other.getByRole("button", { name: "Check This Scorecard" }).click();
  await expect(other.getByText("Every score was reproduced.")).toBeVisible();
  await elsewhere.close();

  // The same answers with full marks written over them.
  const session = await keptSession(page);
  const [record] = session.rounds;
  if (record?.grading.state !== "done") throw new Error("the round was not graded");
  const forged = { ...session, id: "forged", rounds: [{ ...record, grading: { ...record.grading, verdict: { ...record.grading.verdict, score: 1 } } }] };
  const file = JSON.stringify({ format: "datadrill", version: 1, exportedAt: 0, settings: null, sessions: [forged] });
  await page.goto("history/");
  await page.getByLabel("Import a File").setInputFiles({ name: "card.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Check This Scorecard" }).click();
  await expect(page.getByText("not reproduced: it claims 100%")).toBeVisible();
  await expect(page.getByText("This scorecard does not hold")).toBeVisible();
});

test("[SE18] [UI150] missed rounds are tried again alone; the picture of a scorecard is a picture", async ({ page }) => {
  await takeQuiz(page);
  await page.getByRole("button", { name: "Share Results" }).click();
  const picture = await downloadOf(page, () => page.getByRole("button", { name: "Download as PNG" }).click());
  expect(picture.text.slice(1, 4)).toBe("PNG");
  expect(Buffer.from(picture.text, "latin1").readUInt32BE(16)).toBe(1200);
  await page.getByRole("checkbox", { name: "without a time limit" }).check();
  await page.getByRole("link", { name: "Retry the Rounds I Missed" }).click();
  await expect(page.getByText("Round 1 of 1")).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("No limit");
  await submitButton(page).click();
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(page.getByText("A practice run: only rounds that were missed before.")).toBeVisible();
});

test("[SH7] [TI1] an interview goes on in another browser by its link, with the time it has left; a cut link says so", async ({ page, browser }) => {
  await stopClocks(page);
  await openWorkbench(page, { player: quizzes });
  await page.getByRole("button", { name: "Continue on another device" }).click();
  const field = page.getByRole("textbox", { name: "Share link" });
  await expect(field).toHaveValue(new RegExp(`interview/${hostId}/#c1\\.`));
  const link = await field.inputValue();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await stopClocks(other, 120_000);
  await serveFixture(other, { player: quizzes });
  await other.goto(link.slice(0, -9));
  await expect(other.getByText("This link is cut")).toBeVisible();
  await other.goto("about:blank");
  await other.goto(link);
  await expect(other.getByRole("dialog", { name: "Welcome back" })).toContainText(`1 of 3, ${quizzes.rounds[0]!.title}`);
  await other.getByRole("button", { name: "Resume Interview" }).click();
  await expect(other.getByText("Round 1 of 3")).toBeVisible();
  await expect(other.getByRole("timer")).toHaveText("10:00");
  await elsewhere.close();
});

test("[ST6] where nothing can be kept the interview goes on, says so, and can be saved as a file", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { get: () => { throw new DOMException("denied", "SecurityError"); } }); // prettier-ignore
  });
  await openWorkbench(page, { player: quizOnly });
  await expect(page.getByText("Your browser does not keep what you do now.").first()).toBeVisible();
  const backup = await downloadOf(page, () => page.getByRole("button", { name: "Download a Backup" }).click());
  expect(JSON.parse(backup.text)).toMatchObject({ format: "datadrill", sessions: [{ phase: "working" }] });
});
