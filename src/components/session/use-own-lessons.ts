import { useEffect, useState } from "react";
import { ownLessons } from "../../core/rounds/own-lessons.ts";
import type { RoundKey } from "../../core/rounds/registry.ts";
import type { RoundRecord } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";

/** The lessons of a record's verdict, once it is known which are the round's own; the session may have come from elsewhere. */
export function useOwnLessons(interview: Interview, record: RoundRecord): string[] {
  const lessonsHtml = record.grading.state === "done" ? record.grading.verdict.lessonsHtml : [];
  const [key, setKey] = useState<RoundKey>();
  const isWanted = lessonsHtml.length > 0;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    // Out of reach: the verdict stands without them.
    void interview.loadKey().then(
      ({ rounds }) => isCurrent && setKey(rounds.find(({ id }) => id === record.id)),
      () => undefined,
    );
    return () => void (isCurrent = false);
  }, [interview, record.id, isWanted]);
  return ownLessons(lessonsHtml, key);
}
