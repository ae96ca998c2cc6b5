import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ScenarioKey } from "../../src/core/scenario/scenario.ts";
import { startSession } from "../../src/core/session/progress.ts";
import type { Session } from "../../src/core/session/session.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import type { SessionStorage } from "../../src/storage/session-storage.ts";
import { createInterview } from "../../src/stores/interview.ts";
import { smallQuiz, smallScenario } from "../fixtures/session/small-scenario.ts";

const quiz = (id: string) => smallQuiz(id, { hintsHtml: ["<p>Think.</p>"] });
const scenario = smallScenario([quiz("first"), quiz("second")]);

const key: ScenarioKey = {
  id: "shop",
  rounds: ["first", "second"].map((id) => ({ kind: "quiz", id, explanationHtml: null, questions: [{ correct: [1], explanationHtml: "<p>Because.</p>" }] })),
};

const noEngines = {} as Engines;

function memoryStorage(isBroken = () => false) {
  const saved: Session[] = [];
  const storage: SessionStorage = {
    save: (session) => Promise.resolve(isBroken() ? { status: "unavailable", message: "quota" } : (saved.push(session), { status: "ok", value: null })),
    load: () => Promise.resolve({ status: "ok", value: null }),
    list: () => Promise.resolve({ status: "ok", value: saved }),
    remove: () => Promise.resolve({ status: "ok", value: null }),
    listUnreadable: () => Promise.resolve({ status: "ok", value: [] }),
    listNewer: () => Promise.resolve({ status: "ok", value: [] }),
  };
  return { storage, saved };
}

const begin = (loadKey: () => Promise<ScenarioKey> = () => Promise.resolve(key), isBroken = () => false) => {
  const { storage, saved } = memoryStorage(isBroken);
  const interview = createInterview({
    scenario,
    session: startSession(scenario, { id: "one", seed: 7 }, Date.now()),
    engines: noEngines,
    storage,
    loadKey,
    now: Date.now,
  });
  return { interview, saved };
};

describe("a running interview", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it("[SE80] grades in the background while the candidate goes on", async () => {
    let release: (value: ScenarioKey) => void = () => undefined;
    const { interview } = begin(() => new Promise((resolve) => (release = resolve)));
    interview.submit({ ticks: [[1]] });
    interview.goOn();
    expect(interview.$session.get()).toMatchObject({ current: 1, phase: "working" });
    release(key);
    await vi.advanceTimersByTimeAsync(0);
    expect(interview.$session.get().rounds[0]?.grading).toMatchObject({ state: "done", verdict: { score: 1, passed: true } });
    interview.dispose();
  });

  it("[SE81] keeps the answer when grading is out of reach, and grades it again on request", async () => {
    let isOnline = false;
    const { interview } = begin(() => (isOnline ? Promise.resolve(key) : Promise.reject(new Error("You are offline."))));
    interview.submit({ ticks: [[1]] });
    await vi.advanceTimersByTimeAsync(0);
    const [failed] = interview.$session.get().rounds;
    expect(failed).toMatchObject({ answer: { ticks: [[1]] }, grading: { state: "failed", message: "You are offline." } });
    isOnline = true;
    interview.gradeAgain("first");
    await vi.advanceTimersByTimeAsync(0);
    expect(interview.$session.get().rounds[0]?.grading.state).toBe("done");
    interview.dispose();
  });

  it("[ST5] keeps every draft within a second and says so truthfully", async () => {
    const { interview, saved } = begin();
    await vi.advanceTimersByTimeAsync(0);
    expect(interview.$saving.get()).toBe("saved");
    interview.draft({ ticks: [[0]] });
    expect(interview.$saving.get()).toBe("saving");
    await vi.advanceTimersByTimeAsync(999);
    expect(interview.$saving.get()).toBe("saved");
    expect(saved.at(-1)?.rounds[0]?.answer).toEqual({ ticks: [[0]] });
    interview.dispose();
  });

  it.each([
    ["closed", "window", "pagehide"],
    ["hidden", "document", "visibilitychange"],
  ] as const)("[ST5] keeps the last keystroke at once when the page is %s, and nothing twice", async (_, target, event) => {
    const page = { window: new EventTarget(), document: new EventTarget() };
    for (const [name, value] of Object.entries(page)) vi.stubGlobal(name, value);
    const { interview, saved } = begin();
    await vi.advanceTimersByTimeAsync(0);
    const before = saved.length;
    page[target].dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved.length).toBe(before);
    interview.draft({ ticks: [[1]] });
    page[target].dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved.slice(before).map(({ rounds }) => rounds[0]?.answer)).toEqual([{ ticks: [[1]] }]);
    interview.dispose();
    vi.unstubAllGlobals();
  });

  it("[SE15] steps back with everything kept, and changes nothing any more", async () => {
    const { interview, saved } = begin();
    await vi.advanceTimersByTimeAsync(0);
    interview.draft({ ticks: [[0]] });
    const steppingBack = interview.stepBack();
    interview.draft({ ticks: [[1]] });
    await steppingBack;
    expect(interview.$isElsewhere.get()).toBe(true);
    expect(saved.at(-1)?.rounds[0]?.answer).toEqual({ ticks: [[0]] });
    const count = saved.length;
    interview.submit({ ticks: [[1]] });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(saved.length).toBe(count);
    expect(interview.$session.get()).toMatchObject({ current: 0, phase: "working" });
  });

  it("[ST6] goes on in memory and says so when nothing can be kept", async () => {
    const { interview } = begin(undefined, () => true);
    await vi.advanceTimersByTimeAsync(0);
    expect(interview.$saving.get()).toBe("memory");
    interview.submit({ ticks: [[1]] });
    await vi.advanceTimersByTimeAsync(0);
    expect(interview.$session.get().rounds[0]?.grading.state).toBe("done");
    interview.dispose();
  });

  it("[SE82] grades what was still pending when a session is taken up again", async () => {
    const { interview, saved } = begin(() => new Promise(() => undefined));
    interview.submit({ ticks: [[1]] });
    await interview.flush();
    interview.dispose();
    const kept = structuredClone(saved.at(-1)!);
    expect(kept.rounds[0]?.grading.state).toBe("pending");
    const again = createInterview({
      scenario,
      session: kept,
      engines: noEngines,
      storage: memoryStorage().storage,
      loadKey: () => Promise.resolve(key),
      now: Date.now,
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(again.$session.get().rounds[0]?.grading.state).toBe("done");
    again.dispose();
  });

  it("[SE83] ends the round by its clock with what stands there", async () => {
    const { interview } = begin();
    interview.draft({ ticks: [[1]] });
    await vi.advanceTimersByTimeAsync(60_200);
    expect(interview.$session.get()).toMatchObject({ phase: "times-up" });
    await vi.advanceTimersByTimeAsync(2_200);
    expect(interview.$session.get()).toMatchObject({ phase: "working", current: 1 });
    expect(interview.$session.get().rounds[0]).toMatchObject({
      ending: "time-out",
      answer: { ticks: [[1]] },
      grading: { state: "done", verdict: { passed: true } },
    });
    interview.dispose();
  });
});
