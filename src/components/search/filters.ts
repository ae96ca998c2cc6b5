import * as texts from "#texts";
import { FACETS, facetNames, facetOrder, type Facet } from "../../core/scenario/search-facts.ts";
import { make } from "./elements.ts";

/** The values of a facet in the order in which they are offered. */
export function orderedValues(facet: Facet, values: readonly string[]): string[] {
  const order = facetOrder[facet];
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...values].sort((a, b) => place(a) - place(b) || a.localeCompare(b, texts.language));
}

export interface Filters {
  element: HTMLElement;
  /** What is chosen; nothing is in it of facets that are left open. */
  chosen(): Record<string, string>;
  clear(): void;
  fill(known: Record<string, Record<string, number>>): void;
  /** All tags that there are. */
  tags(): string[];
}

/** One select for each facet; what each of them offers comes with the index. */
export function makeFilters(onChange: () => void): Filters {
  const selects = FACETS.map((facet) => {
    const select = make("select", { name: facet, "aria-label": facetNames[facet] }, make("option", { value: "" }, facetNames[facet]));
    select.addEventListener("change", onChange);
    return { facet, select };
  });
  return {
    element: make("div", { class: "facets", role: "group", "aria-label": texts.searchFilters }, ...selects.map(({ select }) => select)),
    chosen: () => Object.fromEntries(selects.flatMap(({ facet, select }) => (select.value === "" ? [] : [[facet, select.value]]))),
    clear: () => {
      for (const { select } of selects) select.value = "";
    },
    fill: (known) => {
      for (const { facet, select } of selects) {
        const values = orderedValues(facet, Object.keys(known[facet] ?? {}));
        select.append(...values.map((value) => make("option", { value }, value)));
      }
    },
    tags: () => [...(selects.find(({ facet }) => facet === "tag")?.select.options ?? [])].map(({ value }) => value).filter((value) => value !== ""),
  };
}
