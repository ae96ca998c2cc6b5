import type { Locator, Page } from "@playwright/test";
import type { ScenarioPlayer } from "../../src/core/scenario/scenario.ts";
import { designKey, designPlayer } from "../fixtures/session/design-rounds.ts";
import { findingsInBothThemes } from "./axe.ts";
import { expect, test } from "./site.ts";
import { at, stopClocks } from "./test-clock.ts";
import { expectKept, openWorkbench, status, submitButton } from "./workbench.ts";

const only = (id: string, change: Partial<ScenarioPlayer["rounds"][number]> = {}): ScenarioPlayer => ({
  ...designPlayer,
  rounds: designPlayer.rounds.filter((round) => round.id === id).map((round) => ({ ...round, ...change }) as ScenarioPlayer["rounds"][number]),
});
const open = (page: Page, id: string, change: Partial<ScenarioPlayer["rounds"][number]> = {}) =>
  openWorkbench(page, { player: only(id, change), key: { ...designKey, rounds: designKey.rounds.filter((round) => round.id === id) } });

const question = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const conversation = (page: Page): Locator => page.getByRole("list", { name: "Conversation" });

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${control.toString()}`);
}

async function seeResults(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "See Results" }).click();
  await page.getByRole("button", { name: "Review Answers" }).click();
  return page.locator("#review");
}

test("[UI108] axe finds nothing in constraints and modeling rounds, their verdicts and reviews, in either theme", async ({ page }) => {
  const expectClean = async (screen: string) => expect(await findingsInBothThemes(page), screen).toEqual([]);
  await openWorkbench(page, { player: designPlayer, key: designKey });
  for (const name of ["How old may numbers be?", "Who runs it?", "Which colour is the logo?"]) await question(page, name).click();
  await page.getByRole("radio", { name: "Streaming" }).check();
  await expectClean("constraints");
  await submitButton(page).click();
  await expect(status(page)).toContainText("Not passed");
  await expectClean("verdict on constraints");
  await page.getByRole("button", { name: "Continue" }).click();
  await addTable(page, "orders", "fact");
  await addTable(page, "orders", "dimension");
  await place(page, "order_id", "orders", true);
  await expectClean("model");
  await submitButton(page).click();
  await expect(status(page)).toContainText("Not passed");
  await expectClean("verdict on the model");
  await seeResults(page);
  await expect(page.getByText("Table by table")).toBeVisible();
  await expectClean("review");
});

test.describe("a constraints round", () => {
  test("[UI100] answers each question once and lists what it reveals", async ({ page }) => {
    await open(page, "ask");
    await expect(page.getByText("3 of 3 questions left")).toBeVisible();
    await question(page, "How old may numbers be?").click();
    await expect(page.getByText("2 of 3 questions left")).toBeVisible();
    await expect(conversation(page).getByRole("listitem")).toContainText(["Some seconds."]);
    await expect(conversation(page).getByRole("listitem")).toBeFocused();
    await expect(question(page, "How old may numbers be?")).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Constraints so far" })).toContainText("freshnessseconds");
    await expectKept(page, 0, { asked: ["age"], chosen: null });
  });

  test("[UI101] asks no more than the limit", async ({ page }) => {
    await open(page, "ask", { maxQuestions: 1 });
    await question(page, "Who runs it?").click();
    const next = question(page, "How much comes in?");
    await expect(next).toHaveAttribute("aria-disabled", "true");
    await next.click({ force: true });
    await expect(conversation(page).getByRole("listitem")).toHaveCount(1);
    await expect(page.getByText("0 of 1 questions left")).toBeVisible();
  });

  test("[UI102] [UI108] is played by keyboard alone to 100%", async ({ page }) => {
    await open(page, "ask");
    for (const name of ["How old may numbers be?", "How much comes in?"]) {
      await question(page, name).focus();
      await page.keyboard.press("Enter");
    }
    const radios = page.getByRole("radiogroup", { name: "Architecture" });
    await tabTo(page, radios.getByRole("radio", { name: "Nightly batch", exact: true }));
    await expect(radios.getByRole("radio").first()).toHaveAccessibleDescription("Cheap and late.");
    await page.keyboard.press("ArrowDown");
    await expect(radios.getByRole("radio", { name: "Streaming", exact: true })).toBeChecked();
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    await expect(status(page)).toContainText("Passed · 2 of 2 parts");
  });

  test("[UI106] is reviewed question by question and option by option", async ({ page }) => {
    await open(page, "ask");
    await question(page, "Which colour is the logo?").click();
    await page.getByRole("radio", { name: "Nightly batch" }).check();
    await submitButton(page).click();
    await expect(status(page)).toContainText("Not passed · 0 of 2 parts");
    await expect(status(page)).toContainText("Your choice does not fit the constraints");
    const review = await seeResults(page);
    await expect(review).toContainText("changes nothing");
    await expect(review.getByRole("heading", { name: "Crucial questions that you missed" })).toBeVisible();
    await expect(review).toContainText("How much comes in?");
    await expect(review).toContainText("your choice, does not fit");
    await expect(review).toContainText("Quick enough.");
  });
});

async function addTable(page: Page, name: string, type: string): Promise<void> {
  await page.getByRole("button", { name: "Add table" }).click();
  await page.getByRole("textbox", { name: "Table name" }).last().fill(name);
  await page.getByRole("combobox", { name: "Table type" }).last().selectOption(type);
}

async function place(page: Page, field: string, table: string, isKey = false): Promise<void> {
  const group = page.getByRole("group", { name: field, exact: true });
  await group.getByRole("checkbox", { name: table, exact: true }).check();
  if (isKey) await group.getByRole("checkbox", { name: `Primary key of ${table}`, exact: true }).check();
}

test.describe("a modeling round", () => {
  test("[UI103] [UI107] is played with checkboxes to 100% and reviewed", async ({ page }) => {
    await open(page, "model");
    await addTable(page, "f_orders", "fact");
    await addTable(page, "d_customers", "dimension");
    for (const [field, table, isKey] of [
      ["order_id", "f_orders", true],
      ["customer_id", "f_orders", false],
      ["amount", "f_orders", false],
      ["customer_id", "d_customers", true],
      ["country", "d_customers", false],
    ] as const) {
      await place(page, field, table, isKey);
    }
    await expect(page.getByRole("list", { name: "Relationships" })).toContainText("f_orders to d_customers");
    await submitButton(page).click();
    await expect(status(page)).toContainText("Passed · 2 of 2 tables");
    const review = await seeResults(page);
    await expect(review).toContainText("your f_orders, 5 of 5 points");
    await expect(review.getByRole("heading", { name: "The reference model" })).toBeVisible();
  });

  test("[UI103] takes fields by drag, onto a table and from one to another", async ({ page }) => {
    await open(page, "model");
    await addTable(page, "orders", "fact");
    await addTable(page, "customers", "dimension");
    await page.getByRole("group", { name: "country", exact: true }).dragTo(page.getByRole("group", { name: "orders", exact: true }));
    await expectKept(page, 0, {
      tables: [
        { name: "orders", type: "fact", fields: ["country"], keys: [] },
        { name: "customers", type: "dimension", fields: [], keys: [] },
      ],
    });
    await page
      .getByRole("list", { name: "Fields of orders" })
      .getByRole("listitem")
      .dragTo(page.getByRole("group", { name: "customers", exact: true }));
    await expect(page.getByRole("list", { name: "Fields of customers" })).toContainText("country");
    await expect(page.getByRole("list", { name: "Fields of orders" })).toHaveCount(0);
  });

  test("[UI104] says of empty and doubled names how the table is called, and moves the gauges", async ({ page }) => {
    await open(page, "model");
    const storage = page.getByRole("meter", { name: "Storage" });
    await expect(storage).toHaveAttribute("aria-valuenow", "0");
    await addTable(page, "orders", "fact");
    await addTable(page, "Orders", "table");
    await addTable(page, "", "table");
    await expect(page.getByRole("textbox", { name: "Table name" }).nth(1)).toHaveAccessibleDescription(
      "Another table has this name, so this one is called Orders (2).",
    );
    await expect(page.getByRole("textbox", { name: "Table name" }).nth(2)).toHaveAccessibleDescription("Without a name it is called Table 3.");
    await place(page, "order_id", "Orders (2)");
    await place(page, "amount", "Table 3");
    await place(page, "amount", "orders");
    await expect(storage).not.toHaveAttribute("aria-valuenow", "0");
    await page.getByRole("button", { name: "Remove Orders (2)" }).click();
    await expect(page.getByRole("button", { name: "Add table" })).toBeFocused();
    await expect(page.getByRole("textbox", { name: "Table name" }).nth(1)).toHaveAccessibleDescription("Without a name it is called Table 2.");
  });

  test("[UI108] is played by keyboard alone", async ({ page }) => {
    await open(page, "model");
    await tabTo(page, page.getByRole("button", { name: "Add table" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Table name" })).toBeFocused();
    await page.keyboard.type("orders");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Fact");
    await tabTo(page, page.getByRole("group", { name: "order_id", exact: true }).getByRole("checkbox", { name: "orders", exact: true }));
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expectKept(page, 0, { tables: [{ name: "orders", type: "fact", fields: ["order_id"], keys: ["order_id"] }] });
  });

  test("[UI105] is graded as it stands when the time is up", async ({ page }) => {
    await stopClocks(page);
    await open(page, "model", { timeLimit: 60 });
    await addTable(page, "orders", "fact");
    await place(page, "order_id", "orders", true);
    await at(page, 60 + 2 + 1);
    await page.getByRole("button", { name: "Review Answers" }).click();
    await expect(page.locator("#review")).toContainText("your orders, 3 of 5 points");
  });
});
