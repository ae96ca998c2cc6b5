/**
 * Folders below the site's root whose files never change under their name: it carries a hash of the content, or the version of
 * what they come from.
 */
export const LASTING_FOLDERS = ["_astro", "pagefind", "pyodide", "social"] as const;

/** In those folders, yet written anew by every build: the list from which the search finds the files of its index. */
export const CHANGING_FILE = "pagefind-entry.json";

const LASTING = new RegExp(`^(?:${LASTING_FOLDERS.join("|")})/`);

/** Whether a file may be kept for ever. @param path its path from the site's root */
export const isLasting = (path: string): boolean => LASTING.test(path) && !path.endsWith(`/${CHANGING_FILE}`);
