import { Check, KeyRound, X } from "lucide-react";
import "../../../styles/modeling-review.css";
import { tablesOf } from "../../../core/rounds/modeling/answer.ts";
import { gradeModel, type JudgedTable } from "../../../core/rounds/modeling/grade.ts";
import { referenceModel } from "../../../core/rounds/modeling/reference.ts";
import type { ModelTable } from "../../../core/rounds/modeling/schema.ts";
import { tableLabels } from "../../../core/rounds/modeling/table-labels.ts";
import type { ReviewProps } from "../reviews.tsx";
import { TABLE_TYPE_NAMES } from "./table-type-names.ts";

type NameOf = (field: string) => string;

/** The candidate's tables held against the reference ones they were matched with, and the reference model. */
export function ModelingReview({ player, answer, answerKey }: ReviewProps<"modeling">) {
  const tables = tablesOf(answer, player);
  const labels = tableLabels(tables);
  const nameOf: NameOf = (id) => player.fields.find((field) => field.id === id)?.name ?? id;
  if (!answerKey) return <ModelTables heading="What you submitted" tables={tables} labels={labels} nameOf={nameOf} />;
  const grade = gradeModel(player, answerKey, answer);
  const reference = referenceModel(answerKey).tables;
  return (
    <>
      <h4>Table by table</h4>
      <ul className="judged-tables">
        {grade.tables.map((judged) => (
          <JudgedTableItem
            key={judged.expected.name}
            judged={judged}
            own={judged.table === null ? undefined : tables[judged.table]}
            label={judged.table === null ? undefined : labels[judged.table]}
            nameOf={nameOf}
          />
        ))}
        {grade.unmatched.map((index) => (
          <li key={index} className="judged-table no">
            <p>
              <X aria-hidden className="icon" size={14} />
              <b>{labels[index]}</b>{" "}
              <span className="review-note">
                {tables[index]?.fields.length === 0
                  ? "holds no fields, so it counts for nothing"
                  : "matches no expected table, so its fields count as misplaced"}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <div className="review-sides">
        <ModelTables heading="What you submitted" tables={tables} labels={labels} nameOf={nameOf} />
        <ModelTables heading="The reference model" tables={reference} labels={reference.map(({ name }) => name)} nameOf={nameOf} />
      </div>
    </>
  );
}

interface JudgedProps {
  judged: JudgedTable;
  own: ModelTable | undefined;
  label: string | undefined;
  nameOf: NameOf;
}

function JudgedTableItem({ judged, own, label, nameOf }: JudgedProps) {
  const { expected, missing, misplaced, isTypeRight, isKeyRight, points, possible } = judged;
  const isFull = points === possible && misplaced.length === 0;
  return (
    <li className={`judged-table ${isFull ? "ok" : "no"}`}>
      <p>
        {isFull ? <Check aria-hidden className="icon" size={14} /> : <X aria-hidden className="icon" size={14} />}
        <b>{expected.name}</b>{" "}
        <span className="review-note">
          {label === undefined ? "not in your model" : `your ${label}`}, {points} of {possible} points
        </span>
      </p>
      {own && (
        <ul>
          <Point isRight={missing.length === 0} text={missing.length === 0 ? "all required fields" : `missing: ${missing.map(nameOf).join(", ")}`} />
          {misplaced.length > 0 && <Point isRight={false} text={`misplaced: ${misplaced.map(nameOf).join(", ")}`} />}
          <Point isRight={isTypeRight} text={isTypeRight ? `type ${expected.type}` : `type ${own.type}, expected ${expected.type}`} />
          {isKeyRight !== null && (
            <Point
              isRight={isKeyRight}
              text={isKeyRight ? "primary key" : `primary key ${keyText(own.keys, nameOf)}, expected ${keyText(expected.primaryKey, nameOf)}`}
            />
          )}
        </ul>
      )}
      <div className="prose" dangerouslySetInnerHTML={{ __html: expected.feedbackHtml }} />
    </li>
  );
}

const keyText = (keys: readonly string[], nameOf: NameOf): string => (keys.length === 0 ? "not marked" : keys.map(nameOf).join(" + "));

function Point({ isRight, text }: { isRight: boolean; text: string }) {
  return (
    <li className={isRight ? "ok" : "no"}>
      {isRight ? <Check role="img" aria-label="Right:" size={14} /> : <X role="img" aria-label="Wrong:" size={14} />} {text}
    </li>
  );
}

interface TablesProps {
  heading: string;
  tables: readonly ModelTable[];
  labels: readonly string[];
  nameOf: NameOf;
}

function ModelTables({ heading, tables, labels, nameOf }: TablesProps) {
  return (
    <section>
      <h4>{heading}</h4>
      {tables.length === 0 && <p className="review-empty">No table.</p>}
      {tables.map(({ type, fields, keys }, index) => (
        <div key={index} className="model-table">
          <p>
            <b>{labels[index]}</b> <span className="review-note">{TABLE_TYPE_NAMES[type].toLowerCase()}</span>
          </p>
          <ul>
            {fields.map((field) => (
              <li key={field}>
                <code>{nameOf(field)}</code>
                {keys.includes(field) && <KeyRound role="img" aria-label="primary key" size={12} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
