import { canKeepData } from "../../storage/storage-support.ts";
import { shortfallsOf } from "./browser-shortfalls.ts";
import { onceLoaded, onIntent } from "./load-on-intent.ts";

/** The parts of the Start box and the place where the interview takes over. */
type StartParts = {
  button: HTMLButtonElement;
  /** Says that it is loading, or why it did not. */
  status: HTMLElement;
  workbench: HTMLElement;
  /** Says what this browser lacks. */
  shortfalls: HTMLElement;
};

const LOADING = "Loading the interview…";
const FAILED =
  "The interview did not load. No clock is running and nothing was started. Check your connection, then press Start Interview again; if it still fails, reload this page.";

const loadInterview = onceLoaded(() => import("../session/mount-interview.tsx"));

/** Makes the Start button work: loads the interview on intent, and hands the page over to it on a click. */
export function connectStart({ button, status, workbench, shortfalls }: StartParts): void {
  const scenarioId = workbench.dataset["scenario"] ?? "";
  onIntent(button, () => void prepare());
  button.addEventListener("click", () => void start());
  button.disabled = false;
  void tellShortfalls(shortfalls, button.dataset["runsCode"] === "true");

  /** A failure says nothing yet: the press tries again and speaks. */
  async function prepare(): Promise<void> {
    try {
      const { prepareInterview } = await loadInterview();
      await prepareInterview(scenarioId);
    } catch {
      // See above.
    }
  }

  async function start(): Promise<void> {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    say(LOADING, false);
    try {
      const { mountInterview } = await loadInterview();
      workbench.hidden = false;
      await mountInterview(workbench, { scenarioId });
      document.documentElement.dataset["inSession"] = "";
      window.scrollTo(0, 0);
      say("", false);
    } catch (error) {
      reportError(error);
      workbench.hidden = true;
      say(FAILED, true);
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
