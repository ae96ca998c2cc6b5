import * as texts from "#texts";
import { planMerge, readBackup, writeBackup, type Backup, type MergePlan, type ReadBackup } from "../core/backup/backup.ts";
import type { Session } from "../core/session/session.ts";
import type { Kept } from "../storage/database.ts";
import { readSettings, saveSettings } from "../storage/whole-store.ts";
import { createSessionStorage } from "../storage/session-storage.ts";

export { deleteEverything } from "../storage/whole-store.ts";

/** Everything that this browser keeps for the site; `unreadable` are records that were set aside, `newer` those of a later version of the site. */
export type Everything = { status: "unavailable" } | { status: "ok"; sessions: Session[]; unreadable: unknown[]; newer: unknown[] };

/** Never rejects. */
export async function readEverything(storage = createSessionStorage()): Promise<Everything> {
  const sessions = await storage.list();
  const [unreadable, newer] = [await storage.listUnreadable(), await storage.listNewer()];
  if (sessions.status === "unavailable") return sessions;
  return { status: "ok", sessions: sessions.value, unreadable: valueOr(unreadable, []), newer: valueOr(newer, []) };
}

const valueOr = <Value>(kept: Kept<Value>, other: Value): Value => (kept.status === "ok" ? kept.value : other);

/** Hands sessions to the reader as a file. */
export const downloadSessions = (sessions: readonly Session[], name = fileName(sessions)): void => downloadText(writeBackup(sessions, null, Date.now()), name);

/** Hands everything that is kept to the reader as one file. Rejects with a sentence for the screen when nothing could be read. */
export async function downloadEverything(storage = createSessionStorage()): Promise<void> {
  const kept = await storage.list();
  if (kept.status === "unavailable") throw new Error(texts.nothingToExport);
  downloadText(writeBackup(kept.value, readSettings(), Date.now()), `datadrill-${day(Date.now())}.json`);
}

/** Hands out records that nobody could read, as they were found. */
export const downloadUnreadable = (records: readonly unknown[]): void => downloadText(JSON.stringify(records, null, 1), "datadrill-unreadable.json");

export type ImportPreview = { status: "ok"; backup: Backup; plan: MergePlan } | { status: "refused"; message: string };

const REFUSALS: Record<Exclude<ReadBackup["status"], "ok" | "damaged">, string> = {
  "too-large": texts.backupTooLarge,
  "not-ours": texts.backupNotOurs,
  newer: texts.backupNewer,
};

/** What an import of this file would do. Changes nothing. Never rejects. */
export async function previewImport(text: string, storage = createSessionStorage()): Promise<ImportPreview> {
  const read = readBackup(text);
  if (read.status === "damaged") return { status: "refused", message: texts.backupDamaged(read.record) };
  if (read.status !== "ok") return { status: "refused", message: REFUSALS[read.status] };
  const here = await storage.list();
  if (here.status === "unavailable") return { status: "refused", message: texts.importKeepsNothing };
  return { status: "ok", backup: read.backup, plan: planMerge(here.value, read.backup.sessions) };
}

/**
 * Does what the preview said, all or nothing: when one session cannot be written, those written before are taken back.
 * @returns a sentence for the screen when it failed, else null
 */
export async function runImport({ backup, plan }: { backup: Backup; plan: MergePlan }, storage = createSessionStorage()): Promise<string | null> {
  const before = await storage.list();
  const written: Session[] = [];
  for (const session of [...plan.added, ...plan.replaced]) {
    const kept = await storage.save(session);
    written.push(session);
    if (kept.status === "ok") continue;
    for (const { id } of written) {
      const own = before.status === "ok" ? before.value.find((candidate) => candidate.id === id) : undefined;
      await (own ? storage.save(own) : storage.remove(id));
    }
    return texts.importNoRoom;
  }
  if (backup.settings) saveSettings(backup.settings);
  return null;
}

const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const fileName = ([first]: readonly Session[]): string => `datadrill-${first?.scenario.id ?? "sessions"}-${day(first?.startedAt ?? Date.now())}.json`;

const downloadText = (text: string, name: string): void => downloadBlob(new Blob([text], { type: "application/json" }), name);

/** Hands a file to the reader. */
export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data long before.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
