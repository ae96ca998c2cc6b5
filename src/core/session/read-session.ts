import { z } from "zod";
import { SESSION_VERSION, SessionSchema, type Session } from "./session.ts";

export type ReadSession =
  | { status: "ok"; session: Session }
  /** Written by a later version of this site; it must be left as it is. */
  | { status: "newer" }
  | { status: "damaged" };

type RawRecord = Record<string, unknown>;

/** What turns a record of version n into one of version n + 1; one entry for each version there ever was before this one. */
const MIGRATIONS: Record<number, (record: RawRecord) => RawRecord> = {
  // 2: time factors, notes on the clock, practice and abandoned sessions.
  1: (record) => ({
    ...record,
    version: 2,
    timeFactor: 1,
    practiceOf: null,
    abandonedAt: null,
    changedAt: record["finishedAt"] ?? record["phaseSince"],
    notes: [],
  }),
};

const VersionedSchema = z.looseObject({ version: z.int().min(1) });

/** Reads a record of any version that this site ever wrote, from storage or from a file. Never throws. */
export function readSession(value: unknown): ReadSession {
  const versioned = VersionedSchema.safeParse(value);
  if (!versioned.success) return { status: "damaged" };
  let record: RawRecord = versioned.data;
  for (let version = versioned.data.version; version !== SESSION_VERSION; version++) {
    const migrate = MIGRATIONS[version];
    if (!migrate) return { status: version > SESSION_VERSION ? "newer" : "damaged" };
    record = migrate(record);
  }
  const parsed = SessionSchema.safeParse(record);
  if (!parsed.success) return { status: "damaged" };
  return isSound(parsed.data) ? { status: "ok", session: parsed.data } : { status: "damaged" };
}

/** What the types do not say: the round that runs is there, and has begun. */
function isSound(session: Session): boolean {
  const record = session.rounds[session.current];
  if (!record || new Set(session.rounds.map(({ id }) => id)).size !== session.rounds.length) return false;
  if (session.phase === "finished") return session.finishedAt !== null;
  return record.startedAt !== null && (session.phase === "working") === (record.ending === null);
}
