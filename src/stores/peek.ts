import { openStore } from "../storage/database.ts";

/**
 * Whether this browser may hold an interview that was begun and not finished. Looks at the records without reading them
 * properly, so that a reading page need not load what that takes. Never throws.
 */
export async function mayHoldUnfinished(): Promise<boolean> {
  const sessions = openStore("sessions");
  const keys = await sessions.keys();
  if (keys.status !== "ok") return false;
  for (const key of keys.value) {
    const kept = await sessions.get(key);
    if (kept.status === "ok" && looksUnfinished(kept.value)) return true;
  }
  return false;
}

const looksUnfinished = (record: unknown): boolean =>
  typeof record === "object" && record !== null && Reflect.get(record, "phase") !== "finished" && typeof Reflect.get(record, "abandonedAt") !== "number";
