import { EventEmitter } from "node:events";
import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LoaderContext } from "astro/loaders";
import { describe, expect, it, vi } from "vitest";
import type { PublishedScenario } from "../../src/authoring/publish-scenario.ts";
import { scenarioLoader } from "../../src/authoring/scenario-loader.ts";
import { edited, folderOf } from "./sources.ts";

const SOUND = edited("estimatedMinutes: 100", "estimatedMinutes: 1", edited("order: { by: [{ column: id, direction: desc }] }", "order: none"));
const sampleAs = (id: string) => edited("id: sample", `id: ${id}`, SOUND);

/** What Astro gives a loader, as far as this one uses it. */
function contextOf(watcher?: EventEmitter) {
  const entries = new Map<string, PublishedScenario>();
  const logged: string[] = [];
  const log = (kind: string) => (message: string) => void logged.push(`${kind}: ${message}`);
  const store = {
    clear: () => entries.clear(),
    set: ({ id, data }: { id: string; data: PublishedScenario }) => entries.set(id, data),
  };
  const context = { store, logger: { warn: log("warn"), error: log("error") }, watcher, generateDigest: () => "digest" };
  return { context: context as unknown as LoaderContext, entries, logged };
}

describe("a build", () => {
  it("[SC41] holds every scenario, and tells warnings", async () => {
    const folder = await folderOf({ "one.yaml": sampleAs("one"), "deep/two.yml": sampleAs("two") });
    const { context, entries, logged } = contextOf();
    await scenarioLoader(folder).load(context);
    expect([...entries.keys()].sort()).toEqual(["one", "two"]);
    expect(Object.keys(entries.get("one") ?? {}).sort()).toEqual(["about", "briefingHtml", "key", "player", "summary"]);
    expect(logged).toEqual([expect.stringMatching(/^warn: .*two\.yml:6: warning: /), expect.stringMatching(/^warn: .*one\.yaml:6: warning: /)]);
  });

  it("[SC41] fails with all problems of all files", async () => {
    const folder = await folderOf({
      "one.yaml": edited("level: junior", "level: boss", sampleAs("one")),
      "two.yaml": edited("solution: SELECT id", "solution: SELECT nowhere", sampleAs("two")),
      "three.yaml": "id: [",
      "four.yaml": sampleAs("four"),
    });
    const { context, entries } = contextOf();
    const failure = await scenarioLoader(folder)
      .load(context)
      .then(() => "", String);
    const lines = failure.split("\n");
    expect(lines[0]).toBe("Error: 3 problems in the scenarios:");
    expect(lines.slice(1).map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
      expect.stringMatching(/^ {2}one\.yaml:3: -: wrong-value: level: must be one of junior/),
      expect.stringMatching(/^ {2}three\.yaml:\d: -: yaml: this is not YAML/),
      expect.stringMatching(/^ {2}two\.yaml:28: first: solution: rounds\[0\]\.solution: the solution fails in line 1: no such column: nowhere/),
    ]);
    expect(entries.size).toBe(0);
  });

  it("[SC41] fails when there is nothing to build", async () => {
    await expect(scenarioLoader("no-such-folder").load(contextOf().context)).rejects.toThrow(/no-such-folder:1: -: file: cannot be read/);
  });
});

describe("the development server", () => {
  it("[SC41] lists problems, serves what is sound, and reads again when a file changes", async () => {
    const folder = await folderOf({ "one.yaml": sampleAs("one"), "two.yaml": edited("level: junior", "level: boss", sampleAs("two")), "note.txt": "x" });
    const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
    const { context, entries, logged } = contextOf(watcher);
    await scenarioLoader(folder).load(context);
    expect([...entries.keys()]).toEqual(["one"]);
    expect(logged.filter((line) => line.startsWith("error: "))).toEqual([expect.stringMatching(/1 problem in the scenarios:\n.*two\.yaml:3: .*boss/)]);
    expect(watcher.add).toHaveBeenCalledWith(path.resolve(folder));

    await writeFile(path.join(folder, "two.yaml"), sampleAs("two"));
    await copyFile(path.join(folder, "two.yaml"), path.join(folder, "three.yaml"));
    watcher.emit("change", path.join(folder, "two.yaml"));
    watcher.emit("add", path.join(folder, "three.yaml"));
    watcher.emit("change", path.join(folder, "note.txt"));
    await vi.waitFor(() => expect([...entries.keys()]).toEqual(["one", "two"]), { timeout: 30_000 });
    expect(logged.at(-1)).toMatch(/three\.yaml:1: -: id: /);
  });
});
