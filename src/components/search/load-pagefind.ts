import { withBase } from "../../site/paths.ts";

/** What the site uses of Pagefind's script. */
export interface Pagefind {
  options(settings: { baseUrl: string; highlightParam: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Every value of every filter, with the number of pages. */
  filters(): Promise<Record<string, Record<string, number>>>;
  search(words: string | null, settings: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}
export interface PagefindResult {
  id: string;
  data(): Promise<PagefindPage>;
}
export interface PagefindPage {
  url: string;
  meta: Record<string, string>;
  /** HTML with `<mark>` around what was found. */
  excerpt: string;
  /** Parts of the page below a heading with an id, best first where they differ. */
  sub_results: { title: string; url: string; excerpt: string; weighted_locations: { balanced_score: number }[] }[];
}

/** The parameter by which a page is told what to highlight. */
export const HIGHLIGHT = "highlight";

/** Fetches the search and its index's list. Both are made by the build (scripts/search-index.ts): in development there are none, and this rejects. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = withBase(`/${import.meta.env.SEARCH_FOLDER as string}/pagefind.js`);
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: withBase("/"), highlightParam: HIGHLIGHT, excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}
