import { describe, expect, it } from "vitest";
import { offlineView, sizeText } from "../../../src/components/offline/offline-words.ts";

describe("the box for an interview without a connection", () => {
  it("[SW2] says how large it is, how far it is, and that it is there", () => {
    expect(offlineView({ type: "state", isKept: false, bytes: 0 })).toEqual({ words: "", action: "keep", progress: null });
    expect(offlineView({ type: "state", isKept: false, bytes: 23_400_000 }).words).toBe("Needs 23 MB in this browser.");
    expect(offlineView({ type: "progress", loaded: 1_000_000, bytes: 4_000_000 })).toEqual({ words: "1.0 MB of 4.0 MB", action: null, progress: 0.25 });
    expect(offlineView({ type: "progress", loaded: 0, bytes: 0 }).progress).toBe(0);
    expect(offlineView({ type: "state", isKept: true, bytes: 5e6 })).toMatchObject({ action: "forget", progress: null });
  });

  it("[SW4] says what happened, what was kept and what to do", () => {
    expect(offlineView({ type: "failed", loaded: 2e6, bytes: 4e6 })).toMatchObject({ action: "keep" });
    expect(offlineView({ type: "failed", loaded: 2e6, bytes: 4e6 }).words).toMatch(/stopped at 2\.0 MB of 4\.0 MB\. What was loaded is kept\..*try again/);
    expect(offlineView({ type: "failed", loaded: 0, bytes: 0 }).words).toMatch(/^The download stopped\. /);
    expect(offlineView({ type: "outdated" }).words).toMatch(/Reload this page/);
  });

  it("[SW2] counts in megabytes of a million bytes", () => {
    expect([0, 450_000, 9_940_000, 10_000_000, 123_456_789].map(sizeText)).toEqual(["0.0 MB", "0.5 MB", "9.9 MB", "10 MB", "123 MB"]);
  });
});
