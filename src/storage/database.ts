import * as texts from "#texts";
import localforage from "localforage";
import { DATABASE_NAME } from "./storage-support.ts";

/**
 * The one place that opens IndexedDB. All stores are created together at start-up: adding one while another tab is
 * open hangs.
 */
const STORES = ["sessions", "settings", "unreadable"] as const;
export type StoreName = (typeof STORES)[number];

/** What storage answers. It never throws: the session goes on in memory when nothing can be kept. */
export type Kept<Value> = { status: "ok"; value: Value } | { status: "unavailable"; message: string };

export interface KeyValueStore {
  get(key: string): Promise<Kept<unknown>>;
  set(key: string, value: unknown): Promise<Kept<null>>;
  remove(key: string): Promise<Kept<null>>;
  keys(): Promise<Kept<string[]>>;
}

type Instances = Record<StoreName, LocalForage>;
let instances: Instances | null = null;
/** After a database that does not open, milliseconds until it is tried again: whoever types asks twice a second. */
const PAUSE = 5000;
let pausedUntil = 0;

const open = (): Instances =>
  Object.fromEntries(
    STORES.map((storeName) => [storeName, localforage.createInstance({ name: DATABASE_NAME, storeName, driver: localforage.INDEXEDDB })]),
  ) as Instances;

/**
 * Runs an operation. A dead connection fails for ever on the old handle, so one failure opens a new one and tries again. Not where
 * there is no room: that is no fault of the connection.
 */
async function attempt<Value>(store: StoreName, operation: (instance: LocalForage) => Promise<Value>): Promise<Kept<Value>> {
  if (instances === null && performance.now() < pausedUntil) return unavailable(texts.storageNotOpen);
  for (const isLast of [false, true]) {
    try {
      instances ??= open();
      return { status: "ok", value: await operation(instances[store]) };
    } catch (error) {
      if (isFull(error)) return unavailable(error);
      if (!instances || !closeConnection(instances[store]) || isLast) instances = null;
      if (!isLast) continue;
      // localforage keeps whatever tried to open for the life of the page.
      pausedUntil = performance.now() + PAUSE;
      return unavailable(error);
    }
  }
  return unavailable(texts.storageSilent);
}

/**
 * Closes the connection that all stores share. localforage opens a new one for a closed handle alone, not for one that the browser let die
 * (Safari: "Connection to Indexed Database server lost"). @returns false where there never was a connection
 */
function closeConnection(instance: LocalForage): boolean {
  const info = Reflect.get(instance, "_dbInfo") as { db?: IDBDatabase | null } | null | undefined;
  info?.db?.close();
  return info?.db != null;
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";

const unavailable = (error: unknown): { status: "unavailable"; message: string } => ({
  status: "unavailable",
  message: error instanceof Error ? error.message : String(error),
});

export const openStore = (name: StoreName): KeyValueStore => ({
  get: (key) => attempt(name, (instance) => instance.getItem<unknown>(key)),
  set: (key, value) => attempt(name, async (instance) => (await instance.setItem(key, value), null)),
  remove: (key) => attempt(name, async (instance) => (await instance.removeItem(key), null)),
  keys: () => attempt(name, (instance) => instance.keys()),
});

/** Deletes the database with everything in it. */
export async function deleteDatabase(): Promise<Kept<null>> {
  instances = null;
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(DATABASE_NAME);
      request.onsuccess = () => resolve({ status: "ok", value: null });
      request.onerror = () => resolve({ status: "unavailable", message: request.error?.message ?? texts.databaseNotDeleted });
      request.onblocked = () => resolve({ status: "unavailable", message: texts.databaseInUse });
    } catch (error) {
      resolve(unavailable(error));
    }
  });
}
