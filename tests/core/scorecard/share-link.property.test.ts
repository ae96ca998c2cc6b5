import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUESTION_TYPES, ROUND_TYPES } from "../../../src/core/rounds/common.ts";
import { CATEGORIES, LEVELS } from "../../../src/core/scenario/scenario.ts";
import { NOTE_KINDS, TIME_FACTORS } from "../../../src/core/session/session.ts";
import { averageScore, type Scorecard, type ScorecardRound } from "../../../src/core/scorecard/scorecard.ts";
import { decodeScorecard, encodeScorecard, MAX_FRAGMENT } from "../../../src/core/scorecard/share-link.ts";

const round = fc.record<ScorecardRound>({
  title: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  type: fc.constantFrom(...ROUND_TYPES),
  questionType: fc.constantFrom(...QUESTION_TYPES),
  score: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
  passed: fc.boolean(),
  ending: fc.constantFrom("submitted", "time-out", "skipped"),
  timeUsed: fc.integer({ min: 0, max: 7200 }),
  timeLimit: fc.integer({ min: 1, max: 7200 }),
});

const scorecard = fc
  .record({
    scenarioId: fc.stringMatching(/^[a-z]{1,20}(-[a-z0-9]{1,8}){0,4}$/),
    title: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((title) => title.length <= 80),
    category: fc.constantFrom(...CATEGORIES),
    level: fc.constantFrom(...LEVELS),
    finishedAt: fc.integer({ min: 0, max: 4e9 }).map((seconds) => seconds * 1000),
    rounds: fc.array(round, { minLength: 1, maxLength: 8 }),
    timeFactor: fc.constantFrom(...TIME_FACTORS),
    isPractice: fc.boolean(),
    notes: fc.array(fc.record({ kind: fc.constantFrom(...NOTE_KINDS), round: fc.nat(7), seconds: fc.integer({ min: -1e6, max: 1e6 }) }), { maxLength: 5 }),
  })
  .map((card): Scorecard => ({ ...card, score: averageScore(card.rounds.map(({ score }) => score)) }));

const withoutTitles = (card: Scorecard) => ({ ...card, rounds: card.rounds.map((entry) => ({ ...entry, title: "" })) });
const NAMED = ["ok", "absent", "cut", "damaged", "newer"];

describe("scorecard links", () => {
  it("[SH6] of the first version still open: the usual time, no notes", () => {
    const decoded = decodeScorecard(signed(["shop", "Shop", 0, 2, 1_700_000_000, [["Revenue", 0, 0, 500, 0, 0, 61, 600]]], 1));
    expect(decoded).toMatchObject({ status: "ok", scorecard: { level: "senior", score: 0.5, timeFactor: 1, isPractice: false, notes: [] } });
  });

  it("[SH1] bring back everything but long round titles", () => {
    fc.assert(
      fc.property(scorecard, (card) => {
        const decoded = decodeScorecard(encodeScorecard(card));
        expect(decoded.status).toBe("ok");
        if (decoded.status === "ok") expect(withoutTitles(decoded.scorecard)).toEqual(withoutTitles(card));
      }),
    );
  });

  it("[SH2] stay under 2 kB, whatever the titles", () => {
    const greedy = fc.record({
      card: scorecard,
      title: fc.string({ unit: "grapheme", minLength: 100, maxLength: 400 }),
      count: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(greedy, ({ card, title, count }) => {
        const [first] = card.rounds;
        const long = { ...card, title, rounds: Array.from({ length: count }, () => ({ ...first!, title })) };
        const fragment = encodeScorecard(long);
        expect(fragment.length).toBeLessThanOrEqual(MAX_FRAGMENT);
        expect(decodeScorecard(fragment).status).toBe("ok");
      }),
    );
  });

  it("[SH3] say that they are cut, wherever the cut is", () => {
    fc.assert(
      fc.property(scorecard, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (card, share) => {
        const fragment = encodeScorecard(card);
        const cut = fragment.slice(0, Math.max(1, Math.floor(share * fragment.length)));
        expect(decodeScorecard(cut).status).toBe("cut");
      }),
    );
  });

  it("[SH4] say that they are damaged when a character changed", () => {
    fc.assert(
      fc.property(scorecard, fc.nat(), (card, seed) => {
        const fragment = encodeScorecard(card);
        const start = fragment.lastIndexOf(".") + 1;
        const place = start + (seed % (fragment.length - start));
        const changed = fragment.slice(0, place) + (fragment[place] === "A" ? "B" : "A") + fragment.slice(place + 1);
        expect(decodeScorecard(changed).status).toBe("damaged");
      }),
    );
  });

  it("[SH5] answer any text with a result or a named failure", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#s2.${text}`),
          fc.string().map((text) => `s2.4.00000000.${text}`),
          fc.jsonValue().map((value) => signed(value)),
        ),
        (text) => {
          expect(NAMED).toContain(decodeScorecard(text).status);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("[SH5] name a newer version, an empty fragment and a payload of another shape", () => {
    expect(decodeScorecard("#s3.10.00000000.abc").status).toBe("newer");
    expect(decodeScorecard("").status).toBe("absent");
    expect(decodeScorecard("#rounds").status).toBe("damaged");
    expect(decodeScorecard(signed({ __proto__: null, polluted: true })).status).toBe("damaged");
    expect(decodeScorecard(signed(["x", "t", 0, 9, 1, []])).status).toBe("damaged");
    expect(decodeScorecard(signed("x".repeat(1_000_000))).status).toBe("damaged");
  });
});

/** A fragment whose length and checksum are right, with any content. */
function signed(content: unknown, version = 2): string {
  const payload = Buffer.from(JSON.stringify(content)).toString("base64url");
  let hash = 0x811c9dc5;
  for (const letter of payload) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return `s${version}.${payload.length}.${(hash >>> 0).toString(16).padStart(8, "0")}.${payload}`;
}
