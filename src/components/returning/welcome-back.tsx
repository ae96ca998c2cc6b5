import { createRoot } from "react-dom/client";
import "../../styles/dialog.css";
import type { Session } from "../../core/session/session.ts";
import { briefingPath, resultsPath } from "../../site/paths.ts";
import { findUnfinished, giveUp, keep, takeIn, type Unfinished } from "../../stores/unfinished.ts";
import { WelcomeBack, type WelcomeBackProps } from "./WelcomeBack.tsx";

export { isBegun } from "../../stores/unfinished.ts";

/** A briefing goes on with its own interview in place; any other page takes the reader there. */
export type Here = { scenarioId: string; resume: (session: Session) => Promise<void>; startOver: () => void } | null;

/** Shows "Welcome back" when an interview was begun and not finished: the page's own, else the one begun last. */
export async function welcomeBack(here: Here): Promise<void> {
  const unfinished = await findUnfinished(here?.scenarioId ?? null);
  if (unfinished) showDialog(unfinished, unfinished.session.scenario.id === here?.scenarioId ? here : null);
}

/**
 * Takes in an interview that comes from another device, by the address's fragment, and greets with it.
 * @returns a sentence for the screen when that failed, else null
 */
export async function takeInAndGreet(fragment: string, here: Here): Promise<string | null> {
  const problem = await takeIn(fragment);
  if (problem === null) await welcomeBack(here);
  return problem;
}

function showDialog(unfinished: Unfinished, here: Here): void {
  const { id, scenario } = unfinished.session;
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const actions: Omit<WelcomeBackProps, keyof Unfinished> = {
    onResume: async () => (here ? here.resume(unfinished.session) : location.assign(`${briefingPath(scenario.id)}#resume=${id}`)),
    onStartOver: async (session) => {
      await giveUp({ ...unfinished, session });
      if (here) here.startOver();
      else location.assign(briefingPath(scenario.id));
    },
    onSeeResults: async (over) => {
      await keep(over);
      location.assign(resultsPath(scenario.id));
    },
    onClose: () => {
      root.unmount();
      place.remove();
    },
  };
  root.render(<WelcomeBack {...unfinished} {...actions} />);
}
