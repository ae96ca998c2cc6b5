import * as texts from "#texts";
import "../../styles/search.css";
import { lobbyPath, topicPath, topicsPath } from "../../site/paths.ts";
import { onceLoaded } from "../briefing/load-on-intent.ts";
import { make } from "./elements.ts";
import { makeFilters } from "./filters.ts";
import { fits, foundPage, markedText, type FoundPage } from "./found-page.ts";
import { loadPagefind, type PagefindResult } from "./load-pagefind.ts";
import { tagsNear } from "./suggest.ts";

/** Results that are shown at a time. */
const PAGE = 8;

const loadIndex = onceLoaded(async () => {
  const pagefind = await loadPagefind();
  return { pagefind, known: await pagefind.filters() };
});

/** The one dialog of the page; it keeps what was typed. */
let search: ReturnType<typeof makeSearch> | undefined;

/** Opens search. @param words what to search for at once; empty keeps what was typed before */
export function openSearch(words: string): void {
  search ??= makeSearch();
  search.open(words);
}

function makeParts() {
  const input = make("input", {
    type: "search",
    role: "combobox",
    placeholder: texts.searchPlaceholder,
    "aria-label": texts.search,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search-results",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  const status = make("p", { role: "status", class: "search-status" }, texts.searchIdle);
  const list = make("div", { role: "listbox", id: "search-results", "aria-label": texts.searchResults });
  const help = make("div", { class: "search-help" });
  const more = make("button", { type: "button", class: "button", hidden: "" }, texts.moreSearchResults);
  const close = make("button", { type: "button", class: "button quiet" }, texts.close);
  return { input, status, list, help, more, close };
}

function makeSearch() {
  const { input, status, list, help, more, close } = makeParts();
  const filters = makeFilters(() => void update());
  const body = make("div", { class: "search-body" }, status, list, help, more);
  const head = make("div", { class: "search-head" }, input, close);
  const dialog = make("dialog", { class: "search-dialog", "aria-label": texts.search }, head, filters.element, body);
  document.body.append(dialog);

  let asked = 0;
  let results: PagefindResult[] = [];
  /** How many of them were looked at; those that do not fit are left out. */
  let seen = 0;
  let isFilled = false;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  const active = () => options().findIndex((option) => option.ariaSelected === "true");

  input.addEventListener("input", () => void update());
  input.addEventListener("keydown", onKey);
  close.addEventListener("click", () => dialog.close());
  more.addEventListener("click", () => void showMore());
  // A click beside the box closes it; a result on this very page loads nothing that would.
  dialog.addEventListener("click", (event) => (event.target === dialog || event.target instanceof HTMLAnchorElement) && dialog.close());

  return {
    open(words: string) {
      if (!dialog.open) dialog.showModal();
      if (words !== "") input.value = words;
      input.select();
      void update();
    },
  };

  function onKey(event: KeyboardEvent) {
    const count = options().length;
    if (event.key === "Enter") {
      event.preventDefault();
      options()[Math.max(0, active())]?.click();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (step === 1 && active() === count - 1 && !more.hidden) void showMore().then(() => choose(count));
      else choose((active() + step + count) % count);
    }
  }

  function choose(place: number) {
    for (const [index, option] of options().entries()) option.ariaSelected = String(index === place);
    const chosen = options()[place];
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  /** Searches for what stands there now; what an earlier search still brings is dropped. */
  async function update(): Promise<void> {
    const turn = ++asked;
    const words = input.value.trim();
    try {
      const { pagefind, known } = await loadIndex();
      if (!isFilled) filters.fill(known);
      isFilled = true;
      const chosen = filters.chosen();
      const isIdle = words === "" && Object.keys(chosen).length === 0;
      const found = isIdle ? [] : (await pagefind.search(words === "" ? null : words, { filters: chosen })).results;
      const pages = (await Promise.all(found.slice(0, PAGE).map(pageOf))).filter((page) => fits(page, words));
      if (turn !== asked) return;
      results = pages.length > 0 ? found : [];
      seen = PAGE;
      list.replaceChildren(...pages.map(optionOf));
      status.textContent = isIdle ? texts.searchIdle : results.length === 0 ? nothing(words) : texts.searchResultCount(results.length);
      help.replaceChildren(...(isIdle || results.length > 0 ? [] : suggestions(words, known)));
      settle();
    } catch (error) {
      reportError(error);
      if (turn === asked) status.textContent = texts.searchIndexNotLoaded;
    }
  }

  function settle() {
    const count = options().length;
    input.setAttribute("aria-expanded", String(count > 0));
    more.hidden = seen >= results.length;
    choose(count > 0 ? Math.max(0, active()) : -1);
  }

  async function showMore(): Promise<void> {
    const turn = asked;
    const words = input.value.trim();
    const pages = (await Promise.all(results.slice(seen, seen + PAGE).map(pageOf))).filter((page) => fits(page, words));
    if (turn !== asked) return;
    seen += PAGE;
    const shown = options().length;
    list.append(...pages.map((page, index) => optionOf(page, shown + index)));
    settle();
  }

  function suggestions(words: string, known: Record<string, Record<string, number>>): Node[] {
    const link = (address: string, name: string) => make("li", {}, make("a", { href: address }, name));
    const near = tagsNear(words, Object.keys(known["tag"] ?? {})).map((tag) => link(topicPath(tag), tag));
    const widen = make("button", { type: "button", class: "button" }, texts.searchWithoutFilters);
    widen.addEventListener("click", () => {
      filters.clear();
      input.focus();
      void update();
    });
    return [
      ...(Object.keys(filters.chosen()).length > 0 ? [widen] : []),
      make("p", {}, near.length > 0 ? texts.perhapsTopics : texts.tryFewerWords),
      make("ul", {}, ...near, link(topicsPath(), texts.allTopics), link(lobbyPath(), texts.allInterviews)),
    ];
  }
}

const nothing = (words: string): string => (words === "" ? texts.nothingFits : texts.nothingFound(words));

const pageOf = async (result: PagefindResult): Promise<FoundPage> => foundPage(await result.data());

function optionOf({ title, address, section, place, excerpt }: FoundPage, index: number): HTMLElement {
  const heading = make("span", { class: "title" }, title, ...(section === null ? [] : [make("span", { class: "section" }, section)]));
  const text = make("span", { class: "excerpt" }, ...markedText(excerpt));
  const attributes = { role: "option", id: `search-result-${index}`, href: address, tabindex: "-1", "aria-selected": "false" };
  return make("a", attributes, heading, make("span", { class: "place" }, place), text);
}
