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
