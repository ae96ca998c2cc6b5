import { HIGHLIGHT } from "./load-pagefind.ts";

/** Endings that the search leaves aside, so that "joins" finds "join". */
const ENDING = /(?:ing|ed|es|s)$/;

/** Where words begin that start like one of the terms; ends of words are taken in. */
export function matchesIn(text: string, terms: readonly string[]): { start: number; end: number }[] {
  const stems = terms.flatMap((term) => term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word.length > 4 ? word.replace(ENDING, "") : word));
  if (stems.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join("|")})[\\p{L}\\p{N}]*`, "giu");
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Marks the words of the address in the page's text, without touching its elements, and brings the first one into view. */
export function highlightWords(): void {
  const terms = new URLSearchParams(location.search).getAll(HIGHLIGHT);
  const main = document.querySelector("main");
  if (!main || !("highlights" in CSS)) return;
  const ranges = textsOf(main).flatMap((node) =>
    matchesIn(node.data, terms).map(({ start, end }) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    }),
  );
  CSS.highlights.set("found", new Highlight(...ranges));
  if (location.hash === "") bringIntoView(ranges[0]);
}

function textsOf(main: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest("nav, script, style, [hidden]") === null) texts.push(node);
  }
  return texts;
}

function bringIntoView(range: Range | undefined) {
  const box = range?.getBoundingClientRect();
  if (range && box && (box.top < 0 || box.bottom > innerHeight)) range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
}
