import * as texts from "#texts";
import { CircleCheck, CircleX, LoaderCircle, TriangleAlert } from "lucide-react";
import type { PlayerRound } from "../../core/rounds/registry.ts";
import type { Grading, RoundRecord } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { CheckResults } from "../results/CheckResults.tsx";
import { FindingWords } from "../results/FindingLine.tsx";
import { LessonList } from "../results/LessonList.tsx";
import { verdictWords } from "../results/verdict-words.ts";
import { hasVerdictView, RoundVerdict } from "../rounds/verdict-views.tsx";

interface Props {
  round: Interview;
  record: RoundRecord;
  player: PlayerRound;
  /** False where the solution below lists the same checks. */
  hasChecks: boolean;
}

/** What came of the answer that was checked last. The live region is there from the start, so that it is heard. */
export function LoneVerdict({ round, record, player, hasChecks }: Props) {
  const { grading } = record;
  const verdict = grading.state === "done" ? grading.verdict : null;
  const tone = verdict ? (verdict.passed ? "pass" : "fail") : grading.state === "failed" ? "warn" : "";
  return (
    <div className="lone-verdict">
      <div role="status" className={grading.state === "none" ? undefined : `verdict ${tone}`}>
        {grading.state !== "none" && <Words grading={grading} />}
      </div>
      {verdict && (
        <>
          {hasChecks && <RoundVerdict interview={round} record={record} player={player} />}
          {verdict.lessonsHtml.length > 0 && <LessonList lessonsHtml={verdict.lessonsHtml} />}
          {hasChecks && !hasVerdictView(player.kind) && verdict.checks.length > 1 && <CheckResults checks={verdict.checks} />}
        </>
      )}
    </div>
  );
}

function Words({ grading }: { grading: Grading }) {
  if (grading.state === "done") {
    const Mark = grading.verdict.passed ? CircleCheck : CircleX;
    return (
      <>
        <Mark aria-hidden className="icon" size={20} />
        <div>
          <p className="verdict-words">{verdictWords(grading.verdict)}</p>
          {grading.verdict.findings.slice(0, 2).map((finding, index) => (
            <p key={index}>
              <FindingWords finding={finding} />
            </p>
          ))}
        </div>
      </>
    );
  }
  if (grading.state === "failed")
    return (
      <>
        <TriangleAlert aria-hidden className="icon" size={20} />
        <div>
          <p className="verdict-words">{texts.couldNotBeGraded}</p>
          <p>{texts.answerStillStands(grading.message)}</p>
        </div>
      </>
    );
  return (
    <>
      <LoaderCircle aria-hidden className="icon turning" size={20} />
      <p className="verdict-words">{texts.grading}</p>
    </>
  );
}
