import * as texts from "#texts";
import type { ModelTable } from "./schema.ts";

/** What is wrong with a table's name; null when nothing is. */
export type NameFault = "empty" | "doubled" | null;

const plain = (name: string): string => name.trim().toLowerCase();

/** The fault of every table's name, in order. Letter case and white space at the ends do not tell two names apart; the first of two is sound. */
export const nameFaults = (tables: readonly Pick<ModelTable, "name">[]): NameFault[] =>
  tables.map(({ name }, index) => {
    if (plain(name) === "") return "empty";
    return tables.slice(0, index).some((other) => plain(other.name) === plain(name)) ? "doubled" : null;
  });

/** A name for every table by which it can be told from all others: its own where that is sound, else "Table 2" or "orders (2)". */
export function tableLabels(tables: readonly Pick<ModelTable, "name">[]): string[] {
  const faults = nameFaults(tables);
  const taken = new Set(tables.flatMap(({ name }, index) => (faults[index] === null ? [plain(name)] : [])));
  return tables.map(({ name }, index) => {
    if (faults[index] === null) return name.trim();
    let number = faults[index] === "empty" ? index + 1 : 2;
    const labelled = () => (faults[index] === "empty" ? texts.tableNamed(String(number)) : `${name.trim()} (${number})`);
    while (taken.has(plain(labelled()))) number++;
    taken.add(plain(labelled()));
    return labelled();
  });
}
