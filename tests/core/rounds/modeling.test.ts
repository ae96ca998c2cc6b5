import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeModel } from "../../../src/core/rounds/modeling/answer.ts";
import { bestAssignment } from "../../../src/core/rounds/modeling/assignment.ts";
import { referenceModel } from "../../../src/core/rounds/modeling/reference.ts";
import { gradeModel } from "../../../src/core/rounds/modeling/grade.ts";
import { remarksOn } from "../../../src/core/rounds/registry.ts";
import { ModelingRoundSchema, toModelingKey, toModelingPlayer, type ModelTable } from "../../../src/core/rounds/modeling/schema.ts";

const field = (id: string) => ({ id, dataType: "integer" });
const raw = {
  id: "model",
  type: "modeling",
  questionType: "design",
  timeMinutes: 10,
  title: "Model it",
  description: "Design the tables.",
  goal: "Revenue by customer and day.",
  fields: ["order_id", "customer_id", "amount", "ordered_at", "name", "segment"].map(field),
  expectedTables: [
    {
      name: "orders",
      type: "fact",
      requiredFields: ["order_id", "customer_id", "amount"],
      optionalFields: ["ordered_at"],
      primaryKey: ["order_id"],
      feedback: "f",
    },
    { name: "customers", type: "dimension", requiredFields: ["customer_id", "name"], optionalFields: ["segment"], primaryKey: ["customer_id"], feedback: "f" },
  ],
};
const round = ModelingRoundSchema.parse(raw);
const render = (markdown: string) => markdown;
const player = toModelingPlayer(round, render);
const key = toModelingKey(round, render);
const orders: ModelTable = { name: "sales", type: "fact", fields: ["order_id", "customer_id", "amount", "ordered_at"], keys: ["order_id"] };
const customers: ModelTable = { name: "people", type: "dimension", fields: ["customer_id", "name"], keys: ["customer_id"] };
const score = (...tables: ModelTable[]) => gradeModel(player, key, { tables }).score;

describe("modeling rounds", () => {
  it("[GR220] give a point for each required field, the type and the primary key, whatever the tables' names and order", () => {
    expect(score(orders, customers)).toBe(1);
    expect(score(customers, orders)).toBe(1);
    expect(score({ ...orders, type: "bridge" }, customers)).toBe(8 / 9);
    expect(score({ ...orders, keys: [] }, customers)).toBe(8 / 9);
    expect(score({ ...orders, keys: ["order_id", "customer_id"] }, customers)).toBe(8 / 9);
    expect(score({ ...orders, fields: ["order_id", "customer_id"] }, customers)).toBe(8 / 9);
    expect(score(orders)).toBe(5 / 9);
    expect(score()).toBe(0);
  });

  it("[GR221] take 0.5 for each field placed where it is neither required nor optional", () => {
    expect(score({ ...orders, fields: [...orders.fields, "name", "segment"] }, customers)).toBe(8 / 9);
    expect(score(orders, { ...customers, fields: [...customers.fields, "segment"] })).toBe(1);
  });

  it("[GR222] count all fields of a table that is matched to nothing as misplaced", () => {
    expect(score(orders, customers, { name: "spare", type: "table", fields: ["amount", "segment"], keys: [] })).toBe(8 / 9);
  });

  it("[GR223] match the tables so that the score is highest", () => {
    const one: ModelTable = { name: "customers", type: "fact", fields: ["order_id", "customer_id", "amount", "name"], keys: ["order_id"] };
    expect(score(one, { name: "orders", type: "dimension", fields: ["customer_id", "name"], keys: ["customer_id"] })).toBe(8.5 / 9);
  });

  it("[GR224] never score below 0, and ignore unknown and doubled fields and keys outside the table", () => {
    expect(
      score(
        { name: "x", type: "table", fields: player.fields.map(({ id }) => id), keys: [] },
        { name: "y", type: "table", fields: player.fields.map(({ id }) => id), keys: [] },
      ),
    ).toBeGreaterThanOrEqual(0);
    expect(score({ ...orders, fields: [...orders.fields, "order_id", "unheard"], keys: ["order_id", "unheard"] }, customers)).toBe(1);
  });

  it("[GR225] read as one line a table, with * behind key fields", () => {
    expect(describeModel({ tables: [orders, customers] }, player)).toBe(
      "sales(fact): order_id*, customer_id, amount, ordered_at\npeople(dimension): customer_id*, name",
    );
  });

  it("[GR223] find the best assignment, as trying all of them does", () => {
    const best = (gains: number[][], row: number, used: Set<number>): number => {
      if (row === gains.length) return 0;
      let top = best(gains, row + 1, used);
      gains[row]!.forEach((gain, column) => {
        if (used.has(column)) return;
        top = Math.max(top, gain + best(gains, row + 1, new Set([...used, column])));
      });
      return top;
    };
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(matrix, (gains) => {
        const columns = bestAssignment(gains);
        const used = columns.filter((column) => column !== null);
        expect(new Set(used).size).toBe(used.length);
        const total = columns.reduce<number>((sum, column, row) => sum + (column === null ? 0 : gains[row]![column]!), 0);
        expect(total).toBe(best(gains, 0, new Set()));
      }),
    );
  });

  it.each([
    ["an unknown field", { expectedTables: [{ ...raw.expectedTables[0], requiredFields: ["order_idd"] }] }, 'did you mean "order_id"'],
    ["a field that is required and optional", { expectedTables: [{ ...raw.expectedTables[0], optionalFields: ["amount"] }] }, "required already"],
    ["doubled fields", { fields: [...raw.fields, field("amount")] }, "stands twice"],
  ])("[SC202] refuse %s", (_, change, message) => {
    const parsed = ModelingRoundSchema.safeParse({ ...raw, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map((issue) => issue.message).join("\n")).toContain(message);
  });

  it("[SC204] with a key that is no field of the table can be played, and give a warning", () => {
    const stray = ModelingRoundSchema.parse({ ...raw, expectedTables: [{ ...raw.expectedTables[0], primaryKey: ["segment"] }] });
    expect(remarksOn({ kind: "modeling", round: stray })).toEqual([
      { path: ["expectedTables", 0, "primaryKey", 0], message: expect.stringMatching(/"segment" is not a field of this table.*out of reach/) as string },
    ]);
    expect(remarksOn({ kind: "modeling", round: ModelingRoundSchema.parse(raw) })).toEqual([]);
    const keyless = ModelingRoundSchema.parse({ ...raw, expectedTables: [{ ...raw.expectedTables[0], primaryKey: [] }] });
    const reference = referenceModel(toModelingKey(keyless, String));
    expect(gradeModel(toModelingPlayer(keyless, String), toModelingKey(keyless, String), reference).score).toBe(1);
  });
});
