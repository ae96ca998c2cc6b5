import * as texts from "#texts";
import { useId, useState, type DragEvent } from "react";
import { KeyRound, Trash2, X } from "lucide-react";
import { TABLE_TYPES, type ModelField, type ModelTable, type TableType } from "../../../core/rounds/modeling/schema.ts";
import type { NameFault } from "../../../core/rounds/modeling/table-labels.ts";
import { dragField, droppedField, hasField, type DraggedField } from "./dragged-field.ts";
import { TABLE_TYPE_NAMES } from "./table-type-names.ts";

interface Props {
  table: ModelTable;
  place: number;
  label: string;
  fault: NameFault;
  fields: readonly ModelField[];
  onRename: (name: string) => void;
  onType: (type: TableType) => void;
  onRemove: () => void;
  onTake: (field: string) => void;
  onKey: (field: string, isKey: boolean) => void;
  onDrop: (dragged: DraggedField) => void;
}

const LONGEST_NAME = 60;

/** One table: name, type and fields; fields can be dropped on it and dragged to another. */
export function TableCard({ table, place, label, fault, fields, onRename, onType, onRemove, onTake, onKey, onDrop }: Props) {
  const id = useId();
  const drop = useFieldDrop(onDrop);
  const faultText = faultWords(fault, label);
  return (
    <div className={`table-card ${drop.isOver ? "over" : ""}`} role="group" aria-label={label} {...drop.handlers}>
      <div className="table-head">
        <label className="table-name">
          <span>{texts.tableName}</span>
          <input
            type="text"
            value={table.name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={fault === "doubled"}
            aria-describedby={faultText === null ? undefined : `${id}fault`}
            onChange={(event) => onRename(event.target.value)}
          />
        </label>
        <label className="table-type">
          <span>{texts.tableType}</span>
          <select value={table.type} onChange={(event) => onType(event.target.value as TableType)}>
            {TABLE_TYPES.map((type) => (
              <option key={type} value={type}>
                {TABLE_TYPE_NAMES[type]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button quiet square" aria-label={texts.removeThing(label)} title={texts.removeThing(label)} onClick={onRemove}>
          <Trash2 aria-hidden className="icon" size={16} />
        </button>
      </div>
      {faultText !== null && (
        <p id={`${id}fault`} className={`table-fault ${fault}`}>
          {faultText}
        </p>
      )}
      {table.fields.length === 0 ? (
        <p className="table-empty">{texts.noFieldYet}</p>
      ) : (
        <ul className="table-fields" aria-label={texts.fieldsOf(label)}>
          {table.fields.map((field) => (
            <TableField
              key={field}
              name={fields.find((known) => known.id === field)?.name ?? field}
              table={label}
              isKey={table.keys.includes(field)}
              onDrag={(event) => dragField(event, { field, from: place })}
              onKey={(isKey) => onKey(field, isKey)}
              onTake={() => onTake(field)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function faultWords(fault: NameFault, label: string): string | null {
  if (fault === "empty") return texts.calledWithoutName(label);
  return fault === "doubled" ? texts.calledBesidesOther(label) : null;
}

/** Lights up while a field hovers over the table. Elements inside it leave and enter too, so they are counted. */
function useFieldDrop(onDrop: (dragged: DraggedField) => void) {
  const [depth, setDepth] = useState(0);
  const handlers = {
    onDragEnter: (event: DragEvent) => hasField(event) && setDepth((before) => before + 1),
    onDragLeave: (event: DragEvent) => hasField(event) && setDepth((before) => Math.max(0, before - 1)),
    onDragOver: (event: DragEvent) => hasField(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      setDepth(0);
      const dragged = droppedField(event);
      if (!dragged) return;
      event.preventDefault();
      onDrop(dragged);
    },
  };
  return { isOver: depth > 0, handlers };
}

interface FieldProps {
  name: string;
  table: string;
  isKey: boolean;
  onDrag: (event: DragEvent) => void;
  onKey: (isKey: boolean) => void;
  onTake: () => void;
}

function TableField({ name, table, isKey, onDrag, onKey, onTake }: FieldProps) {
  return (
    <li className={isKey ? "key" : ""} draggable onDragStart={onDrag}>
      <button
        type="button"
        className="field-key"
        aria-pressed={isKey}
        aria-label={texts.isKeyOf(name, table)}
        title={texts.primaryKey}
        onClick={() => onKey(!isKey)}
      >
        <KeyRound aria-hidden size={14} />
      </button>
      <code>{name}</code>
      <button type="button" className="field-take" aria-label={texts.takeOutOf(name, table)} title={texts.takeOut} onClick={onTake}>
        <X aria-hidden size={14} />
      </button>
    </li>
  );
}
