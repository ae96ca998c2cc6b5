import * as texts from "#texts";
import { useEffect, useRef } from "react";
import type { ConstraintsPlayer } from "../../../core/rounds/constraints/schema.ts";

interface Props {
  asked: ConstraintsPlayer["questions"];
  interviewer: string;
}

/** What was asked and answered, in order. The focus goes to each new answer, so that it is read, and the next question is a Tab away. */
export function Conversation({ asked, interviewer }: Props) {
  const newest = useRef<HTMLLIElement>(null);
  const count = useRef(asked.length);
  useEffect(() => {
    if (asked.length > count.current) newest.current?.focus();
    count.current = asked.length;
  }, [asked.length]);
  if (asked.length === 0) return <p className="asking-none">{texts.eachQuestionAnswered}</p>;
  return (
    <ol className="conversation" aria-label={texts.conversation}>
      {asked.map(({ id, text, answerHtml }, index) => (
        <li key={id} ref={index === asked.length - 1 ? newest : null} tabIndex={-1}>
          <p className="said-by-you">
            <b>{texts.you}</b> {text}
          </p>
          <div className="said-by-them">
            <b>{interviewer}</b>
            <div className="prose" dangerouslySetInnerHTML={{ __html: answerHtml }} />
          </div>
        </li>
      ))}
    </ol>
  );
}
