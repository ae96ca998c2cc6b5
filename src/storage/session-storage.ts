import { readSession } from "../core/session/read-session.ts";
import type { Session } from "../core/session/session.ts";
import { openStore, type Kept, type KeyValueStore } from "./database.ts";

/** Keeps sessions, one record each, by their id. Every read is parsed. */
export interface SessionStorage {
  save(session: Session): Promise<Kept<null>>;
  load(id: string): Promise<Kept<Session | null>>;
  /** All readable sessions, the newest first. */
  list(): Promise<Kept<Session[]>>;
  remove(id: string): Promise<Kept<null>>;
  /** Records that were set aside because nobody could read them, as they were found. */
  listUnreadable(): Promise<Kept<unknown[]>>;
  /** Records of a later version of this site, which wait for it where they are. */
  listNewer(): Promise<Kept<unknown[]>>;
}

export function createSessionStorage(sessions: KeyValueStore = openStore("sessions"), unreadable: KeyValueStore = openStore("unreadable")): SessionStorage {
  /** A damaged record is set aside, never deleted; one of a later version waits where it is for that version to come back. */
  const read = async (key: string, value: unknown): Promise<Session | null> => {
    if (value === null || value === undefined) return null;
    const found = readSession(value);
    if (found.status === "ok") return found.session;
    if (found.status === "damaged" && (await unreadable.set(key, value)).status === "ok") await sessions.remove(key);
    return null;
  };
  return {
    save: (session) => sessions.set(session.id, session),
    remove: (id) => sessions.remove(id),
    async load(id) {
      const kept = await sessions.get(id);
      return kept.status === "ok" ? { status: "ok", value: await read(id, kept.value) } : kept;
    },
    async list() {
      const records = await allOf(sessions);
      if (records.status !== "ok") return records;
      const found = await Promise.all(records.value.map(([key, value]) => read(key, value)));
      return { status: "ok", value: found.filter((session) => session !== null).sort((a, b) => b.startedAt - a.startedAt) };
    },
    async listNewer() {
      const records = await allOf(sessions);
      if (records.status !== "ok") return records;
      return { status: "ok", value: records.value.map(([, value]) => value).filter((value) => readSession(value).status === "newer") };
    },
    async listUnreadable() {
      const records = await allOf(unreadable);
      return records.status === "ok" ? { status: "ok", value: records.value.map(([, value]) => value) } : records;
    },
  };
}

async function allOf(store: KeyValueStore): Promise<Kept<[string, unknown][]>> {
  const keys = await store.keys();
  if (keys.status !== "ok") return keys;
  const records: [string, unknown][] = [];
  for (const key of keys.value) {
    const kept = await store.get(key);
    if (kept.status !== "ok") return kept;
    records.push([key, kept.value]);
  }
  return { status: "ok", value: records };
}
