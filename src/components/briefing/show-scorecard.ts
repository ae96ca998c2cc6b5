import { onceLoaded } from "./load-on-intent.ts";

const FAILED = "The scorecard did not load. It is still kept in this browser. Check your connection, then try again.";

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
  sentence.textContent = FAILED;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "Try Again";
  button.addEventListener("click", tryAgain);
  notice.append(sentence, button);
  return notice;
}
