import { deleteDatabase, type Kept } from "./database.ts";
import { readTheme, saveTheme, THEME_KEY } from "./theme-setting.ts";
import type { Settings } from "../core/backup/backup.ts";

/** The settings as they travel in a backup. */
export const readSettings = (): Settings => ({ theme: readTheme() });

export function saveSettings({ theme }: Settings): void {
  if (theme !== null) saveTheme(theme);
}

/** Everything this site keeps in the browser begins with this; other sites of the same host are left alone. */
const PREFIX = THEME_KEY.slice(0, THEME_KEY.indexOf(":"));

/** Deletes all that this site has kept here: sessions, settings, stored pages. Nothing is left. */
export async function deleteEverything(): Promise<Kept<null>> {
  const database = await deleteDatabase();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  } catch {
    // Blocked storage holds nothing.
  }
  return database;
}
