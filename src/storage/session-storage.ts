import { SessionSchema, type Session } from "../core/session/session.ts";
import { openStore, type Kept, type KeyValueStore } from "./database.ts";

/** Keeps sessions, one record each, by their id. Every read is parsed. */
export interface SessionStorage {
  save(session: Session): Promise<Kept<null>>;
  load(id: string): Promise<Kept<Session | null>>;
  /** All readable sessions, the newest first. */
  list(): Promise<Kept<Session[]>>;
  remove(id: string): Promise<Kept<null>>;
}

export function createSessionStorage(sessions: KeyValueStore = openStore("sessions"), unreadable: KeyValueStore = openStore("unreadable")): SessionStorage {
  /** A record that cannot be read is set aside, never deleted. */
  const read = async (key: string, value: unknown): Promise<Session | null> => {
    const parsed = SessionSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    if (value !== null && value !== undefined && (await unreadable.set(key, value)).status === "ok") await sessions.remove(key);
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
      const keys = await sessions.keys();
      if (keys.status !== "ok") return keys;
      const found: Session[] = [];
      for (const key of keys.value) {
        const kept = await sessions.get(key);
        if (kept.status !== "ok") return kept;
        const session = await read(key, kept.value);
        if (session) found.push(session);
      }
      return { status: "ok", value: found.sort((a, b) => b.startedAt - a.startedAt) };
    },
  };
}
