import { afterEach, describe, expect, it, vi } from "vitest";
import { readTheme, saveTheme, themeHeadScript } from "../../src/storage/theme-setting.ts";

function stubStorage(entries: Record<string, string> = {}): Map<string, string> {
  const kept = new Map(Object.entries(entries));
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

/** What `data-theme` holds after the head's script ran. */
function themeAfterHead(): string | undefined {
  const dataset: Record<string, string> = {};
  vi.stubGlobal("document", { documentElement: { dataset } });
  // The script is text in the page, so that text is what is tried.
  new Function(themeHeadScript)(); // eslint-disable-line @typescript-eslint/no-implied-eval
  return dataset["theme"];
}

afterEach(() => vi.unstubAllGlobals());

describe("the saved theme", () => {
  it("[UI18] is read as it was saved, by the page and by its head", () => {
    stubStorage();
    expect(readTheme()).toBeNull();
    expect(themeAfterHead()).toBeUndefined();
    for (const theme of ["dark", "light"] as const) {
      saveTheme(theme);
      expect(readTheme()).toBe(theme);
      expect(themeAfterHead()).toBe(theme);
    }
    saveTheme(null);
    expect(readTheme()).toBeNull();
    expect(themeAfterHead()).toBeUndefined();
  });

  it("[UI18] is none where something else stands in its place", () => {
    stubStorage({ "datadrill:theme": "purple" });
    expect(readTheme()).toBeNull();
    expect(themeAfterHead()).toBeUndefined();
  });

  it("[UI18] blocked storage breaks nothing", () => {
    const blocked = () => {
      throw new Error("blocked");
    };
    vi.stubGlobal("localStorage", { getItem: blocked, setItem: blocked, removeItem: blocked });
    expect(readTheme()).toBeNull();
    expect(() => saveTheme("dark")).not.toThrow();
    expect(themeAfterHead()).toBeUndefined();
  });
});
