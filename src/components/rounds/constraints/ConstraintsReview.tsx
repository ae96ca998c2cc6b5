import * as texts from "#texts";
import { Check, X } from "lucide-react";
import "../../../styles/constraints.css";
import { askedOf } from "../../../core/rounds/constraints/answer.ts";
import { gradeConstraints, type ConstraintsGrade } from "../../../core/rounds/constraints/grade.ts";
import type { ConstraintsKey, ConstraintsPlayer } from "../../../core/rounds/constraints/schema.ts";
import { percent } from "../../../core/grading/verdict.ts";
import type { ReviewProps } from "../reviews.tsx";

/** What was asked and how much it mattered, crucial questions that were missed, and every architecture with what speaks for or against it. */
export function ConstraintsReview({ player, answer, answerKey }: ReviewProps<"constraints">) {
  const grade = answerKey ? gradeConstraints(player, answerKey, answer) : null;
  return (
    <>
      <h4>
        {texts.whatYouAsked}
        {grade && ` · ${percent(grade.asking)}`}
      </h4>
      <AskedQuestions asked={askedOf(answer, player)} answerKey={answerKey} />
      {grade && grade.missed.length > 0 && <MissedQuestions player={player} grade={grade} />}
      <h4>
        {texts.architecture}
        {grade && ` · ${percent(grade.choosing)}`}
      </h4>
      {answer.chosen === null && <p className="review-empty">{texts.choseNone}</p>}
      {grade?.isGuess && <p className="review-guess">{texts.choiceWasGuess}</p>}
      <ul className="review-choices">
        {player.options.map((option) => (
          <ReviewedOption
            key={option.id}
            option={option}
            isChosen={option.id === answer.chosen}
            verdict={answerKey?.options.find(({ id }) => id === option.id)}
          />
        ))}
      </ul>
    </>
  );
}

function AskedQuestions({ asked, answerKey }: { asked: ConstraintsPlayer["questions"]; answerKey: ConstraintsKey | undefined }) {
  if (asked.length === 0) return <p className="review-empty">{texts.askedNothing}</p>;
  return (
    <ol className="review-asked">
      {asked.map(({ id, text, answerHtml }) => {
        const category = answerKey?.questions.find((question) => question.id === id)?.category;
        return (
          <li key={id}>
            <p>
              {text} {category && <span className={`asked-mark ${category}`}>{texts.questionCategories[category]}</span>}
            </p>
            <div className="prose" dangerouslySetInnerHTML={{ __html: answerHtml }} />
          </li>
        );
      })}
    </ol>
  );
}

function MissedQuestions({ player, grade }: { player: ConstraintsPlayer; grade: ConstraintsGrade }) {
  return (
    <>
      <h4>{grade.asking === 1 ? texts.crucialLeftOut : texts.crucialMissed}</h4>
      <ul className="review-asked">
        {player.questions
          .filter(({ id }) => grade.missed.includes(id))
          .map(({ id, text, answerHtml }) => (
            <li key={id}>
              <p>{text}</p>
              <div className="prose" dangerouslySetInnerHTML={{ __html: answerHtml }} />
            </li>
          ))}
      </ul>
    </>
  );
}

interface OptionProps {
  option: ConstraintsPlayer["options"][number];
  isChosen: boolean;
  /** Absent while the solutions are out of reach. */
  verdict: ConstraintsKey["options"][number] | undefined;
}

function ReviewedOption({ option, isChosen, verdict }: OptionProps) {
  const tone = !verdict ? "" : verdict.isCorrect ? "ok" : isChosen ? "no" : "";
  const note = [isChosen && texts.choiceNotes.chosen, verdict && (verdict.isCorrect ? texts.choiceNotes.fits : texts.choiceNotes.doesNotFit)]
    .filter(Boolean)
    .join(", ");
  return (
    <li className={`review-choice ${tone}`}>
      <p>
        {tone === "ok" && <Check aria-hidden className="icon" size={14} />}
        {tone === "no" && <X aria-hidden className="icon" size={14} />}
        <b>{option.name}</b> <span className="review-note">{note}</span>
      </p>
      {verdict && <div className="prose" dangerouslySetInnerHTML={{ __html: verdict.feedbackHtml }} />}
    </li>
  );
}
