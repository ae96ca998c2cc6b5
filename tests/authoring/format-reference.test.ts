import { describe, expect, it } from "vitest";
import { formatReference, withFormatReference } from "../../src/authoring/format-reference.ts";
import { scenarioJsonSchema } from "../../src/authoring/scenario-json-schema.ts";

const reference = formatReference();
type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; description?: string; enum?: string[] };
const schema = scenarioJsonSchema() as Schema & { $defs: Record<string, Schema> };

/** Every key with its description, at any depth. */
function* fieldsOf(part: Schema): Generator<[string, Schema]> {
  for (const [name, field] of Object.entries(part.properties ?? {})) yield [name, field];
  for (const inside of [...Object.values(part.properties ?? {}), ...(part.items ? [part.items] : []), ...(part.anyOf ?? [])]) yield* fieldsOf(inside);
}

describe("the format, documented", () => {
  it("[HB5] names every key of the schema at every depth, with its description and its words", () => {
    const { rounds: _, ...properties } = schema.properties ?? {};
    const fields = [{ properties }, ...Object.values(schema.$defs)].flatMap((part) => [...fieldsOf(part)]);
    expect(fields.length).toBeGreaterThan(80);
    for (const [name, field] of fields) {
      expect(reference).toMatch(new RegExp(`^\\| \`(?:[\\w.[\\]]+\\.)?${name}\` \\|`, "m"));
      expect(field.description, name).toBeTruthy();
      // The same form a second time is named, not written out.
      for (const word of field.enum ?? []) expect(reference).toContain(`\`${word}\``);
    }
  });

  it("[HB5] says where a key must stand, and what may stand for it", () => {
    expect(reference).toContain("| `estimatedMinutes` | number above 0 (required) |");
    expect(reference).toContain("| `level` | `junior`, `mid`, `senior` or `staff` (required) |");
    expect(reference).toContain("| `passScore` | number above 0 up to 1 |");
    expect(reference).toMatch(/\| `hiddenTables` \| list of mappings, in the form of `tables` \|/);
    expect(reference).toMatch(/\| `steps\[\]\.choices\[\]\.verdict` \| `valid`, `partial` or `invalid` \(required\) \|/);
    expect(reference).toContain("| `debug` | `fix` or `quiz` |");
  });

  it("[HB5] stands in the guide where the guide says, and nowhere else", () => {
    expect(withFormatReference("Before\n\n{{format-reference}}\n\nAfter")).toBe(`Before\n\n${reference}\n\nAfter`);
    expect(withFormatReference("No mark")).toBe("No mark");
  });

  it("[HB5] every table has as many cells in each line as in its head", () => {
    for (const table of reference.split("\n\n").filter((part) => part.startsWith("|"))) {
      const counts = table.split("\n").map((line) => line.replace(/\\\|/g, "").split("|").length);
      expect(new Set(counts).size).toBe(1);
    }
  });
});
