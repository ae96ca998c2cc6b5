import * as texts from "#texts";
import { onceLoaded, onIntent } from "../briefing/load-on-intent.ts";
import { asksForSearch } from "./search-keys.ts";

const FIELDS = "input, textarea, select, [contenteditable]";

const loadDialog = onceLoaded(() => import("./search-dialog.ts"));

/** Opens search by keyboard and by every `[data-search-open]`, and marks on this page what a search has found in it. */
export function connectSearch(status: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (!asksForSearch(event) || isBusy(event.target)) return;
    event.preventDefault();
    void open("");
  });
  for (const opener of document.querySelectorAll<HTMLElement>("[data-search-open]")) {
    onIntent(opener, () => void loadDialog().catch(() => undefined));
    opener.addEventListener("click", () => void open(opener.dataset["searchWords"] ?? ""));
  }
  if (new URLSearchParams(location.search).has("highlight")) void import("./highlight-words.ts").then(({ highlightWords }) => highlightWords());

  async function open(words: string): Promise<void> {
    try {
      const { openSearch } = await loadDialog();
      status.textContent = "";
      openSearch(words);
    } catch (error) {
      reportError(error);
      status.textContent = texts.searchNotLoaded;
    }
  }
}

/** Whether the reader types in a field, answers a dialog or sits an interview, where keys have another meaning. */
const isBusy = (target: EventTarget | null): boolean =>
  document.documentElement.dataset["inSession"] !== undefined ||
  document.querySelector("dialog[open]") !== null ||
  (target instanceof Element && target.closest(FIELDS) !== null);
