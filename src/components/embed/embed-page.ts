import * as texts from "#texts";
import { onceLoaded } from "../briefing/load-on-intent.ts";
import { tellHeight } from "./tell-page.ts";

const loadRound = onceLoaded(() => import("./mount-lone-round.tsx"));

/** Makes an embedded round work: it tells its height, and loads editor, engines and all the rest when a button is pressed. */
export function connectEmbed(page: Document): void {
  const main = page.getElementById("embed");
  const work = page.getElementById("work");
  const preview = page.querySelector<HTMLElement>("[data-preview]");
  const status = page.querySelector<HTMLElement>("[data-status]");
  if (!main || !work || !preview || !status) return;
  tellHeight(main);
  const buttons = [...preview.querySelectorAll<HTMLButtonElement>("[data-begin]")];
  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener("pointerdown", () => void loadRound().catch(() => undefined));
    button.addEventListener("click", () => void begin(button.dataset["begin"] === "solution"));
  }

  async function begin(showsSolution: boolean): Promise<void> {
    if (!main || !work || !preview || !status || status.ariaBusy === "true") return;
    status.ariaBusy = "true";
    status.textContent = texts.loadingRound;
    const place = page.createElement("div");
    try {
      const { mountLoneRound } = await loadRound();
      await mountLoneRound(place, { scenarioId: main.dataset["scenario"] ?? "", roundId: main.dataset["round"] ?? "", showsSolution });
      preview.hidden = true;
      work.append(place);
      work.tabIndex = -1;
      work.focus({ preventScroll: true });
      status.textContent = "";
    } catch (error) {
      reportError(error);
      place.remove();
      preview.hidden = false;
      status.textContent = texts.roundNotLoaded;
    } finally {
      status.ariaBusy = null;
    }
  }
}
