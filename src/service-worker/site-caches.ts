/** The caches of one build. Pages belong to their build; files carry a hash in their name and serve every build. */
export const FILES = "datadrill:files";
/** One record for each interview that was made available: its address is `kept/<id>`. */
export const KEPT = "datadrill:kept";
const PAGES = "datadrill:pages:";
export const pagesCache = (build: string): string => PAGES + build;
export const isPagesCache = (name: string): boolean => name.startsWith(PAGES);

/** Pages that are carried over into a new version, the newest ones. */
const MOST_CARRIED = 200;

/** Fetches an address anew and keeps the answer. False when there was none worth keeping. */
export async function fetchInto(cache: Cache, address: string, init?: RequestInit): Promise<boolean> {
  const response = await fetch(address, init).catch(() => undefined);
  if (!response || !isKeepable(response)) return false;
  await cache.put(address, response);
  return true;
}

/** Browsers refuse a redirected answer to a navigation, so none is kept. */
export const isKeepable = (response: Response): boolean => response.ok && response.type === "basic" && !response.redirected;

/** The addresses of all pages that earlier versions have kept. */
export async function addressesOfEarlierPages(build: string): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => isPagesCache(name) && name !== pagesCache(build));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return [...new Set(requests.flat().map(({ url }) => url))].slice(-MOST_CARRIED);
}

export async function dropEarlierPages(build: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => isPagesCache(name) && name !== pagesCache(build));
  await Promise.all(names.map((name) => caches.delete(name)));
}
