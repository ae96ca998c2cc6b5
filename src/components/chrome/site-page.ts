import { startSiteWorker } from "../offline/site-worker.ts";
import { greetReturning } from "../returning/greet.ts";
import { connectSearch } from "../search/connect-search.ts";
import { connectThemeSwitch } from "../theme/theme-switch.ts";

/** What every page does once it is there. One script for all: each by itself would be a request for some hundred bytes. */
export function connectSitePage(page: Document): void {
  const status = page.querySelector<HTMLElement>("[data-search-status]");
  if (status) connectSearch(status);
  const theme = page.querySelector<HTMLButtonElement>("[data-theme-switch]");
  if (theme) connectThemeSwitch(theme);
  const offer = page.querySelector<HTMLElement>("[data-update-offer]");
  if (offer) startSiteWorker(offer);
  void greetReturning();
}
