import * as texts from "#texts";
import { useId } from "react";
import { relationshipsOf } from "../../../core/rounds/modeling/relationships.ts";
import type { ModelField, ModelTable } from "../../../core/rounds/modeling/schema.ts";

interface Props {
  tables: readonly ModelTable[];
  labels: readonly string[];
  fields: readonly ModelField[];
}

/** Which tables can be joined, and by what: a line for each two that share key fields. */
export function RelationshipList({ tables, labels, fields }: Props) {
  const id = useId();
  const relationships = relationshipsOf(tables);
  if (tables.length < 2) return null;
  const nameOf = (field: string) => fields.find((known) => known.id === field)?.name ?? field;
  return (
    <section className="relationships">
      <h3 id={id}>{texts.relationships}</h3>
      {relationships.length === 0 ? (
        <p className="modeling-hint">{texts.noRelationshipYet}</p>
      ) : (
        <ul aria-labelledby={id}>
          {relationships.map(({ from, to, fields: shared }) => (
            <li key={`${from} ${to}`}>
              <span className="relation-end">{labels[from]}</span>
              <span className="relation-line">
                <span className="visually-hidden"> {texts.relatedTo} </span>
              </span>
              <span className="relation-end">{labels[to]}</span>
              <span className="relation-by">
                {texts.relatedBy} <code>{shared.map(nameOf).join(", ")}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
