import * as texts from "#texts";
/** A heading of a briefing that the table of contents lists. `labelHtml` is text with its entities still encoded; `depth` is 2 or 3. */
export type BriefingHeading = { id: string; labelHtml: string; depth: number };

const HEADING = /<h([1-6])([^>]*)>([\s\S]*?)<\/h\1>/g;

/**
 * Fits a rendered briefing into its page: the highest headings become h2, because the page has its title already, and
 * every heading gets an id to link to.
 * @param html sanitised HTML as the Markdown renderer writes it
 * @param taken ids that the page uses itself
 */
export function fitBriefing(html: string, taken: readonly string[] = []): { html: string; headings: BriefingHeading[] } {
  const depths = [...html.matchAll(HEADING)].map((match) => Number(match[1]));
  const shift = depths.length === 0 ? 0 : 2 - Math.min(...depths);
  const used = new Set(taken);
  const headings: BriefingHeading[] = [];
  const fitted = html.replace(HEADING, (_, level: string, attributes: string, inner: string) => {
    const depth = Math.min(6, Number(level) + shift);
    const labelHtml = inner.replace(/<[^>]*>/g, "").trim();
    const id = freeId(/\sid="([^"]+)"/.exec(attributes)?.[1] ?? slug(labelHtml), used);
    if (depth <= 3) headings.push({ id, labelHtml, depth });
    return `<h${depth}${attributes.replace(/\sid="[^"]*"/, "")} id="${id}">${inner}</h${depth}>`;
  });
  return { html: fitted, headings };
}

/** "What we look for" becomes `what-we-look-for`. */
function slug(labelHtml: string): string {
  const text = labelHtml
    .replace(/&[#\w]+;/g, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join("-") ?? "section"
  );
}

function freeId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`;
  used.add(id);
  return id;
}

/** The ids that the briefing's page uses itself. */
const PAGE_IDS = ["content", "start", "rounds", "workbench", "all-interviews", "page-contents"];

/** A scenario's text, fitted to its page, and the page's table of contents. */
export function briefingPageOf(briefingHtml: string | null): { html: string; contents: BriefingHeading[] } {
  const { html, headings } = fitBriefing(briefingHtml ?? "", PAGE_IDS);
  return { html, contents: [{ id: "rounds", labelHtml: texts.theRounds, depth: 2 }, ...headings] };
}
