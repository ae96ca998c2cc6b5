import * as texts from "#texts";
import { Check, KeyRound, X } from "lucide-react";
import "../../../styles/modeling-review.css";
import { tablesOf } from "../../../core/rounds/modeling/answer.ts";
import { gradeModel, type JudgedTable } from "../../../core/rounds/modeling/grade.ts";
import { referenceModel } from "../../../core/rounds/modeling/reference.ts";
import type { ModelTable } from "../../../core/rounds/modeling/schema.ts";
import { tableLabels } from "../../../core/rounds/modeling/table-labels.ts";
import type { ReviewProps } from "../reviews.tsx";

type NameOf = (field: string) => string;

/** The candidate's tables held against the reference ones they were matched with, and the reference model. */
export function ModelingReview({ player, answer, answerKey }: ReviewProps<"modeling">) {
  const tables = tablesOf(answer, player);
  const labels = tableLabels(tables);
  const nameOf: NameOf = (id) => player.fields.find((field) => field.id === id)?.name ?? id;
  if (!answerKey) return <ModelTables heading={texts.whatYouSubmitted} tables={tables} labels={labels} nameOf={nameOf} />;
  const grade = gradeModel(player, answerKey, answer);
  const reference = referenceModel(answerKey).tables;
  return (
    <>
      <h4>{texts.tableByTable}</h4>
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
              <b>{labels[index]}</b> <span className="review-note">{tables[index]?.fields.length === 0 ? texts.holdsNoFields : texts.matchesNoTable}</span>
            </p>
          </li>
        ))}
      </ul>
      <div className="review-sides">
        <ModelTables heading={texts.whatYouSubmitted} tables={tables} labels={labels} nameOf={nameOf} />
        <ModelTables heading={texts.referenceModel} tables={reference} labels={reference.map(({ name }) => name)} nameOf={nameOf} />
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
          {label === undefined ? texts.notInYourModel : texts.yourTable(label)}, {texts.pointsOf(points, possible)}
        </span>
      </p>
      {own && (
        <ul>
          <Point isRight={missing.length === 0} text={missing.length === 0 ? texts.allRequiredFields : texts.missingFields(missing.map(nameOf).join(", "))} />
          {misplaced.length > 0 && <Point isRight={false} text={texts.misplacedFields(misplaced.map(nameOf).join(", "))} />}
          <Point
            isRight={isTypeRight}
            text={
              isTypeRight
                ? texts.rightTableType(texts.tableTypesWithin[expected.type])
                : texts.wrongTableType(texts.tableTypesWithin[own.type], texts.tableTypesWithin[expected.type])
            }
          />
          {isKeyRight !== null && (
            <Point
              isRight={isKeyRight}
              text={isKeyRight ? texts.rightPrimaryKey : texts.wrongPrimaryKey(keyText(own.keys, nameOf), keyText(expected.primaryKey, nameOf))}
            />
          )}
        </ul>
      )}
      <div className="prose" dangerouslySetInnerHTML={{ __html: expected.feedbackHtml }} />
    </li>
  );
}

const keyText = (keys: readonly string[], nameOf: NameOf): string => (keys.length === 0 ? texts.keyNotMarked : keys.map(nameOf).join(" + "));

function Point({ isRight, text }: { isRight: boolean; text: string }) {
  return (
    <li className={isRight ? "ok" : "no"}>
      {isRight ? <Check role="img" aria-label={texts.pointMarks.right} size={14} /> : <X role="img" aria-label={texts.pointMarks.wrong} size={14} />} {text}
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
      {tables.length === 0 && <p className="review-empty">{texts.noTable}</p>}
      {tables.map(({ type, fields, keys }, index) => (
        <div key={index} className="model-table">
          <p>
            <b>{labels[index]}</b> <span className="review-note">{texts.tableTypesWithin[type]}</span>
          </p>
          <ul>
            {fields.map((field) => (
              <li key={field}>
                <code>{nameOf(field)}</code>
                {keys.includes(field) && <KeyRound role="img" aria-label={texts.rightPrimaryKey} size={12} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
