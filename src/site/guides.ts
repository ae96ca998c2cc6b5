import { getCollection } from "astro:content";

/** A guide as the lists show it. */
export type GuideEntry = { slug: string; name: string; description: string };

/** All guides in the order of the lists. Build time only. */
export const allGuides = async () => (await getCollection("guides")).sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, "en"));

export const guideEntries = async (): Promise<GuideEntry[]> =>
  (await allGuides()).map(({ id, data }) => ({ slug: id, name: data.shortTitle ?? data.title, description: data.description }));
