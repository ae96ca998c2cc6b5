/** Addresses inside the site. Every link and asset goes through here, so that the site also works below a path such as /datadrill/. */

/**
 * Joins the path the site is served from with a path inside it.
 * @param base the site's base path, with or without slashes around it
 * @param path a path from the site's root, such as `/interview/#coding`
 */
export function joinBase(base: string, path: string): string {
  const root = base.replace(/^\/*|\/*$/g, "");
  return `${root === "" ? "" : `/${root}`}/${path.replace(/^\/+/, "")}`;
}

export const withBase = (path: string): string => joinBase(import.meta.env.BASE_URL, path);

export const homePath = (): string => withBase("/");
export const lobbyPath = (section?: string): string => withBase(section === undefined ? "/interview/" : `/interview/#${section}`);
export const briefingPath = (id: string): string => withBase(`/interview/${id}/`);
export const resultsPath = (id: string): string => withBase(`/interview/${id}/results/`);
export const historyPath = (): string => withBase("/history/");
export const topicsPath = (): string => withBase("/topics/");
export const topicPath = (tag: string): string => withBase(`/topics/${tag}/`);
export const guidesPath = (): string => withBase("/guides/");
export const guidePath = (slug: string): string => withBase(`/guides/${slug}/`);
export const feedPath = (): string => withBase("/rss.xml");
/** @param name the file's name, which changes with what it shows */
export const socialImagePath = (name: string): string => withBase(`/social/${name}`);
export const embedPath = (id: string, round: string): string => withBase(`/embed/${id}/${round}/`);
