import * as texts from "#texts";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { Check, CircleDashed, Minus, X, type LucideIcon } from "lucide-react";
import type { JudgedStep } from "../../../core/rounds/canvas/grade.ts";
import type { StepNodeData } from "./StepNode.tsx";
import { KindIcon } from "./component-kinds.tsx";

export interface JudgedNodeData extends StepNodeData {
  /** Absent while the solutions are out of reach. */
  judged: JudgedStep | undefined;
  /** Below the component, such as other right choices. */
  note: string | null;
}

const MARKS: Record<JudgedStep["verdict"], { Icon: LucideIcon; words: string }> = {
  valid: { Icon: Check, words: texts.stepVerdicts.valid },
  partial: { Icon: Minus, words: texts.stepVerdicts.partial },
  invalid: { Icon: X, words: texts.stepVerdicts.invalid },
  empty: { Icon: CircleDashed, words: texts.stepVerdicts.empty },
};

/** A layer as it was submitted, with what came of it; nothing can be changed. */
export function JudgedStepNode({ data }: NodeProps) {
  const { step, number, component, direction, judged, note } = data as JudgedNodeData;
  const isDown = direction === "down";
  return (
    <div role="group" aria-label={step.name} className={`step-node judged ${judged?.verdict ?? ""}`}>
      <Handle type="target" position={isDown ? Position.Top : Position.Left} isConnectable={false} />
      <p className="step-name">
        <span aria-hidden="true">{number}</span> {step.name}
      </p>
      {component ? (
        <p className="step-placed">
          <KindIcon kind={component.kind} />
          <span>{component.label}</span>
        </p>
      ) : (
        <p className="step-slot">{texts.emptyStep}</p>
      )}
      {judged && <StepMark verdict={judged.verdict} />}
      {judged?.feedbackHtml && <div className="prose step-feedback" dangerouslySetInnerHTML={{ __html: judged.feedbackHtml }} />}
      {note !== null && <p className="step-note">{note}</p>}
      <Handle type="source" position={isDown ? Position.Bottom : Position.Right} isConnectable={false} />
    </div>
  );
}

function StepMark({ verdict }: { verdict: JudgedStep["verdict"] }) {
  const { Icon, words } = MARKS[verdict];
  return (
    <p className="step-mark">
      <Icon aria-hidden size={14} />
      {words}
    </p>
  );
}
