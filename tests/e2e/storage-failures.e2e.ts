import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";
import { expectKept, hostId, keptSession, openWorkbench, serveFixture, submitButton, withRounds } from "./workbench.ts";

/* Storage that stops working while an interview runs. What cannot happen by itself in a test is done by hand, in IndexedDB. */

const quiz = withRounds(["follow-up"]);
const rows = (page: Page) => page.getByRole("radio", { name: "Rows", exact: true });
const columns = (page: Page) => page.getByRole("radio", { name: "Columns <all of them>" });
const notice = (page: Page) => page.getByText("Your browser does not keep what you do now.");
const saved = (page: Page) => page.getByText("Saved", { exact: true });
const chosen = (...options: number[]) => ({ ticks: [options, [], []] });

type Handles = typeof globalThis & { handles: IDBDatabase[]; writers: Set<IDBDatabase>; dead: Set<IDBDatabase>; isFull: boolean };

/** Notes every connection to the site's database, so that a test can close it or let it die. */
async function watchConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const here = globalThis as Handles;
    here.handles = [];
    here.writers = new Set();
    here.dead = new Set();
    here.isFull = false;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      request.addEventListener("success", () => request.result.name === "datadrill" && here.handles.push(request.result));
      return request;
    };
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      // As Safari says it, and goes on saying it for that connection.
      if (here.dead.has(this)) throw new DOMException("Connection to Indexed Database server lost. Refresh the page to try again", "UnknownError");
      // A test that looks at what is kept opens connections too, but writes with none.
      if (args[1] === "readwrite") here.writers.add(this);
      return begin.apply(this, args);
    };
    const close = IDBDatabase.prototype.close;
    IDBDatabase.prototype.close = function () {
      here.dead.delete(this);
      close.call(this);
    };
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (here.isFull) throw new DOMException("there is no room", "QuotaExceededError");
      return put.apply(this, args);
    };
  });
}

const setFull = (page: Page, isFull: boolean): Promise<void> => page.evaluate((value) => void ((globalThis as Handles).isFull = value), isFull);

test("[ST6] [ST14] no room: the interview goes on in memory, says so and can be saved as a file; with room again all of it is kept", async ({ page }) => {
  await watchConnections(page);
  await openWorkbench(page, { player: quiz });
  await expectKept(page, 0, chosen());
  await setFull(page, true);
  await columns(page).check();
  await expect(notice(page)).toBeVisible();
  await expect(page.getByText("Not kept: memory only")).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download a Backup" }).click()]);
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toMatchObject({ sessions: [{ rounds: [{ answer: chosen(2) }] }] });
  expect((await keptSession(page)).rounds[0]?.answer).toEqual(chosen());

  await setFull(page, false);
  await rows(page).check();
  await expectKept(page, 0, chosen(0));
  await expect(notice(page)).toHaveCount(0);
});

test("[ST6] [ST14] a quota that is used up from the start, as the browser itself enforces it", async ({ page, baseURL }) => {
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL!);
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await openWorkbench(page, { player: quiz });
  await expect(notice(page)).toBeVisible();
  await columns(page).check();
  await submitButton(page).click();
  await page.getByRole("button", { name: "See Results" }).click();
  await expect(page).toHaveURL(/results\/#s\d\./);
  await expect(page.getByRole("heading", { name: "Scorecard" })).toBeVisible();
});

for (const [name, end] of [
  ["closed", (page: Page) => page.evaluate(() => (globalThis as Handles).handles.forEach((handle) => handle.close()))],
  ["dead", (page: Page) => page.evaluate(() => (globalThis as Handles).handles.forEach((handle) => (globalThis as Handles).dead.add(handle)))],
] as const) {
  test(`[ST13] a connection that is ${name} under the page is opened again, and nobody notices`, async ({ page }) => {
    await watchConnections(page);
    await openWorkbench(page, { player: quiz });
    await expectKept(page, 0, chosen());
    const writers = () => page.evaluate(() => (globalThis as Handles).writers.size);
    const before = await writers();
    await end(page);
    await columns(page).check();
    await expectKept(page, 0, chosen(2));
    await expect(notice(page)).toHaveCount(0);
    expect(await writers()).toBeGreaterThan(before);
  });
}

test("[ST3] [ST8] a damaged record is set aside, said and handed out as it was; one of a newer version stays, and is said too", async ({ page }) => {
  await openWorkbench(page, { player: quiz });
  await expectKept(page, 0, expect.anything());
  const damaged = { version: 2, id: "damaged", answers: ["typed for an hour"] };
  await page.evaluate(
    (records) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("datadrill");
        opening.onsuccess = () => {
          const writing = opening.result.transaction("sessions", "readwrite");
          for (const record of records) writing.objectStore("sessions").put(record, record.id);
          writing.oncomplete = () => (opening.result.close(), resolve());
        };
      }),
    [damaged, { version: 99, id: "newer", startedAt: 0, phase: "finished" }],
  );
  await page.goto("history/");
  await page.getByRole("button", { name: "Not Now" }).click();
  await expect(page.getByText("One record could not be read and was set aside.")).toBeVisible();
  await expect(page.getByText("One session was written by a newer version of this site and stays as it is.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Sessions" }).getByRole("row")).toHaveCount(2);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download", exact: true }).click()]);
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toEqual([damaged]);
  await page.reload();
  await expect(page.getByText("One record could not be read and was set aside.")).toBeVisible();
  await expect(page.getByText("One session was written by a newer version of this site and stays as it is.")).toBeVisible();
});

test("[ST6] in a frame where all storage is blocked an interview can be sat to its scorecard", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get: blocked });
    Object.defineProperty(navigator, "locks", { get: blocked });
  });
  await page.route("**/framed.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<title>Frame</title><iframe width="1200" height="850" src="${baseURL}interview/${hostId}/"></iframe>` }),
  );
  await serveFixture(page, { player: quiz });
  await page.goto("framed.html");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "Start Interview" }).click();
  await expect(frame.getByText("Your browser does not keep what you do now.")).toBeVisible();
  await frame.getByRole("radio", { name: "Rows", exact: true }).check();
  await frame.getByRole("button", { name: "Submit & Finish" }).click();
  await frame.getByRole("button", { name: "See Results" }).click();
  await expect(frame.getByLabel("Overall score")).toHaveText("50%");
});
