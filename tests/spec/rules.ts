/** A numbered rule of SPEC.md, such as `- **GR3** Row order is ignored when ...`. `line` from 1. */
export interface Rule {
  id: string;
  line: number;
}

const AREA = /^## ([A-Z]{2}): \S/;
const RULE = /^- \*\*([A-Z]{2}[1-9]\d*)\*\* \S/;
/** Anything that looks as if it were meant as a rule. */
const ALMOST = /^\s*[-*+]?\s*\*\*\s*[A-Za-z]{2,3}\s?\d+/;

/** The rules of SPEC.md and what is wrong with how they are written: `SPEC.md:line: what is wrong`. */
export function readRules(text: string): { rules: Rule[]; problems: string[] } {
  const rules: Rule[] = [];
  const problems: string[] = [];
  let area: string | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const refuse = (problem: string) => problems.push(`SPEC.md:${index + 1}: ${problem}`);
    if (line.startsWith("## ")) {
      area = AREA.exec(line)?.[1];
      if (area === undefined) refuse("a heading of an area is `## GR: grading`");
    }
    const id = RULE.exec(line)?.[1];
    if (id === undefined) {
      if (ALMOST.test(line)) refuse("a rule is written `- **GR3** Sentence.`");
      continue;
    }
    const earlier = rules.find((rule) => rule.id === id);
    if (earlier) refuse(`${id} stands on line ${earlier.line} already`);
    if (area !== id.slice(0, 2)) refuse(`${id} stands under ${area ?? "no area"}`);
    rules.push({ id, line: index + 1 });
  }
  return { rules, problems };
}
