import { afterAll, describe, expect, it } from "vitest";
import { loadLibrary } from "../../src/authoring/load-library.ts";
import { styleContent } from "../../src/authoring/style/style-content.ts";
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

// That their answers get the verdicts they must is the step `content` of `npm test`: `npm run questions -- check`.
describe("the scenarios of this repository", async () => {
  const { scenarios, problems } = await loadLibrary("questions", engines);

  it("have no fault and nothing to warn of", () => {
    expect(problems.map(problemLine)).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(0);
  });

  it("[SG11] keep to the style guide", async () => {
    expect((await styleContent(["questions"])).remarks.map(problemLine)).toEqual([]);
  });

  it("[SC32] give nothing away", () => {
    for (const { published } of scenarios) {
      const open = JSON.stringify([published.player, published.summary]);
      for (const secret of published.key.rounds.flatMap(secretsOf)) {
        if (secret !== null) expect(open).not.toContain(JSON.stringify(secret));
      }
    }
  });
});
