import * as texts from "#texts";
import { onceLoaded } from "./load-on-intent.ts";

const loadScorecard = onceLoaded(() => import("../scorecard/mount-scorecard.tsx"));

/** Loads the scorecard into its place; says so when that fails, and offers another try. */
export async function showScorecard(container: HTMLElement): Promise<void> {
  try {
    const { mountScorecard } = await loadScorecard();
    mountScorecard(container, { scenarioId: container.dataset["scenario"] ?? "" });
  } catch (error) {
    reportError(error);
    container.querySelector("[role='status'], [role='alert']")?.replaceWith(failure(() => void showScorecard(container)));
  }
}

function failure(tryAgain: () => void): HTMLElement {
  const notice = document.createElement("div");
  notice.className = "notice failed";
  notice.setAttribute("role", "alert");
  const sentence = document.createElement("p");
  sentence.textContent = texts.scorecardNotLoaded;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = texts.tryAgain;
  button.addEventListener("click", tryAgain);
  notice.append(sentence, button);
  return notice;
}
