import { describe, expect, it } from "vitest";
import { embedAddress, iframeCode, scriptCode } from "../../src/site/embed-codes.ts";

const round = { site: "https://example.org", scenarioId: "shop", roundId: "first", title: `"Shop" & <Co>` };

describe("codes that embed a round", () => {
  it("[EM13] link, iframe and script lead to the round", () => {
    expect(embedAddress(round)).toBe("https://example.org/embed/shop/first/");
    expect(iframeCode(round)).toContain('src="https://example.org/embed/shop/first/"');
    expect(scriptCode(round)).toContain('<script src="https://example.org/embed.js" async></script>');
    expect(scriptCode(round)).toContain('<datadrill-round scenario="shop" round="first"></datadrill-round>');
  });

  it("[EM13] [EM14] a title stays a title", () => {
    expect(iframeCode(round)).toContain('title="&quot;Shop&quot; &amp; &lt;Co&gt;"');
  });

  it("[EM10] needs no style attribute, which strict pages refuse", () => {
    expect(iframeCode(round)).not.toContain("style=");
  });
});
