import * as texts from "#texts";
import { useStore } from "@nanostores/react";
import type { Interview } from "../../stores/interview.ts";

/** Whether what was typed is kept; says just what is true. */
export function SaveMark({ interview }: { interview: Interview }) {
  const saving = useStore(interview.$saving);
  return <span className={`save-mark ${saving}`}>{texts.saving[saving]}</span>;
}
