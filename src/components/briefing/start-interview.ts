import * as texts from "#texts";
import type { TimeFactor } from "../../core/session/session.ts";
import { canKeepData, hasKeptAnything } from "../../storage/storage-support.ts";
import { wishOf } from "../returning/greet.ts";
import type { Here } from "../returning/welcome-back.tsx";
import { shortfallsOf } from "./browser-shortfalls.ts";
import { onceLoaded, onIntent } from "./load-on-intent.ts";

/** The parts of the Start box and the place where the interview takes over. */
type StartParts = {
  button: HTMLButtonElement;
  /** How much time to have; its values are time factors. */
  time: HTMLSelectElement;
  /** Says that it is loading, or why it did not. */
  status: HTMLElement;
  workbench: HTMLElement;
  /** Says what this browser lacks. */
  shortfalls: HTMLElement;
};

const loadInterview = onceLoaded(() => import("../session/mount-interview.tsx"));
const loadWelcome = onceLoaded(() => import("../returning/welcome-back.tsx"));

/** Makes the Start button work: loads the interview on intent, and hands the page over to it on a click. */
export function connectStart({ button, time, status, workbench, shortfalls }: StartParts): void {
  const scenarioId = workbench.dataset["scenario"] ?? "";
  const here: Here = { scenarioId, resume: ({ id }) => resume(id), startOver: () => button.focus() };
  onIntent(button, () => void prepare());
  button.addEventListener("click", () => void start());
  button.disabled = false;
  void tellShortfalls(shortfalls, button.dataset["runsCode"] === "true");
  void goOn();

  /** A failure says nothing yet: the press tries again and speaks. */
  async function prepare(): Promise<void> {
    try {
      const { prepareInterview } = await loadInterview();
      await prepareInterview(scenarioId);
    } catch {
      // See above.
    }
  }

  /** Somebody comes back: to go on at once, or to be asked. */
  async function goOn(): Promise<void> {
    const wish = wishOf(location.hash);
    if (wish !== null) history.replaceState(null, "", location.pathname);
    if (wish?.kind === "resume") await resume(wish.sessionId).catch(() => undefined);
    else if (wish?.kind === "practice")
      await handOver(
        ({ mountPractice }) => mountPractice(workbench, { originalId: wish.sessionId, scenarioId, timeFactor: wish.isUntimed ? null : 1 }),
        texts.interviewNotResumed,
      );
    else if (/^#c\d/.test(location.hash)) await takeIn();
    else if (await hasKeptAnything()) await greet();
  }

  /** An interview that comes from another device. */
  async function takeIn(): Promise<void> {
    const fragment = location.hash;
    history.replaceState(null, "", location.pathname);
    const problem = await (await loadWelcome()).takeInAndGreet(fragment, here);
    if (problem !== null) say(problem, true);
  }

  /** Asks what to do about an interview that waits to be gone on with, if there is one. */
  async function greet(): Promise<void> {
    const { welcomeBack } = await loadWelcome();
    await welcomeBack(here);
  }

  async function resume(sessionId: string): Promise<void> {
    const failure = await handOver(({ mountSession }) => mountSession(workbench, { sessionId, scenarioId }), texts.interviewNotResumed);
    if (failure) throw failure;
  }

  async function start(): Promise<void> {
    if (button.ariaBusy === "true") return;
    // Starting anew while one waits to be gone on with is a decision; it is not made by passing over it.
    if ((await hasKeptAnything()) && (await (await loadWelcome()).isBegun(scenarioId))) return greet();
    await handOver(({ mountInterview }) => mountInterview(workbench, { scenarioId, timeFactor: factorOf(time) }), texts.interviewNotLoaded);
  }

  /** @returns what went wrong, which is on the screen already */
  async function handOver(mount: (module: Awaited<ReturnType<typeof loadInterview>>) => Promise<void>, failed: string): Promise<Error | null> {
    button.ariaBusy = "true";
    say(texts.loadingInterview, false);
    try {
      const module = await loadInterview();
      workbench.hidden = false;
      await mount(module);
      document.documentElement.dataset["inSession"] = "";
      window.scrollTo(0, 0);
      say("", false);
      return null;
    } catch (error) {
      reportError(error);
      workbench.hidden = true;
      say(failed, true);
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      button.ariaBusy = null;
    }
  }

  function say(text: string, isFailure: boolean): void {
    status.textContent = text;
    status.classList.toggle("notice", isFailure);
    status.classList.toggle("failed", isFailure);
  }
}

async function tellShortfalls(place: HTMLElement, runsCode: boolean): Promise<void> {
  const sentences = shortfallsOf({ hasWebAssembly: typeof WebAssembly === "object", canKeep: await canKeepData() }, runsCode);
  place.replaceChildren(
    ...sentences.map((sentence) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = sentence;
      return paragraph;
    }),
  );
  place.hidden = sentences.length === 0;
}

/** The chosen time factor; an empty value is no limit. */
const factorOf = (time: HTMLSelectElement): TimeFactor => (time.value === "" ? null : (Number(time.value) as TimeFactor));
