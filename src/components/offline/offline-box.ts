import * as texts from "#texts";
import type { WorkerReply } from "../../service-worker/worker-messages.ts";
import { onIntent } from "../briefing/load-on-intent.ts";
import { offlineView } from "./offline-words.ts";
import { askWorker, siteWorker } from "./site-worker.ts";

/** Shows the box where the browser can keep an interview, and makes its button work. */
export async function connectOfflineBox(box: HTMLElement): Promise<void> {
  const worker = (await siteWorker())?.active;
  const button = box.querySelector("button");
  const status = box.querySelector<HTMLElement>("[role='status']");
  const bar = box.querySelector("progress");
  if (!worker || !button || !status || !bar) return;
  const scenario = box.dataset["offline"] ?? "";
  let action: "keep" | "forget" | null = null;

  const show = (reply: WorkerReply) => {
    const view = offlineView(reply);
    action = view.action;
    status.textContent = view.words;
    button.textContent = view.action === "forget" ? texts.removeOffline : texts.makeOffline;
    button.setAttribute("aria-disabled", String(view.action === null));
    // Where it begins and how it ends is said aloud, not every file on the way.
    status.ariaBusy = String(view.progress !== null);
    bar.hidden = view.progress === null;
    bar.value = view.progress ?? 0;
  };
  const ask = (type: "look" | "measure" | "keep" | "forget") => askWorker(worker, { type, scenario }, show);

  ask("look");
  onIntent(button, () => {
    if (action === "keep") ask("measure");
  });
  button.addEventListener("click", () => {
    const wanted = action;
    if (wanted === null) return;
    // Shown at once, so that a second press does nothing.
    if (wanted === "keep") show({ type: "progress", loaded: 0, bytes: 0 });
    ask(wanted);
  });
  box.hidden = false;
}
