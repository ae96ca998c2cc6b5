/**
 * Whether IndexedDB really opens: private windows, blocked cookies and sandboxed frames may offer it and refuse.
 * Does without localforage, so that reading pages need not load it. Never throws.
 */
export function canKeepData(): Promise<boolean> {
  const name = "datadrill:probe";
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name);
      request.onerror = () => resolve(false);
      request.onblocked = () => resolve(true);
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(name);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}

/** The name of this site's database. */
export const DATABASE_NAME = "datadrill";

/** Whether anything was ever kept here; "perhaps" counts as yes. Does without localforage too. Never throws. */
export async function hasKeptAnything(): Promise<boolean> {
  try {
    // Browsers that cannot list their databases may well have one.
    if (typeof indexedDB.databases !== "function") return true;
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME);
  } catch {
    return false;
  }
}

/** Asks the browser not to drop what is kept when space runs short. It may say no, and need not say anything. */
export function askToKeep(): void {
  try {
    void navigator.storage.persist().catch(() => undefined);
  } catch {
    // Not offered here.
  }
}
