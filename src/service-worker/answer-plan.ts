import { isLasting } from "./lasting-files.ts";

/** How the service worker answers a request. */
export type AnswerPlan =
  /** Not its business: other hosts, what changes something, and the files by which a new version is found. */
  | "pass"
  /** A file that never changes under its name: fetched once. */
  | "kept-first"
  /** A page or its data: fetched while there is a connection, else as it was kept. */
  | "network-first";

/** Read by the worker itself, or by the browser to find a new worker. */
const OWN = new Set(["sw.js", "offline.json"]);

/** @param scope the address below which the site is served, with a slash at the end */
export function answerPlan({ method, url, hasRange }: { method: string; url: string; hasRange: boolean }, scope: string): AnswerPlan {
  const path = pathIn(url, scope);
  if (method !== "GET" || hasRange || path === null || OWN.has(path)) return "pass";
  return isLasting(path) ? "kept-first" : "network-first";
}

/** The path of an address below the scope, without query and fragment; null for addresses beside it. */
export function pathIn(url: string, scope: string): string | null {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address.startsWith(scope) ? address.slice(scope.length) : null;
}

/** Under which address an answer is kept: themes and highlighted words in the query make no other page. */
export const keptAddress = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
