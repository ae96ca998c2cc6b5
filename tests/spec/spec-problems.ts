import { readRules } from "./rules.ts";
import { mentionsIn } from "./titles.ts";

/** Where SPEC.md and the titles of the tests disagree, one line each: `file:line: what is wrong`. */
export function specProblems(spec: string, tests: readonly { path: string; text: string }[]): string[] {
  const { rules, problems } = readRules(spec);
  if (rules.length === 0) problems.push("SPEC.md:1: holds no rule: this check sees nothing");
  if (tests.length === 0) problems.push("tests: no file was read: this check sees nothing");
  const known = new Set(rules.map((rule) => rule.id));
  const mentions = tests.flatMap((file) => mentionsIn(file.path, file.text));
  const tested = new Set(mentions.map((mention) => mention.id));
  return [
    ...problems,
    ...rules.filter((rule) => !tested.has(rule.id)).map((rule) => `SPEC.md:${rule.line}: no test's title names [${rule.id}]`),
    ...mentions.filter((mention) => !known.has(mention.id)).map((mention) => `${mention.file}:${mention.line}: [${mention.id}] is no rule of SPEC.md`),
  ];
}
