import * as texts from "#texts";
import { useId } from "react";
import { GripVertical } from "lucide-react";
import type { ModelField, ModelTable } from "../../../core/rounds/modeling/schema.ts";
import { dragField } from "./dragged-field.ts";
import { valueText } from "./value-text.ts";

interface Props {
  field: ModelField;
  tables: readonly ModelTable[];
  labels: readonly string[];
  onPlace: (table: number, isIn: boolean) => void;
  onKey: (table: number, isKey: boolean) => void;
}

/** One field: what it holds, and a checkbox for each table; a second one for its key where the field is in it. */
export function FieldCard({ field, tables, labels, onPlace, onKey }: Props) {
  const id = useId();
  return (
    <div
      className="field-card"
      role="group"
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}facts`}
      draggable
      onDragStart={(event) => dragField(event, { field: field.id, from: null })}
    >
      <div className="field-head">
        <GripVertical aria-hidden className="icon grip" size={14} />
        <code id={`${id}name`}>{field.name}</code>
        <FieldFacts id={`${id}facts`} field={field} />
      </div>
      {field.description !== null && <p className="field-about">{field.description}</p>}
      {field.sampleValues.length > 0 && (
        <p className="field-samples">
          <span>{texts.forExample}</span> <code>{field.sampleValues.map(valueText).join(", ")}</code>
        </p>
      )}
      {tables.length > 0 && (
        <ul className="field-places">
          {tables.map((table, index) => (
            <FieldPlace
              key={index}
              label={labels[index] ?? ""}
              isIn={table.fields.includes(field.id)}
              isKey={table.keys.includes(field.id)}
              onPlace={(isIn) => onPlace(index, isIn)}
              onKey={(isKey) => onKey(index, isKey)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

export function FieldFacts({ id, field }: { id?: string; field: ModelField }) {
  return (
    <span id={id} className="field-facts">
      {field.dataType}
      {field.cardinality !== null && ` · ${texts.cardinalities[field.cardinality]}`}
    </span>
  );
}

interface PlaceProps {
  label: string;
  isIn: boolean;
  isKey: boolean;
  onPlace: (isIn: boolean) => void;
  onKey: (isKey: boolean) => void;
}

function FieldPlace({ label, isIn, isKey, onPlace, onKey }: PlaceProps) {
  return (
    <li className={isIn ? "in" : ""}>
      <label>
        <input type="checkbox" checked={isIn} onChange={(event) => onPlace(event.target.checked)} />
        {label}
      </label>
      {isIn && (
        <label>
          <input type="checkbox" checked={isKey} aria-label={texts.primaryKeyOf(label)} onChange={(event) => onKey(event.target.checked)} />
          <span aria-hidden>{texts.key}</span>
        </label>
      )}
    </li>
  );
}
