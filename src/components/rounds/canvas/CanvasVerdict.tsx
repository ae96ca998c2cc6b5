import * as texts from "#texts";
import { useMemo } from "react";
import { critiqueDesign } from "../../../core/rounds/canvas/critique.ts";
import { gradeCanvas } from "../../../core/rounds/canvas/grade.ts";
import type { CanvasAnswer, CanvasKey, CanvasPlayer } from "../../../core/rounds/canvas/schema.ts";
import "../../../styles/canvas-verdict.css";
import { AdviceList } from "./AdviceList.tsx";
import { JudgedDesign } from "./JudgedDesign.tsx";

interface Props {
  player: CanvasPlayer;
  answer: CanvasAnswer;
  /** Absent where the solutions could not be fetched. */
  answerKey: CanvasKey | undefined;
  /** The level of its headings, which depends on where it stands. */
  heading?: "h2" | "h4";
}

/** What came of a design: every step and connection on the canvas, then advice by general rules. */
export function CanvasVerdict({ player, answer, answerKey, heading: Heading = "h2" }: Props) {
  const grade = useMemo(() => answerKey && gradeCanvas(player, answerKey, answer), [player, answerKey, answer]);
  const advice = useMemo(() => critiqueDesign(answer, player), [answer, player]);
  return (
    <>
      <section className="canvas-verdict">
        <Heading>{texts.yourDesign}</Heading>
        <JudgedDesign label={texts.yourDesignJudged} player={player} answer={answer} grade={grade} />
      </section>
      {answer.placed.length > 0 && (
        <section className="canvas-advice">
          <Heading>{texts.adviceOnDesign}</Heading>
          <AdviceList advice={advice} />
        </section>
      )}
    </>
  );
}
