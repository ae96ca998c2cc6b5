import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planMerge, readBackup, writeBackup } from "../../../src/core/backup/backup.ts";
import { advance, startSession } from "../../../src/core/session/progress.ts";
import { player as scenario } from "../../fixtures/session/scenario.ts";

const NOW = 1_700_000_000_000;
const session = (id: string, draft?: string) => {
  const begun = startSession(scenario, { id, seed: 7 }, NOW);
  return draft === undefined ? begun : advance(begun, { type: "draft", answer: { code: draft } }, NOW + 1000, scenario);
};

describe("a backup", () => {
  it("[ST9] brings back what went in", () => {
    const sessions = [session("one", "SELECT 'é' -- \u2028"), session("two")];
    expect(readBackup(writeBackup(sessions, { theme: "dark" }, NOW))).toEqual({
      status: "ok",
      backup: { exportedAt: NOW, sessions, settings: { theme: "dark" } },
    });
  });

  it("[ST9] is read whole or refused by name", () => {
    const file = (changes: object) => JSON.stringify({ ...(JSON.parse(writeBackup([session("one")], null, NOW)) as object), ...changes });
    expect(readBackup("").status).toBe("not-ours");
    expect(readBackup("[]").status).toBe("not-ours");
    expect(readBackup(file({ format: "other" })).status).toBe("not-ours");
    expect(readBackup(file({ version: 2 })).status).toBe("newer");
    expect(readBackup(file({ sessions: [session("one"), { ...session("two"), version: 9 }] })).status).toBe("newer");
    expect(readBackup(file({ sessions: [session("one"), { ...session("two"), rounds: [] }] }))).toEqual({ status: "damaged", record: 2 });
    expect(readBackup(" ".repeat(50_000_001)).status).toBe("too-large");
  });

  it("[ST9] answers any text with a result or a name, and pollutes nothing", () => {
    const poison = `{"format":"datadrill","version":1,"exportedAt":0,"sessions":[],"settings":null,"__proto__":{"polluted":true}}`;
    expect(readBackup(poison).status).toBe("ok");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readBackup(text)));
  });

  it("[ST9] of two copies the one that changed last stays, whichever side it is on", () => {
    const [old, further, other] = [session("one"), session("one", "more"), session("two")];
    expect(planMerge([old], [further, other])).toEqual({ added: [other], replaced: [further], kept: [] });
    expect(planMerge([further], [old])).toEqual({ added: [], replaced: [], kept: [old] });
    expect(planMerge([old], [old])).toEqual({ added: [], replaced: [], kept: [old] });
    expect(planMerge([], [old, further, old]).added).toEqual([further]);
  });
});
