import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, startSession } from "../../../src/core/session/progress.ts";
import { readSession } from "../../../src/core/session/read-session.ts";
import type { Session } from "../../../src/core/session/session.ts";
import { player as scenario } from "../../fixtures/session/scenario.ts";
import version1 from "../../fixtures/session/session-version-1.json" with { type: "json" };

const session = startSession(scenario, { id: "one", seed: 7 }, 1_700_000_000_000);

describe("records of sessions", () => {
  it("[ST7] a record of version 1, as it lies in browsers, becomes one of today with all that was done", () => {
    const read = readSession(version1);
    if (read.status !== "ok") throw new Error(read.status);
    expect(read.session).toMatchObject({ version: 2, timeFactor: 1, practiceOf: null, abandonedAt: null, notes: [], changedAt: version1.phaseSince });
    const { version: _, ...rest } = version1;
    expect(read.session).toMatchObject(rest);
    const later = advance(read.session, { type: "draft", answer: { code: "SELECT 2" } }, version1.phaseSince + 1000, scenario);
    expect(later.rounds[0]?.answer).toEqual({ code: "SELECT 2" });
  });

  it("[ST8] a record of a later version is named so, not damaged", () => {
    expect(readSession({ ...session, version: 3 })).toEqual({ status: "newer" });
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["text", "session"],
    ["no version", { ...session, version: undefined }],
    ["version 0", { ...session, version: 0 }],
    ["no rounds", { ...session, rounds: [] }],
    ["a round that is not there", { ...session, current: 9 }],
    ["a running round that never began", { ...session, rounds: session.rounds.map((round) => ({ ...round, startedAt: null })) }],
    ["two rounds of one id", { ...session, rounds: [...session.rounds, session.rounds[0]] }],
    ["finished, and never ended", { ...session, phase: "finished" }],
  ])("[ST8] is damaged: %s", (_, value) => {
    expect(readSession(value)).toEqual({ status: "damaged" });
  });

  it("[ST8] reads back whatever was written, and never throws on anything else", () => {
    fc.assert(fc.property(fc.anything(), (value) => void readSession(value)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...(Object.keys(session) as (keyof Session)[])), (value, key) => {
        const read = readSession({ ...session, [key]: value });
        if (read.status === "ok") expect(read.session).toEqual({ ...session, [key]: read.session[key] });
      }),
    );
    expect(readSession(JSON.parse(JSON.stringify(session)))).toEqual({ status: "ok", session });
  });
});
