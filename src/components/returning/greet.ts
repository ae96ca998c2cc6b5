import { hasKeptAnything } from "../../storage/storage-support.ts";

/** What an address asks of a briefing: to go on with a session, or to practise what one missed. */
export type Wish = { kind: "resume" | "practice"; sessionId: string; isUntimed: boolean };

/** Reads `#resume=<id>`, `#practice=<id>` and `#practice=<id>&time=none`. */
export function wishOf(hash: string): Wish | null {
  const match = /^#(resume|practice)=([\w-]{1,64})(&time=none)?$/.exec(hash);
  return match ? { kind: match[1] as Wish["kind"], sessionId: match[2] ?? "", isUntimed: match[3] !== undefined } : null;
}

/**
 * Greets who comes back to an unfinished interview. First-time readers load nothing for it but this.
 * A page with an interview of its own (a briefing) greets by itself.
 */
export async function greetReturning(): Promise<void> {
  if (document.querySelector("#workbench") !== null || !(await hasKeptAnything())) return;
  const { mayHoldUnfinished } = await import("../../stores/peek.ts");
  if (!(await mayHoldUnfinished())) return;
  const { welcomeBack } = await import("./welcome-back.tsx");
  await welcomeBack(null);
}
