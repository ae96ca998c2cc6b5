/** A solution with one small change. The label is unique among the mutants of a solution: `line 4: DESC -> ASC`. */
export type Mutant = { label: string; code: string };

/** A change that a label is to be made for. `what` says it in a few words: `DESC -> ASC`, `dropped PARTITION BY region`. */
export type LabelledCode = { line: number; what: string; code: string };

/** Characters of code that a label quotes on each side of its arrow. */
export const MAX_QUOTED = 60;

/** Code on one line, cut where it is long. */
export function quoted(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED - 3)}...` : line;
}

/** Names the changes; where a line has the same change twice, the second one is `line 4: < -> <= (2)`. */
export function withLabels(changes: readonly LabelledCode[]): Mutant[] {
  const seen = new Map<string, number>();
  return changes.map(({ line, what, code }) => {
    const label = `line ${line}: ${what}`;
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return { label: count === 1 ? label : `${label} (${count})`, code };
  });
}
