import { describe, expect, it } from "vitest";
import { ANY_STYLE, inlineScriptHashes, policyText, styleSources, withPolicy } from "../../scripts/content-security-policy.ts";

const page = (body: string) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>A</title></head><body>${body}</body></html>`;
/** SHA-256 of `alert(1)`, by openssl. */
const ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

describe("the policy of a page", () => {
  it("[SX1] knows the hash of every inline script, each once, to the letter", () => {
    expect(inlineScriptHashes(page("<script>alert(1)</script><script type='module'>alert(1)</script>"))).toEqual([ALERT]);
    expect(inlineScriptHashes(page("<script> alert(1)</script>"))).not.toEqual([ALERT]);
  });

  it("[SX1] has no hash for scripts from files and for blocks of data", () => {
    expect(inlineScriptHashes(page(`<script src="/a.js"></script><script type="application/ld+json">{"a": 1}</script>`))).toEqual([]);
  });

  it("[SX1] stands before all that it governs, once, however often it is written", () => {
    const html = withPolicy(page("<script>alert(1)</script>"));
    expect(html).toMatch(/^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; /);
    expect(html).toContain(`script-src 'self' 'wasm-unsafe-eval' ${ALERT};`);
    expect(withPolicy(html)).toBe(html);
  });

  it("[SX6] allows a page its own styles by their hashes, and any where an editor may come", () => {
    const styled = page("<style>a{}</style><noscript><style data-x>b{}</style></noscript><style>a{}</style>");
    expect(styleSources(styled)).toEqual([expect.stringMatching(/^'sha256-/), expect.stringMatching(/^'sha256-/)]);
    expect(withPolicy(styled)).toMatch(/style-src 'self' 'sha256-[^;]*;/);
    for (const place of [`<div id="workbench" data-scenario="a" hidden></div>`, `<main data-a="b" id="embed"></main>`, `<div id="scorecard"></div>`]) {
      expect(styleSources(page(`${place}<style>a{}</style>`))).toEqual(ANY_STYLE);
    }
    expect(styleSources(page(`<p>id="embed"</p>`))).toEqual([]);
  });

  it("[SX1] [SX2] allows no host but the site's own, no inline script without a hash, and no eval", () => {
    const text = policyText([], ANY_STYLE);
    expect(text).not.toMatch(/https?:|\*|'unsafe-eval'|blob:/);
    expect(/script-src[^;]*/.exec(text)?.[0]).not.toContain("unsafe-inline");
  });
});
