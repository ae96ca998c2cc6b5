import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { hostileLinks } from "../../bench/hostile-links.ts";
import { wrapFragment } from "../../src/core/links/fragment.ts";
import { decodeScorecard } from "../../src/core/scorecard/share-link.ts";
import { advance, startSession } from "../../src/core/session/progress.ts";
import { SessionSchema } from "../../src/core/session/session.ts";
import { decodeSession, encodeSession } from "../../src/stores/session-link.ts";
import { player as scenario } from "../fixtures/session/scenario.ts";

const begun = startSession(scenario, { id: "one", seed: 7 }, 1_700_000_000_000);
const typed = (code: string) => advance(begun, { type: "draft", answer: { code } }, 1_700_000_001_000, scenario);

async function deflated(text: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
}

describe("a session as a link", () => {
  it("[SH7] what comes out is what went in, for whatever was typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 500 }), async (code) => {
        const session = typed(code.toWellFormed());
        const fragment = await encodeSession("c", session);
        expect(await decodeSession("c", `#${fragment}`)).toEqual({ status: "ok", session });
      }),
      { numRuns: 50 },
    );
  });

  it("[SH7] what is too long for a link makes none", async () => {
    const noise = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join("");
    expect(await encodeSession("c", typed(noise))).toBeNull();
  });

  it("[SH3] [SH4] [SH5] a cut, damaged or newer link, or one of another kind, is named", async () => {
    const fragment = (await encodeSession("c", begun))!;
    expect((await decodeSession("c", fragment.slice(0, -5))).status).toBe("cut");
    expect(
      (
        await decodeSession(
          "c",
          fragment.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
        )
      ).status,
    ).toBe("damaged");
    expect((await decodeSession("k", fragment)).status).toBe("damaged");
    expect((await decodeSession("c", `c2${fragment.slice(2)}`)).status).toBe("newer");
    expect((await decodeSession("c", wrapFragment("c", 1, await deflated("{}")))).status).toBe("damaged");
    expect((await decodeSession("c", wrapFragment("c", 1, await deflated(JSON.stringify({ ...begun, version: 3 }))))).status).toBe("newer");
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(["absent", "cut", "damaged", "newer"]).toContain((await decodeSession("c", `c1.${text}`)).status);
      }),
    );
  });

  it("[SH8] a link that would unfold to gigabytes is damaged, and is not unfolded", async () => {
    const bomb = wrapFragment("c", 1, await deflated("0".repeat(20_000_000)));
    expect(bomb.length).toBeLessThan(32_000);
    const unfolded = vi.spyOn(Blob.prototype, "arrayBuffer");
    expect((await decodeSession("c", bomb)).status).toBe("damaged");
    expect(unfolded).not.toHaveBeenCalled();
    unfolded.mockRestore();
  });

  it("[SH8] what could not be unfolded again makes no link", async () => {
    expect(await encodeSession("c", typed("x".repeat(200_000)))).not.toBeNull();
    expect(await encodeSession("c", typed("x".repeat(260_000)))).toBeNull();
  });

  it("[SH9] hostile links of every kind are answered by name, and none hangs", async () => {
    for (const { what, fragment } of await hostileLinks()) {
      const since = performance.now();
      const { status } = await decodeSession("c", fragment);
      expect(decodeScorecard(fragment).status, what).not.toBe("ok");
      // A guard against work that grows with the input; the bench measures.
      expect(performance.now() - since, what).toBeLessThan(10_000);
      expect(["ok", "absent", "cut", "damaged", "newer"], what).toContain(status);
      if (what !== "one that is whole" && what !== "a long text" && !what.includes("flipped")) expect(status, what).not.toBe("ok");
    }
  });

  it("[SH9] a link of more values than any session holds is not read", async () => {
    const parts = (count: number) => JSON.stringify({ ...begun, notes: Array.from({ length: count }, () => 0) });
    // Commas and brackets in what was typed are text.
    const code = `"[{\\",[`.repeat(4000);
    expect((await decodeSession("c", (await encodeSession("c", typed(code)))!)).status).toBe("ok");
    const reading = vi.spyOn(SessionSchema, "safeParse");
    expect((await decodeSession("c", wrapFragment("c", 1, await deflated(parts(20_000))))).status).toBe("damaged");
    expect(reading).not.toHaveBeenCalled();
    expect((await decodeSession("c", wrapFragment("c", 1, await deflated(parts(2_000))))).status).toBe("damaged");
    expect(reading).toHaveBeenCalledOnce();
    reading.mockRestore();
  });
});
