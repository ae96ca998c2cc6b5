import { nearestName } from "../../core/nearest-name.ts";

const MOST = 4;

/**
 * Tags that were perhaps meant: those near one of the words, and those that hold a word which begins alike.
 * @param words what was typed and found nothing
 */
export function tagsNear(words: string, tags: readonly string[]): string[] {
  const typed = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  if (typed.length === 0) return [];
  const parts = new Map(tags.flatMap((tag) => tag.split("-").map((part) => [part, tag] as const)));
  const whole = nearestName(typed.join("-"), tags);
  const alike = tags.filter((tag) => typed.some((word) => word.length > 2 && tag.split("-").some((part) => part.startsWith(word.slice(0, 4)))));
  const near = typed.flatMap((word) => (word.length > 3 ? (parts.get(nearestName(word, [...parts.keys()]) ?? "") ?? []) : []));
  return [...new Set([...(whole === undefined ? [] : [whole]), ...alike, ...near])].slice(0, MOST);
}
