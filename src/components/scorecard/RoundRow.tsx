import * as texts from "#texts";
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
          <span className="scorecard-number">{number}</span> {round.title || texts.roundNumber(number)}
        </h3>
        <p>
          <PlainWords text={state.text} />
          {record?.grading.state === "failed" && onGradeAgain && (
            <>
              {" "}
              <button type="button" className="link-button" onClick={() => onGradeAgain(record.id)}>
                {texts.gradeAgain}
              </button>
            </>
          )}
        </p>
      </div>
      <div className="scorecard-time">
        <span>
          {hasLimit ? texts.timeUsedOf(clockText(round.timeUsed), clockText(round.timeLimit)) : texts.timeUsedWithoutLimit(clockText(round.timeUsed))}
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
  if (round.ending === "skipped") return { tone: "none", icon: <Minus aria-hidden size={14} />, text: texts.skipped };
  if (record?.grading.state === "pending") return { tone: "none", icon: <Clock aria-hidden size={14} />, text: texts.grading };
  if (record?.grading.state === "failed") return { tone: "none", icon: <Minus aria-hidden size={14} />, text: texts.notGraded(record.grading.message) };

  const finding = record?.grading.state === "done" && !round.passed ? record.grading.verdict.findings[0]?.title : undefined;
  const score = record ? resultText(round.score, record) : "";
  const text = texts.roundResult(round.passed, score, record?.hintsShown ?? 0, round.ending === "time-out", finding ?? "");
  return round.passed ? { tone: "ok", icon: <Check aria-hidden size={14} />, text } : { tone: "no", icon: <X aria-hidden size={14} />, text };
}
