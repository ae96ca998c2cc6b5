import * as texts from "#texts";
import { useId } from "react";
import type { QuizPlayer } from "../../../core/rounds/quiz/schema.ts";

interface Props {
  question: QuizPlayer["questions"][number];
  /** "Question 2 of 5". */
  position: string;
  /** Option indexes in the order in which they are shown. */
  order: number[];
  /** Indexes of the written order. */
  ticked: number[];
  onTick: (ticked: number[]) => void;
}

/** One question: a group that is named by it, with a radio or checkbox for each option. */
export function QuizQuestion({ question, position, order, ticked, onTick }: Props) {
  const id = useId();
  const choose = (option: number, isTicked: boolean) => {
    if (!question.isMultiple) return onTick([option]);
    onTick(isTicked ? [...ticked, option].sort((a, b) => a - b) : ticked.filter((other) => other !== option));
  };
  return (
    <li className="quiz-question">
      <p id={`${id}about`} className="eyebrow">
        {position}
        {question.isMultiple && ` · ${texts.chooseAll}`}
      </p>
      <fieldset aria-describedby={`${id}about`}>
        <legend className="prose" dangerouslySetInnerHTML={{ __html: question.html }} />
        {question.codeHtml !== null && <div className="prose quiz-code" dangerouslySetInnerHTML={{ __html: question.codeHtml }} />}
        {order.map((option) => (
          <label key={option} className="option">
            <input
              type={question.isMultiple ? "checkbox" : "radio"}
              name={id}
              value={option}
              checked={ticked.includes(option)}
              onChange={(event) => choose(option, event.target.checked)}
            />
            <span>{question.options[option]}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}
