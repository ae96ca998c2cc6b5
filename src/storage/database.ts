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

const open = (): Instances =>
  Object.fromEntries(
    STORES.map((storeName) => [storeName, localforage.createInstance({ name: DATABASE_NAME, storeName, driver: localforage.INDEXEDDB })]),
  ) as Instances;

/**
 * Runs an operation; a dead connection fails for ever on the old handle, so one failure reopens the database and
 * tries again.
 */
async function attempt<Value>(store: StoreName, operation: (instance: LocalForage) => Promise<Value>): Promise<Kept<Value>> {
  for (const isLast of [false, true]) {
    try {
      instances ??= open();
      return { status: "ok", value: await operation(instances[store]) };
    } catch (error) {
      instances = null;
      if (isLast) return { status: "unavailable", message: error instanceof Error ? error.message : String(error) };
    }
  }
  return { status: "unavailable", message: texts.storageSilent };
}

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
      resolve({ status: "unavailable", message: error instanceof Error ? error.message : String(error) });
    }
  });
}
