import { z } from "zod";
import { readSession } from "../session/read-session.ts";
import type { Session } from "../session/session.ts";

/*
 * One file for everything that travels as a file: an export of all, one session to go on with elsewhere, a scorecard that
 * can be checked. What it is for is decided by what it holds and where it is opened.
 */
const FORMAT = "datadrill";
const VERSION = 1;
/** Characters; a hundred long sessions are a few megabytes. */
export const MAX_BACKUP = 50_000_000;

export type Settings = { theme: "light" | "dark" | null };
export type Backup = { exportedAt: number; sessions: Session[]; settings: Settings | null };
/** `record`: which session could not be read, from 1. */
export type ReadBackup = { status: "ok"; backup: Backup } | { status: "too-large" | "not-ours" | "newer" } | { status: "damaged"; record: number };

const BackupSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  exportedAt: z.number(),
  sessions: z.array(z.unknown()),
  settings: z.object({ theme: z.enum(["light", "dark"]).nullable() }).nullable(),
});

/** A backup as the text of a file. */
export const writeBackup = (sessions: readonly Session[], settings: Settings | null, now: number): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, exportedAt: now, sessions, settings }, null, 1);

/** Reads a file, all or nothing. Hostile input gives a named failure, never an exception. */
export function readBackup(text: string): ReadBackup {
  if (text.length > MAX_BACKUP) return { status: "too-large" };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { status: "not-ours" };
  }
  const parsed = BackupSchema.safeParse(raw);
  if (!parsed.success) return { status: "not-ours" };
  if (parsed.data.version > VERSION) return { status: "newer" };
  const sessions: Session[] = [];
  for (const [index, record] of parsed.data.sessions.entries()) {
    const read = readSession(record);
    if (read.status === "newer") return { status: "newer" };
    if (read.status === "damaged") return { status: "damaged", record: index + 1 };
    sessions.push(read.session);
  }
  return { status: "ok", backup: { exportedAt: parsed.data.exportedAt, sessions, settings: parsed.data.settings } };
}

/** What an import would do, session by session. */
export type MergePlan = {
  /** Not here yet. */
  added: Session[];
  /** Here, but the file's copy went further. */
  replaced: Session[];
  /** Here, as far or further. */
  kept: Session[];
};

/** Of two copies of a session the one that changed last went further. */
export function planMerge(here: readonly Session[], incoming: readonly Session[]): MergePlan {
  const plan: MergePlan = { added: [], replaced: [], kept: [] };
  const latest = new Map<string, Session>();
  for (const session of incoming) if ((latest.get(session.id)?.changedAt ?? -Infinity) < session.changedAt) latest.set(session.id, session);
  for (const session of latest.values()) {
    const own = here.find(({ id }) => id === session.id);
    if (!own) plan.added.push(session);
    else if (own.changedAt < session.changedAt) plan.replaced.push(session);
    else plan.kept.push(session);
  }
  return plan;
}
