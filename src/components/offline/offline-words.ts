import type { WorkerReply } from "../../service-worker/worker-messages.ts";

/** What the box for an interview without a connection shows. */
export interface OfflineView {
  words: string;
  /** What the button does; null while a download runs. */
  action: "keep" | "forget" | null;
  /** From 0 to 1 while a download runs. */
  progress: number | null;
}

const MEGABYTE = 1_000_000;

/** "0.4 MB", "23 MB". */
export const sizeText = (bytes: number): string => `${bytes < 10 * MEGABYTE ? (bytes / MEGABYTE).toFixed(1) : Math.round(bytes / MEGABYTE)} MB`;

export function offlineView(reply: WorkerReply): OfflineView {
  switch (reply.type) {
    case "state":
      if (reply.isKept)
        return { words: `Available offline: it can be sat and graded without a connection (${sizeText(reply.bytes)}).`, action: "forget", progress: null };
      return { words: reply.bytes === 0 ? "" : `Needs ${sizeText(reply.bytes)} in this browser.`, action: "keep", progress: null };
    case "progress":
      return { words: `${sizeText(reply.loaded)} of ${sizeText(reply.bytes)}`, action: null, progress: reply.bytes === 0 ? 0 : reply.loaded / reply.bytes };
    case "outdated":
      return { words: "A new version of this site is out. Nothing was downloaded. Reload this page, then try again.", action: "keep", progress: null };
    case "failed":
      return {
        words: `The download stopped${reply.bytes === 0 ? "" : ` at ${sizeText(reply.loaded)} of ${sizeText(reply.bytes)}`}. What was loaded is kept. Check your connection, then try again; it goes on from there.`,
        action: "keep",
        progress: null,
      };
  }
}
