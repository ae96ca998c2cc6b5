import { createHash } from "node:crypto";

/**
 * What every page may do; SECURITY.md says why. Hashes of the page's own inline scripts join `script-src`, those of its style sheets
 * `style-src`. Where the editor comes, which writes styles of its own into the page, any may stand inline; a style can fetch nothing
 * from elsewhere under the other lines.
 */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'none'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "frame-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** A script that the browser would run: without a `src`, and of a type that is no data block. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc\s*=)([^>]*)>([\s\S]*?)<\/script>/gi;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi;
/** The places that an interview, a round by itself or a scorecard (whose review marks differences) takes: what an editor may come to. */
const WORKPLACE = /<[a-z]+\s(?:[^>]*\s)?id="(?:workbench|embed|scorecard)"/;
const DATA_TYPE = /\stype\s*=\s*["']?(?!module\b|text\/javascript\b)[^"'\s>]+/i;
const META = /<meta http-equiv="content-security-policy"[^>]*>/i;

/** `'sha256-…'` of every inline script of a page, each once, in the order of the page. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].filter(([, attributes = ""]) => !DATA_TYPE.test(attributes));
  return hashes(scripts.map(([, , code = ""]) => code));
}

/** The styles that a page may show: its own by their hashes, or any. */
export const styleSources = (html: string): string[] => (WORKPLACE.test(html) ? ANY_STYLE : hashes([...html.matchAll(STYLE)].map(([, css = ""]) => css)));

export const ANY_STYLE = ["'unsafe-inline'"];

const hashes = (texts: readonly string[]): string[] => [...new Set(texts)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);

/** The policy of a page with these inline scripts and styles, as a header would carry it. */
export const policyText = (scripts: readonly string[], styles: readonly string[]): string => {
  const inline: Readonly<Record<string, readonly string[]>> = { "script-src": scripts, "style-src": styles };
  return Object.entries(POLICY)
    .map(([name, sources]) => [name, ...sources, ...(inline[name] ?? [])].join(" "))
    .join("; ");
};

/** The page with its policy right behind the declaration of its character set, before anything that it governs. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyText(inlineScriptHashes(html), styleSources(html))}">`;
  if (META.test(html)) return html.replace(META, meta);
  const charset = /<meta charset=[^>]*>/i;
  if (charset.test(html)) return html.replace(charset, (found) => found + meta);
  return html.replace(/<head[^>]*>/i, (found) => found + meta);
}
