import { Check, Clock, Minus, X } from "lucide-react";
import { percent } from "../../core/grading/verdict.ts";
import type { ScorecardRound } from "../../core/scorecard/scorecard.ts";
import { resultText } from "../../core/scorecard/summary.ts";
import type { RoundRecord } from "../../core/session/session.ts";
import { PlainWords } from "../results/FindingLine.tsx";

interface Props {
  number: number;
  round: ScorecardRound;
  record: RoundRecord | undefined;
  /** False where the interview was taken without a time limit. */
  hasLimit: boolean;
  onGradeAgain: ((roundId: string) => void) | undefined;
}

const clockText = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** One round of the scorecard: verdict, time used against the limit, score. */
export function RoundRow({ number, round, record, hasLimit, onGradeAgain }: Props) {
  const state = stateOf(round, record);
  const share = Math.min(1, round.timeUsed / round.timeLimit);
  return (
    <li className="scorecard-round">
      <span className={`mark ${state.tone}`}>{state.icon}</span>
      <div>
        <h3>
          <span className="scorecard-number">{number}</span> {round.title || `Round ${number}`}
        </h3>
        <p>
          <PlainWords text={state.text} />
          {record?.grading.state === "failed" && onGradeAgain && (
            <>
              {" "}
              <button type="button" className="link-button" onClick={() => onGradeAgain(record.id)}>
                Grade Again
              </button>
            </>
          )}
        </p>
      </div>
      <div className="scorecard-time">
        <span>
          {clockText(round.timeUsed)}
          {hasLimit ? ` of ${clockText(round.timeLimit)}` : ", no limit"}
        </span>
        {hasLimit && (
          <div className="bar" aria-hidden="true">
            <i style={{ width: `${share * 100}%` }} />
          </div>
        )}
      </div>
      <span className="scorecard-score">{record?.grading.state === "pending" ? "…" : percent(round.score)}</span>
    </li>
  );
}

function stateOf(round: ScorecardRound, record: RoundRecord | undefined) {
  if (round.ending === "skipped") return { tone: "none", icon: <Minus aria-hidden size={14} />, text: "Skipped" };
  if (record?.grading.state === "pending") return { tone: "none", icon: <Clock aria-hidden size={14} />, text: "Grading…" };
  if (record?.grading.state === "failed")
    return { tone: "none", icon: <Minus aria-hidden size={14} />, text: `Not graded: ${record.grading.message} Your answer is kept.` };
  const result = record ? `, ${resultText(round.score, record)}` : "";
  const hints = record && record.hintsShown > 0 ? `, ${record.hintsShown} hint${record.hintsShown === 1 ? "" : "s"}` : "";
  const late = round.ending === "time-out" ? ", time ran out" : "";
  const finding = record?.grading.state === "done" && !round.passed ? record.grading.verdict.findings[0]?.title : undefined;
  const text = `${round.passed ? "Passed" : "Not passed"}${result}${hints}${late}${finding ? `. ${finding}` : ""}`;
  return round.passed ? { tone: "ok", icon: <Check aria-hidden size={14} />, text } : { tone: "no", icon: <X aria-hidden size={14} />, text };
}
