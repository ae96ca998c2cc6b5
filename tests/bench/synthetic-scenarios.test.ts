import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeSyntheticScenarios } from "../../bench/pages/synthetic-scenarios.ts";
import { readScenarios } from "../../src/authoring/read-scenarios.ts";

const folder = await mkdtemp(path.join(tmpdir(), "made-up-"));
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, count: number): Promise<string[]> {
  const place = path.join(folder, name);
  await writeSyntheticScenarios(place, count);
  const names = (await readdir(place)).sort();
  return Promise.all(names.map((file) => readFile(path.join(place, file), "utf8")));
}

describe("the made-up interviews of the bench", () => {
  it("keep to the format, in both categories and with every kind of round", async () => {
    await written("some", 8);
    const { files, problems } = await readScenarios([path.join(folder, "some")]);
    expect(problems).toEqual([]);
    const scenarios = files.flatMap(({ scenario }) => (scenario ? [scenario] : []));
    expect(new Set(scenarios.map(({ category }) => category)).size).toBe(2);
    const kinds = new Set(scenarios.flatMap(({ rounds }) => rounds.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(["canvas", "constraints", "modeling", "python", "quiz", "sql"]);
  });

  it("are the same every time, and no two are alike", async () => {
    const texts = await written("again", 8);
    expect(texts).toEqual(await written("once-more", 8));
    expect(new Set(texts.map((text) => text.replace(/made-up-\d+/, ""))).size).toBe(8);
  });
});
