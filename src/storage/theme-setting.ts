/** The reader's choice of theme. It lives in localStorage, not IndexedDB, because it is needed before the first paint. */
export type Theme = "light" | "dark";

export const THEME_KEY = "datadrill:theme";

/** The saved choice; null when there is none, or when the browser keeps nothing. */
export function readTheme(): Theme | null {
  try {
    const saved = localStorage.getItem(THEME_KEY);
    return saved === "light" || saved === "dark" ? saved : null;
  } catch {
    return null;
  }
}

/** Saves the choice, or forgets it with null. Where the browser keeps nothing the choice holds for this page alone. */
export function saveTheme(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Blocked or full: nothing to do, the page already shows the choice.
  }
}

/**
 * A script for the head of every page that shows the saved theme before anything is painted.
 * It is text, because it must run inline, before any module is loaded.
 */
export const themeHeadScript = `try{var t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
