import * as texts from "#texts";
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
export const sizeText = (bytes: number): string =>
  texts.megabytes(bytes < 10 * MEGABYTE ? (bytes / MEGABYTE).toFixed(1) : String(Math.round(bytes / MEGABYTE)));

export function offlineView(reply: WorkerReply): OfflineView {
  switch (reply.type) {
    case "state":
      if (reply.isKept) return { words: texts.keptOffline(sizeText(reply.bytes)), action: "forget", progress: null };
      return { words: reply.bytes === 0 ? "" : texts.offlineNeeds(sizeText(reply.bytes)), action: "keep", progress: null };
    case "progress":
      return {
        words: texts.loadedOf(sizeText(reply.loaded), sizeText(reply.bytes)),
        action: null,
        progress: reply.bytes === 0 ? 0 : reply.loaded / reply.bytes,
      };
    case "outdated":
      return { words: texts.offlineOutdated, action: "keep", progress: null };
    case "failed":
      return {
        words: texts.offlineStopped(reply.bytes === 0 ? "" : texts.loadedOf(sizeText(reply.loaded), sizeText(reply.bytes))),
        action: "keep",
        progress: null,
      };
  }
}
