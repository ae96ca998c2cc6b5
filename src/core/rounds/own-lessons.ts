import type { RoundKey } from "./registry.ts";

/**
 * The lessons of a verdict that the round itself has to tell, as HTML that the build made. A verdict may come from a link or a file, and
 * then its markup is anybody's: what the round does not know is left out.
 * @param key undefined while the solutions are out of reach: nothing is known then
 */
export function ownLessons(lessonsHtml: readonly string[], key: RoundKey | undefined): string[] {
  const known = key && "misconceptions" in key ? key.misconceptions.map(({ messageHtml }) => messageHtml) : [];
  return lessonsHtml.filter((html) => known.includes(html));
}
