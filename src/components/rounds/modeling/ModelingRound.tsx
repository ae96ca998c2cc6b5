import * as texts from "#texts";
import { useId } from "react";
import "../../../styles/modeling.css";
import "../../../styles/modeling-fields.css";
import { emptyModelingAnswer, tablesOf } from "../../../core/rounds/modeling/answer.ts";
import { costOf } from "../../../core/rounds/modeling/cost.ts";
import { placeField, setKey, takeField } from "../../../core/rounds/modeling/edit.ts";
import type { ModelingAnswer } from "../../../core/rounds/modeling/schema.ts";
import { nameFaults, tableLabels } from "../../../core/rounds/modeling/table-labels.ts";
import { answerOf } from "../../../core/session/session.ts";
import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";
import { CostGauges } from "./CostGauges.tsx";
import { FieldCard } from "./FieldCard.tsx";
import { RelationshipList } from "./RelationshipList.tsx";
import { TableCards } from "./TableCards.tsx";

/** Tables to make and fields to put into them, by drag or by checkbox, with what the model would cost. */
export function ModelingRound({ player, record, interview }: RoundProps<"modeling">) {
  const id = useId();
  const model: ModelingAnswer = { tables: tablesOf(modelOf(answerOf(record)), player) };
  const { tables } = model;
  const labels = tableLabels(tables);
  const faults = nameFaults(tables);
  const homeless = player.fields.filter((field) => !tables.some((table) => table.fields.includes(field.id))).length;
  const change = (next: ModelingAnswer) => interview.draft(next);

  const goal = (
    <section className="material">
      <h2>{texts.modelGoal}</h2>
      <p>{player.goal}</p>
    </section>
  );
  return (
    <RoundFrame player={player} record={record} interview={interview} material={goal} remark={remarkOn(tables.length, homeless)}>
      <div className="modeling">
        <CostGauges cost={costOf(tables, player.fields)} />
        <div className="modeling-columns">
          <section className="modeling-tables" aria-labelledby={`${id}tables`} tabIndex={0}>
            <TableCards headingId={`${id}tables`} model={model} labels={labels} faults={faults} fields={player.fields} onChange={change} />
            <RelationshipList tables={tables} labels={labels} fields={player.fields} />
          </section>
          <section className="modeling-fields" aria-labelledby={`${id}fields`} tabIndex={0}>
            <h2 id={`${id}fields`}>{texts.fields}</h2>
            <p className="modeling-hint">{tables.length === 0 ? texts.addTableFirst : texts.dragField}</p>
            {player.fields.map((field) => (
              <FieldCard
                key={field.id}
                field={field}
                tables={tables}
                labels={labels}
                onPlace={(table, isIn) => change((isIn ? placeField : takeField)(model, table, field.id))}
                onKey={(table, isKey) => change(setKey(model, table, field.id, isKey))}
              />
            ))}
          </section>
        </div>
      </div>
    </RoundFrame>
  );
}

const modelOf = (answer: ReturnType<typeof answerOf>): ModelingAnswer => (answer !== null && "tables" in answer ? answer : emptyModelingAnswer());

function remarkOn(tables: number, homeless: number): string | null {
  if (tables === 0) return texts.noTableYet;
  return homeless === 0 ? null : texts.fieldsInNoTable(homeless);
}
