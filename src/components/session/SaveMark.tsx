import { useStore } from "@nanostores/react";
import type { Interview, SavingState } from "../../stores/interview.ts";

const WORDS: Record<SavingState, string> = { saved: "Saved", saving: "Saving…", memory: "Not kept: memory only" };

/** Whether what was typed is kept; says just what is true. */
export function SaveMark({ interview }: { interview: Interview }) {
  const saving = useStore(interview.$saving);
  return <span className={`save-mark ${saving}`}>{WORDS[saving]}</span>;
}
