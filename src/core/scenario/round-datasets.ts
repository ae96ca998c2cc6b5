import * as texts from "#texts";
import type { HiddenDataset, Table } from "./dataset.ts";

/** One set of tables on which an answer is tried. Hidden ones are never shown to the candidate. */
export type Dataset = { name: string; hidden: boolean; tables: Table[] };

type DatasetFields = {
  tables?: Table[] | undefined;
  hiddenTables?: Table[] | undefined;
  hiddenDatasets?: HiddenDataset[] | undefined;
};

/** All datasets of a round in the order in which they are tried: the visible one first. */
export function hiddenDatasetsOf(round: DatasetFields): Dataset[] {
  const hidden = [...(round.hiddenTables ? [{ name: undefined, tables: round.hiddenTables }] : []), ...(round.hiddenDatasets ?? [])];
  return hidden.map(({ name, tables }, index) => ({ name: name ?? texts.hiddenDataset(index + 1), hidden: true, tables }));
}

export const visibleDatasetOf = (round: DatasetFields): Dataset => ({ name: texts.visibleDataset, hidden: false, tables: round.tables ?? [] });
