import { joinBase } from "./paths.ts";

/** Links of the handbook's prose are written from the site's root; served below a path they begin with it. */
export const fitLinks = (html: string, base: string): string =>
  html.replace(/(<a[^>]*?\shref=")(\/(?!\/)[^"]*)"/g, (_, start: string, path: string) => `${start}${joinBase(base, path)}"`);
