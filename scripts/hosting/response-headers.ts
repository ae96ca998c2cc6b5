import { ANY_STYLE, policyText } from "../content-security-policy.ts";

/**
 * The Content-Security-Policy that a host sends with every file. It is the pages' own but for inline scripts and styles: which of them
 * count is said by each page's own policy, by their hashes, and a browser holds a page to both. Workers know no policy but this one.
 */
export const HEADER_POLICY = policyText(["'unsafe-inline'"], ANY_STYLE);

/** Rounds are made for other people's pages; all else is framed by the site itself at most. */
export const NO_FOREIGN_FRAMES = "frame-ancestors 'self'";

/** Files are what their type says, and nothing that a browser might make of them. */
export const NO_SNIFFING = { name: "X-Content-Type-Options", value: "nosniff" } as const;
