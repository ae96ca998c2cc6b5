import * as texts from "#texts";
import { useStore } from "@nanostores/react";
import type { QuizAnswer } from "../../../core/rounds/quiz/schema.ts";
import { optionOrder } from "../../../core/rounds/quiz/option-order.ts";
import { answerOf } from "../../../core/session/session.ts";
import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";
import { QuizQuestion } from "./QuizQuestion.tsx";

/** Questions to tick, all on one page. */
export function QuizRound({ player, record, interview }: RoundProps<"quiz">) {
  const { seed } = useStore(interview.$session);
  const ticks = ticksOf(answerOf(record), player.questions.length);
  const asked = record.asked ?? player.questions.map((_, index) => index);
  const open = asked.filter((index) => ticks[index]?.length === 0).length;
  const tick = (question: number, chosen: number[]) => interview.draft({ ticks: ticks.map((before, index) => (index === question ? chosen : before)) });

  return (
    <RoundFrame player={player} record={record} interview={interview} remark={open === 0 ? null : texts.questionsUnanswered(open)}>
      <section className="quiz" aria-label={texts.questions} tabIndex={0}>
        <ol>
          {asked.map((index, place) => {
            const question = player.questions[index];
            if (!question) return null;
            return (
              <QuizQuestion
                key={index}
                question={question}
                position={texts.questionOf(place + 1, asked.length)}
                order={optionOrder(seed, player.id, index, question.options.length, question.shuffle)}
                ticked={ticks[index] ?? []}
                onTick={(chosen) => tick(index, chosen)}
              />
            );
          })}
        </ol>
      </section>
    </RoundFrame>
  );
}

function ticksOf(answer: ReturnType<typeof answerOf>, count: number): QuizAnswer["ticks"] {
  const ticks = answer !== null && "ticks" in answer ? answer.ticks : [];
  return Array.from({ length: count }, (_, index) => ticks[index] ?? []);
}
