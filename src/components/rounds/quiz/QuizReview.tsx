import * as texts from "#texts";
import { Check, X } from "lucide-react";
import type { QuizAnswer, QuizKey, QuizPlayer } from "../../../core/rounds/quiz/schema.ts";
import type { RoundRecord } from "../../../core/session/session.ts";

interface Props {
  player: QuizPlayer;
  answer: QuizAnswer;
  answerKey: QuizKey | undefined;
  record: RoundRecord;
}

/** Every question that was asked with what was ticked, what is right and why. */
export function QuizReview({ player, answer, answerKey, record }: Props) {
  const asked = record.asked ?? player.questions.map((_, index) => index);
  return (
    <ol className="review-questions">
      {asked.map((index) => {
        const question = player.questions[index];
        if (!question) return null;
        const ticked = answer.ticks[index] ?? [];
        const key = answerKey?.questions[index];
        return (
          <li key={index}>
            <div className="prose" dangerouslySetInnerHTML={{ __html: question.html }} />
            {question.codeHtml && <div className="prose" dangerouslySetInnerHTML={{ __html: question.codeHtml }} />}
            <ul className="review-options">
              {question.options.map((option, place) => (
                <Option key={option} option={option} isTicked={ticked.includes(place)} isCorrect={key ? key.correct.includes(place) : null} />
              ))}
            </ul>
            {ticked.length === 0 && <p className="review-empty">{texts.tickedNothing}</p>}
            {key && <div className="prose review-why" dangerouslySetInnerHTML={{ __html: key.explanationHtml }} />}
          </li>
        );
      })}
    </ol>
  );
}

/** `isCorrect` is null while the right answers are out of reach. */
function Option({ option, isTicked, isCorrect }: { option: string; isTicked: boolean; isCorrect: boolean | null }) {
  const tone = isCorrect === null ? "" : isCorrect ? "ok" : isTicked ? "no" : "";
  return (
    <li className={`review-option ${tone}`}>
      <span className="review-mark">{isCorrect ? <Check aria-hidden size={14} /> : tone === "no" ? <X aria-hidden size={14} /> : null}</span>
      <span>{option}</span>
      <span className="review-note">{[isTicked ? texts.optionNotes.ticked : "", isCorrect ? texts.optionNotes.right : ""].filter(Boolean).join(", ")}</span>
    </li>
  );
}
