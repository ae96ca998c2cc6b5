import { afterAll, describe, expect, it } from "vitest";
import { checkContent } from "../../src/authoring/check/check-content.ts";
import { loadLibrary } from "../../src/authoring/load-library.ts";
import { problemLine } from "../../src/authoring/read-scenarios.ts";
import type { RoundKey } from "../../src/core/rounds/registry.ts";
import { createNodeEngines } from "../../src/engines/node/node-engines.ts";

const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

/** What only grading and review may know of a round. */
function secretsOf(key: RoundKey): unknown[] {
  if (key.kind !== "sql" && key.kind !== "python") return [];
  const codes = [key.solution, ...key.accepted.map(({ code }) => code), ...key.misconceptions.map(({ code }) => code)];
  const messages = [...key.misconceptions.map(({ messageHtml }) => messageHtml), ...[...key.requires, ...key.forbids].map(({ message }) => message)];
  return [...codes, ...messages, key.explanationHtml, ...key.hidden];
}

describe("the scenarios of this repository", () => {
  it("[SC33, SC34, SC35] pass check", { timeout: 300_000 }, async () => {
    const report = await checkContent(["questions"], engines);
    expect([...report.failures, ...report.warnings].map(problemLine)).toEqual([]);
    expect(report.scenarios).toBeGreaterThan(0);
    expect(report.answers).toBeGreaterThan(report.rounds);
  });

  it("[SC32] give nothing away", async () => {
    const { scenarios } = await loadLibrary("questions", engines);
    for (const { published } of scenarios) {
      const open = JSON.stringify([published.player, published.summary]);
      for (const secret of published.key.rounds.flatMap(secretsOf)) {
        if (secret !== null) expect(open).not.toContain(JSON.stringify(secret));
      }
    }
  });
});
