import * as texts from "#texts";
import { useState } from "react";
import { gradeCanvas } from "../../../core/rounds/canvas/grade.ts";
import { referenceDesign } from "../../../core/rounds/canvas/reference.ts";
import type { CanvasAnswer, CanvasKey, CanvasPlayer } from "../../../core/rounds/canvas/schema.ts";
import { CanvasVerdict } from "./CanvasVerdict.tsx";
import { JudgedDesign } from "./JudgedDesign.tsx";

interface Props {
  player: CanvasPlayer;
  answer: CanvasAnswer;
  answerKey: CanvasKey | undefined;
}

/** The submitted design with its verdicts, the advice on it, and the reference to look at. */
export function CanvasReview({ player, answer, answerKey }: Props) {
  return (
    <>
      <CanvasVerdict player={player} answer={answer} answerKey={answerKey} heading="h4" />
      {answerKey && <Reference player={player} answerKey={answerKey} />}
    </>
  );
}

/** Drawn when it is opened: a closed one has no size to be laid out in. */
function Reference({ player, answerKey }: { player: CanvasPlayer; answerKey: CanvasKey }) {
  const [isOpen, setIsOpen] = useState(false);
  const reference = referenceDesign(answerKey);
  const labelOf = (id: string) => player.components.find((component) => component.id === id)?.label ?? id;
  const othersIn = (step: string): string | null => {
    const valid = answerKey.steps.find(({ id }) => id === step)?.choices.filter(({ verdict }) => verdict === "valid") ?? [];
    return valid.length > 1
      ? texts.alsoRight(
          valid
            .slice(1)
            .map(({ component }) => labelOf(component))
            .join(", "),
        )
      : null;
  };
  return (
    <details className="review-accepted" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.referenceDesign}</summary>
      {isOpen && (
        <JudgedDesign label={texts.referenceDesign} player={player} answer={reference} grade={gradeCanvas(player, answerKey, reference)} noteOn={othersIn} />
      )}
    </details>
  );
}
