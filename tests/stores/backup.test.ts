import { expect, it } from "vitest";
import { planMerge, writeBackup } from "../../src/core/backup/backup.ts";
import { advance, startSession } from "../../src/core/session/progress.ts";
import type { Session } from "../../src/core/session/session.ts";
import type { SessionStorage } from "../../src/storage/session-storage.ts";
import { previewImport, runImport } from "../../src/stores/backup.ts";
import { player as scenario } from "../fixtures/session/scenario.ts";

const session = (id: string) => startSession(scenario, { id, seed: 7 }, 1_700_000_000_000);
const further = (id: string) => advance(session(id), { type: "draft", answer: { code: "more" } }, 1_700_000_005_000, scenario);

/** Storage in memory with room for so many writes. */
function storageWith(sessions: Session[], room = Infinity): SessionStorage & { kept: Map<string, Session> } {
  const kept = new Map(sessions.map((entry) => [entry.id, entry]));
  let writes = 0;
  const fine = { status: "ok", value: null } as const;
  return {
    kept,
    save: (entry) => Promise.resolve(++writes === room + 1 ? ({ status: "unavailable", message: "quota" } as const) : (kept.set(entry.id, entry), fine)),
    load: (id) => Promise.resolve({ status: "ok", value: kept.get(id) ?? null }),
    list: () => Promise.resolve({ status: "ok", value: [...kept.values()] }),
    remove: (id) => Promise.resolve((kept.delete(id), fine)),
    listUnreadable: () => Promise.resolve({ status: "ok", value: [] }),
    listNewer: () => Promise.resolve({ status: "ok", value: [] }),
  };
}

it("[ST10] the preview changes nothing; the import does what it said", async () => {
  const storage = storageWith([session("here")]);
  const preview = await previewImport(writeBackup([further("here"), session("new")], null, 0), storage);
  if (preview.status !== "ok") throw new Error(preview.message);
  expect(storage.kept.get("here")).toEqual(session("here"));
  expect(await runImport(preview, storage)).toBeNull();
  expect([...storage.kept.keys()]).toEqual(["here", "new"]);
  expect(storage.kept.get("here")).toEqual(further("here"));
});

it("[ST10] an import that runs out of room leaves everything as it was", async () => {
  const here = [session("here")];
  const incoming = [session("a"), further("here"), session("b")];
  for (const room of [0, 1, 2]) {
    const storage = storageWith(here, room);
    const backup = { exportedAt: 0, sessions: incoming, settings: null };
    expect(await runImport({ backup, plan: planMerge(here, incoming) }, storage)).toContain("Nothing was imported");
    expect([...storage.kept.values()]).toEqual(here);
  }
});

it.each([
  ["nothing at all", "", "not a backup of this site"],
  [
    "a damaged session",
    JSON.stringify({ format: "datadrill", version: 1, exportedAt: 0, settings: null, sessions: [{}] }),
    "Session 1 of this file is damaged",
  ],
  ["a later version", JSON.stringify({ format: "datadrill", version: 7, exportedAt: 0, settings: null, sessions: [] }), "newer version"],
])("[ST10] refuses %s with a sentence", async (_, text, words) => {
  expect(await previewImport(text, storageWith([]))).toMatchObject({ status: "refused", message: expect.stringContaining(words) as string });
});
