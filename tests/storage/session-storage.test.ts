import { describe, expect, it } from "vitest";
import { startSession } from "../../src/core/session/progress.ts";
import type { KeyValueStore } from "../../src/storage/database.ts";
import { createSessionStorage } from "../../src/storage/session-storage.ts";
import { smallQuiz, smallScenario } from "../fixtures/session/small-scenario.ts";

const scenario = smallScenario([smallQuiz("q", { questions: [] })]);

/** A store in memory; `broken` makes every call fail as a dead connection does. */
function memoryStore(broken = false): KeyValueStore & { records: Map<string, unknown> } {
  const records = new Map<string, unknown>();
  const answer = <Value>(value: () => Value) =>
    Promise.resolve(broken ? ({ status: "unavailable", message: "the connection is closed" } as const) : ({ status: "ok", value: value() } as const));
  return {
    records,
    get: (key) => answer(() => records.get(key) ?? null),
    set: (key, value) => answer(() => (records.set(key, structuredClone(value)), null)),
    remove: (key) => answer(() => (records.delete(key), null)),
    keys: () => answer(() => [...records.keys()]),
  };
}

describe("session storage", () => {
  it("[ST1] brings back a session as it was saved", async () => {
    const storage = createSessionStorage(memoryStore(), memoryStore());
    const session = startSession(scenario, { id: "one", seed: 7 }, 1000);
    await storage.save(session);
    expect(await storage.load("one")).toEqual({ status: "ok", value: session });
  });

  it("[ST2] lists the newest session first", async () => {
    const storage = createSessionStorage(memoryStore(), memoryStore());
    await storage.save(startSession(scenario, { id: "old", seed: 7 }, 1000));
    await storage.save(startSession(scenario, { id: "new", seed: 7 }, 2000));
    const listed = await storage.list();
    expect(listed.status === "ok" && listed.value.map((session) => session.id)).toEqual(["new", "old"]);
  });

  it("[ST3] sets an unreadable record aside instead of deleting it", async () => {
    const sessions = memoryStore();
    const unreadable = memoryStore();
    const storage = createSessionStorage(sessions, unreadable);
    const damaged = { version: 1, id: "odd", answers: ["typed for an hour"] };
    sessions.records.set("odd", damaged);
    await storage.save(startSession(scenario, { id: "good", seed: 7 }, 1000));
    const listed = await storage.list();
    expect(listed.status === "ok" && listed.value.map((session) => session.id)).toEqual(["good"]);
    expect(unreadable.records.get("odd")).toEqual(damaged);
    expect(sessions.records.has("odd")).toBe(false);
  });

  it("[ST3] keeps an unreadable record where it is when it cannot be set aside", async () => {
    const sessions = memoryStore();
    const storage = createSessionStorage(sessions, memoryStore(true));
    sessions.records.set("odd", { version: 1 });
    expect(await storage.load("odd")).toEqual({ status: "ok", value: null });
    expect(sessions.records.has("odd")).toBe(true);
  });

  it("[ST8] leaves a record of a later version where it is, and lists what was set aside", async () => {
    const sessions = memoryStore();
    const storage = createSessionStorage(sessions, memoryStore());
    sessions.records.set("newer", { version: 99 });
    sessions.records.set("odd", { version: 1 });
    expect(await storage.list()).toEqual({ status: "ok", value: [] });
    expect([...sessions.records.keys()]).toEqual(["newer"]);
    expect(await storage.listUnreadable()).toEqual({ status: "ok", value: [{ version: 1 }] });
    expect(await storage.listNewer()).toEqual({ status: "ok", value: [{ version: 99 }] });
  });

  it("[ST4] says that storage is unavailable and never throws", async () => {
    const storage = createSessionStorage(memoryStore(true), memoryStore(true));
    expect((await storage.save(startSession(scenario, { id: "one", seed: 7 }, 1000))).status).toBe("unavailable");
    expect((await storage.list()).status).toBe("unavailable");
  });
});
