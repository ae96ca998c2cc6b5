import * as texts from "#texts";
import { useId } from "react";
import { tagsOf, type HistoryFilter } from "../../core/scorecard/history.ts";
import { CATEGORIES, categoryNames, LEVELS, levelNames } from "../../core/scenario/scenario.ts";
import type { Session } from "../../core/session/session.ts";

interface Props {
  sessions: readonly Session[];
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
}

/** What to show of the history. */
export function HistoryFilters({ sessions, filter, onChange }: Props) {
  return (
    <fieldset className="history-filters">
      <legend className="visually-hidden">{texts.filter}</legend>
      <Choice
        label={texts.category}
        value={filter.category}
        options={CATEGORIES}
        nameOf={(option) => categoryNames[option]}
        onChange={(category) => onChange({ ...filter, category })}
      />
      <Choice
        label={texts.level}
        value={filter.level}
        options={LEVELS}
        nameOf={(option) => levelNames[option]}
        onChange={(level) => onChange({ ...filter, level })}
      />
      <Choice label={texts.tag} value={filter.tag} options={tagsOf(sessions)} nameOf={(option) => option} onChange={(tag) => onChange({ ...filter, tag })} />
    </fieldset>
  );
}

interface ChoiceProps<Option extends string> {
  label: string;
  value: Option | null;
  options: readonly Option[];
  nameOf: (option: Option) => string;
  onChange: (value: Option | null) => void;
}

function Choice<Option extends string>({ label, value, options, nameOf, onChange }: ChoiceProps<Option>) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={({ currentTarget }) => onChange(options.find((option) => option === currentTarget.value) ?? null)}>
        <option value="">{texts.everything}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </p>
  );
}
