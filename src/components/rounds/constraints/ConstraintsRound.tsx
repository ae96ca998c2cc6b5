import * as texts from "#texts";
import { useId } from "react";
import "../../../styles/constraints.css";
import { askedOf, askQuestion, emptyConstraintsAnswer, revealedFacts } from "../../../core/rounds/constraints/answer.ts";
import type { ConstraintsAnswer, Fact } from "../../../core/rounds/constraints/schema.ts";
import { answerOf } from "../../../core/session/session.ts";
import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";
import { ArchitectureChoice } from "./ArchitectureChoice.tsx";
import { Conversation } from "./Conversation.tsx";

/** Clarifying questions, asked one at a time up to the limit, and then the choice among architectures. */
export function ConstraintsRound({ player, record, interview }: RoundProps<"constraints">) {
  const id = useId();
  const answer = constraintsAnswer(answerOf(record));
  const asked = askedOf(answer, player);
  const left = player.maxQuestions - asked.length;
  const open = player.questions.filter((question) => !asked.includes(question));
  const ask = (question: string) => interview.draft(askQuestion(answer, player, question));

  return (
    <RoundFrame player={player} record={record} interview={interview} remark={answer.chosen === null ? texts.noArchitectureChosen : null}>
      <section className="asking" aria-label={texts.yourWork} tabIndex={0}>
        <section aria-labelledby={`${id}ask`}>
          <div className="asking-head">
            <h2 id={`${id}ask`}>{texts.askInterviewer}</h2>
            <p id={`${id}left`} className={left === 0 ? "asking-left none" : "asking-left"}>
              {texts.questionsLeft(left, player.maxQuestions)}
            </p>
          </div>
          <Conversation asked={asked} interviewer={interview.scenario.interviewer.name ?? texts.interviewer} />
          {left === 0 && open.length > 0 && <p className="asking-over">{texts.allQuestionsAsked}</p>}
          <ul className="asking-list">
            {open.map((question) => (
              <li key={question.id}>
                <button type="button" className="asking-question" aria-disabled={left === 0} aria-describedby={`${id}left`} onClick={() => ask(question.id)}>
                  {question.text}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <RevealedFacts facts={revealedFacts(answer, player)} />
        <ArchitectureChoice options={player.options} chosen={answer.chosen} onChoose={(chosen) => interview.draft({ ...answer, chosen })} />
      </section>
    </RoundFrame>
  );
}

const constraintsAnswer = (answer: ReturnType<typeof answerOf>): ConstraintsAnswer =>
  answer !== null && "asked" in answer ? answer : emptyConstraintsAnswer();

/** What the interviewer's answers have fixed so far. */
function RevealedFacts({ facts }: { facts: Fact[] }) {
  const id = useId();
  return (
    <section className="facts" aria-labelledby={id}>
      <h2 id={id}>{texts.constraintsSoFar}</h2>
      {facts.length === 0 ? (
        <p className="facts-none">{texts.noConstraintsYet}</p>
      ) : (
        <dl>
          {facts.map(({ constraint, value }) => (
            <div key={`${constraint}\n${value}`}>
              <dt>{constraint}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
