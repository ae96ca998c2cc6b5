import * as texts from "#texts";
import { X } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { CanvasComponent, CanvasPlayer, CanvasStep } from "../../../core/rounds/canvas/schema.ts";
import { groupedByKind } from "./component-kinds.tsx";
import type { CanvasEdits } from "./use-canvas-edits.ts";

interface Props {
  player: CanvasPlayer;
  edits: CanvasEdits;
}

/** The same design as a list, with the browser's own controls alone. */
export function DesignOutline({ player, edits }: Props) {
  const componentIn = (step: string): CanvasComponent | undefined => {
    const placed = edits.design.placed.find((entry) => entry.step === step)?.component;
    return player.components.find(({ id }) => id === placed);
  };
  return (
    <div className="outline">
      <h2>{texts.steps}</h2>
      <ol className="outline-steps" role="list">
        {player.steps.map((step, index) => (
          <li key={step.id}>
            <OutlineStep step={step} number={index + 1} player={player} component={componentIn(step.id)} edits={edits} />
          </li>
        ))}
      </ol>
      <OutlineConnections player={player} edits={edits} componentIn={componentIn} />
    </div>
  );
}

interface StepProps extends Props {
  step: CanvasStep;
  number: number;
  component: CanvasComponent | undefined;
}

function OutlineStep({ step, number, player, component, edits }: StepProps) {
  const id = useId();
  const choose = (chosen: string) => edits.edit(chosen === "" ? { type: "clear", step: step.id } : { type: "place", step: step.id, component: chosen });
  return (
    <div role="group" aria-labelledby={`${id}name`} aria-describedby={`${id}about`} className="outline-step">
      <h3>
        <span aria-hidden="true">{number} </span>
        <span id={`${id}name`}>{step.name}</span>
      </h3>
      <p id={`${id}about`}>{step.description}</p>
      <div className="outline-choice">
        <label htmlFor={`${id}choice`}>{texts.component}</label>
        <select id={`${id}choice`} value={component?.id ?? ""} title={component?.description ?? undefined} onChange={(event) => choose(event.target.value)}>
          <option value="">{texts.noComponent}</option>
          {groupedByKind(player.components).map(({ kind, name, components }) => (
            <optgroup key={kind} label={name}>
              {components.map(({ id: value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}

interface ConnectionsProps extends Props {
  componentIn: (step: string) => CanvasComponent | undefined;
}

function OutlineConnections({ player, edits, componentIn }: ConnectionsProps) {
  const section = useRef<HTMLElement>(null);
  const id = useId();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const nameOf = (step: string) => texts.stepWithComponent(player.steps.find((candidate) => candidate.id === step)?.name ?? step, componentIn(step)?.label);
  const add = () => {
    if (from === "" || to === "") return edits.refuse(texts.chooseBothSteps);
    if (!edits.edit({ type: "connect", from, to })) return;
    setFrom("");
    setTo("");
  };
  return (
    <section ref={section} className="outline-connections" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{texts.connections}</h2>
      {edits.design.edges.length === 0 && <p className="outline-empty">{texts.nothingConnectedYet}</p>}
      <ul role="list">
        {edits.design.edges.map((edge) => (
          <li key={`${edge.from} ${edge.to}`}>
            <span>
              {nameOf(edge.from)} <span aria-hidden="true">→</span>
              <span className="visually-hidden"> {texts.connectedTo} </span> {nameOf(edge.to)}
            </span>
            <button
              type="button"
              className="button small"
              aria-label={texts.removeThing(texts.connectionName(nameOf(edge.from), nameOf(edge.to)))}
              onClick={() => {
                section.current?.focus();
                edits.edit({ type: "disconnect", ...edge });
              }}
            >
              <X aria-hidden size={14} />
              {texts.remove}
            </button>
          </li>
        ))}
      </ul>
      <div className="outline-add">
        <StepSelect label={texts.connectionFrom} steps={player.steps} nameOf={nameOf} value={from} onChange={setFrom} />
        <StepSelect label={texts.connectionTo} steps={player.steps} nameOf={nameOf} value={to} onChange={setTo} />
        <button type="button" className="button" onClick={add}>
          {texts.addConnection}
        </button>
      </div>
    </section>
  );
}

interface StepSelectProps {
  label: string;
  steps: readonly CanvasStep[];
  nameOf: (step: string) => string;
  value: string;
  onChange: (step: string) => void;
}

function StepSelect({ label, steps, nameOf, value, onChange }: StepSelectProps) {
  const id = useId();
  return (
    <div className="outline-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{texts.chooseStep}</option>
        {steps.map(({ id: step }) => (
          <option key={step} value={step}>
            {nameOf(step)}
          </option>
        ))}
      </select>
    </div>
  );
}
