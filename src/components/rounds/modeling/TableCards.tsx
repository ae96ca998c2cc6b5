import * as texts from "#texts";
import { useEffect, useRef } from "react";
import { Plus } from "lucide-react";
import { addTable, MOST_TABLES, placeField, removeTable, renameTable, setKey, setTableType, takeField } from "../../../core/rounds/modeling/edit.ts";
import type { ModelField, ModelingAnswer } from "../../../core/rounds/modeling/schema.ts";
import type { NameFault } from "../../../core/rounds/modeling/table-labels.ts";
import { TableCard } from "./TableCard.tsx";

interface Props {
  headingId: string;
  model: ModelingAnswer;
  labels: readonly string[];
  faults: readonly NameFault[];
  fields: readonly ModelField[];
  onChange: (model: ModelingAnswer) => void;
}

/** The tables of the model. A new one takes the focus; when one is removed it goes back to the button. */
export function TableCards({ headingId, model, labels, faults, fields, onChange }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const count = useRef(model.tables.length);
  useEffect(() => {
    if (model.tables.length > count.current) list.current?.querySelector<HTMLElement>(".table-card:last-child input")?.focus();
    if (model.tables.length < count.current) button.current?.focus();
    count.current = model.tables.length;
  }, [model.tables.length]);
  const isFull = model.tables.length >= MOST_TABLES;

  return (
    <>
      <div className="modeling-head">
        <h2 id={headingId}>{texts.tables}</h2>
        <button ref={button} type="button" className="button" aria-disabled={isFull} onClick={() => onChange(addTable(model))}>
          <Plus aria-hidden className="icon" size={16} />
          {texts.addTable}
        </button>
      </div>
      {isFull && <p className="modeling-hint">{texts.mostTables(MOST_TABLES)}</p>}
      {model.tables.length === 0 && <p className="modeling-hint">{texts.noTableYetHint}</p>}
      <div ref={list}>
        {model.tables.map((table, index) => (
          <TableCard
            key={index}
            table={table}
            label={labels[index] ?? ""}
            fault={faults[index] ?? null}
            fields={fields}
            onRename={(name) => onChange(renameTable(model, index, name))}
            onType={(type) => onChange(setTableType(model, index, type))}
            onRemove={() => onChange(removeTable(model, index))}
            onTake={(field) => onChange(takeField(model, index, field))}
            onKey={(field, isKey) => onChange(setKey(model, index, field, isKey))}
            onDrop={({ field, from }) => onChange(placeField(from === null || from === index ? model : takeField(model, from, field), index, field))}
            place={index}
          />
        ))}
      </div>
    </>
  );
}
