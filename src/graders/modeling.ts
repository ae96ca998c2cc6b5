import * as texts from "#texts";
import { finding, openCheck, verdictOn, type CheckResult, type Finding } from "../core/grading/verdict.ts";
import { tablesOf } from "../core/rounds/modeling/answer.ts";
import { gradeModel, type JudgedTable } from "../core/rounds/modeling/grade.ts";
import type { ModelingPlayer, ModelTable } from "../core/rounds/modeling/schema.ts";
import { tableLabels } from "../core/rounds/modeling/table-labels.ts";
import type { Grader } from "./grader.ts";

/** One check for each expected table; fields in the wrong place stand among the findings. No engine is needed. */
export const modelingGrader: Grader<"modeling"> = {
  grade({ player, key, answer }) {
    const grade = gradeModel(player, key, answer);
    const tables = tablesOf(answer, player);
    const labels = tableLabels(tables);
    const nameOf = namesOf(player);
    const judged = grade.tables.map((table) => ({ check: checkOn(table), findings: findingsOn(table, tables, labels, nameOf) }));
    const unmatched = grade.unmatched.flatMap((index) => findingOnUnmatched(tables[index], labels[index], nameOf));
    const checks = judged.map(({ check, findings }) => ({ ...check, finding: check.score === 1 ? null : joined(findings) }));
    const findings = grade.score === 1 ? [] : [...judged.flatMap((table) => table.findings), ...unmatched];
    return Promise.resolve({ status: "graded", verdict: verdictOn(grade.score, checks, player.passScore, "table", findings) });
  },
};

type NameOf = (field: string) => string;

const namesOf = ({ fields }: ModelingPlayer): NameOf => {
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

const list = (fields: readonly string[], nameOf: NameOf): string => fields.map((field) => `\`${nameOf(field)}\``).join(", ");

const checkOn = ({ expected, points, possible }: JudgedTable): CheckResult => openCheck(expected.name, points / possible, null);

function findingsOn(judged: JudgedTable, tables: readonly ModelTable[], labels: readonly string[], nameOf: NameOf): Finding[] {
  const { expected, table, missing, misplaced, isTypeRight, isKeyRight } = judged;
  const own = table === null ? undefined : tables[table];
  if (table === null || !own) return [finding("missing-table", texts.noTableFor(expected.name), texts.tableHolds(list(expected.requiredFields, nameOf)))];
  const label = labels[table] ?? expected.name;
  const found: (Finding | false)[] = [
    missing.length > 0 && finding("missing-fields", texts.tableLacks(`\`${label}\``, list(missing, nameOf))),
    misplaced.length > 0 && finding("misplaced-fields", texts.notInPlace(`\`${label}\``, list(misplaced, nameOf))),
    !isTypeRight && finding("table-type", texts.shouldBeOfType(`\`${label}\``, texts.tableTypesWithin[expected.type], texts.tableTypesWithin[own.type])),
    isKeyRight === false && finding("primary-key", texts.primaryKeyShouldBe(`\`${label}\``, list(expected.primaryKey, nameOf))),
  ];
  return found.filter((each) => each !== false);
}

function findingOnUnmatched(table: ModelTable | undefined, label: string | undefined, nameOf: NameOf): Finding[] {
  if (!table || label === undefined || table.fields.length === 0) return [];
  return [finding("extra-table", texts.tableNotNeeded(`\`${label}\``), texts.countsAsMisplaced(list(table.fields, nameOf)))];
}

/** Several findings as the one that a check has. */
function joined(findings: readonly Finding[]): Finding | null {
  const [first, ...more] = findings;
  if (!first) return null;
  return more.length === 0 ? first : { ...first, detail: [first.detail, ...more.map(({ title }) => `${title}.`)].filter(Boolean).join(" ") };
}
