import { CHANGING_FILE, isLasting, LASTING_FOLDERS } from "../../src/service-worker/lasting-files.ts";

export { CHANGING_FILE, LASTING_FOLDERS };

/** What `Cache-Control` says of a file; what each host is told follows from this. */
export const CACHE_CONTROL = {
  /** Kept for a year, which is as long as browsers keep anything, and not even asked for on a reload. */
  lasting: "public, max-age=31536000, immutable",
  /** Other people's pages ask for it by this name: a change of it must arrive, but not at once. */
  named: "public, max-age=3600",
  /** Kept too, but the host is asked whether it is still the same. */
  asked: "no-cache",
} as const;

/** Files with a name that others know, which pages load. */
export const NAMED_FILES = ["embed.js", "manifest.webmanifest"] as const;

/** @param path a file's path from the site's root; that of a page ends in `index.html` or a slash */
export function cacheControlOf(path: string): string {
  if (isLasting(path)) return CACHE_CONTROL.lasting;
  return (NAMED_FILES as readonly string[]).includes(path) ? CACHE_CONTROL.named : CACHE_CONTROL.asked;
}
