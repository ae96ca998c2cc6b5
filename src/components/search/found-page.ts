import type { PagefindPage } from "./load-pagefind.ts";

/** A page as the list of results shows it. */
export type FoundPage = {
  title: string;
  address: string;
  /** The heading below which the words stand; null where it is the page's own. */
  section: string | null;
  /** What kind of page it is: "Coding Interview, Senior, 45 minutes", "Guide". */
  place: string;
  excerpt: string;
};

/** The page with its best part: a long guide is opened where the words stand. */
export function foundPage({ url, meta, excerpt, sub_results: parts }: PagefindPage): FoundPage {
  const score = (part: (typeof parts)[number]) => part.weighted_locations.reduce((sum, { balanced_score: balanced }) => sum + balanced, 0);
  const best = parts.reduce<(typeof parts)[number] | undefined>((one, other) => (one && score(one) >= score(other) ? one : other), undefined);
  const isSection = best?.url.includes("#") === true;
  return {
    title: meta["title"] ?? url,
    address: isSection ? best.url : url,
    section: isSection ? best.title : null,
    place: meta["place"] ?? meta["kind"] ?? "",
    excerpt: best?.excerpt ?? excerpt,
  };
}

/** An excerpt as text and marks alone, whatever else it may hold. */
export function markedText(excerpt: string): (Text | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? "";
    if (node.nodeName !== "MARK") return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

/** How many letters a word that was found must share with one that was typed. */
const SHARED = 3;

/**
 * Whether a page holds anything like the words. Where a word is in no page the index takes its first letters, down to
 * a single one, and everything would be found.
 */
export function fits(page: FoundPage, words: string): boolean {
  const typed = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (typed.length === 0) return true;
  const marked = [...page.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1] ?? "").join(" ");
  const found = `${page.title} ${marked}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return typed.some((word) => found.some((other) => other.startsWith(word.slice(0, SHARED))));
}
