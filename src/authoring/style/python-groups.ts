import { pythonPieces } from "../../core/grading/python-text.ts";

/** What stands between two brackets, at its commas. `isCall`: the brackets belong to a call, such as `f(1)` or `f()`. */
export type Group = { items: string[]; isCall: boolean };

const OPENING = "([{";
const CLOSING = ")]}";

/** All brackets of a Python expression, the inner ones first. Texts are never taken apart. */
export function groupsOf(expression: string): Group[] {
  const closed: Group[] = [];
  const open: (Group & { item: string })[] = [];
  let before = "";
  const take = (part: string) => {
    for (const group of open) group.item += part;
    if (part.trim() !== "") before = part;
  };
  for (const part of partsOf(expression)) {
    if (CLOSING.includes(part)) {
      const group = open.pop();
      if (group) closed.push({ isCall: group.isCall, items: [...group.items, group.item.trim()].filter((item) => item !== "") });
      take(part);
    } else if (OPENING.includes(part)) {
      const isCall = part === "(" && /[\w)\]]$/.test(before);
      take(part);
      open.push({ isCall, items: [], item: "" });
    } else if (part === "," && open.length > 0) {
      const inner = open.pop()!;
      take(part);
      open.push({ ...inner, items: [...inner.items, inner.item.trim()], item: "" });
    } else take(part);
  }
  return closed;
}

/** Texts whole, everything else in single characters; comments and line breaks count for nothing. */
const partsOf = (expression: string): string[] =>
  pythonPieces(expression).flatMap(({ kind, text }) => (kind === "comment" ? [] : kind === "string" ? [text] : [...text.replace(/\s+/g, " ")]));
