import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const WORD = /[\p{L}\p{N}_][\p{L}\p{N}_'’.:%-]*/gu;
/** The line between the head and the body of a Markdown table. */
const TABLE_RULE = /\|[\s:|-]*-[\s:|-]*\|/g;

/** Words as they are read, code and tables included. */
export const wordsIn = (text: string | undefined): number => (text ?? "").replace(TABLE_RULE, " ").match(WORD)?.length ?? 0;

const parser = unified().use(remarkParse).use(remarkGfm);

/** Stands for a name or an expression in the middle of a sentence, which is one word and no hard one. */
const CODE_WORD = "code";

/** The sentences of a Markdown text, without its code blocks, tables and headings. A list entry or paragraph ends a sentence. */
export function sentencesOf(markdown: string): string[] {
  const paragraphs: string[] = [];
  collect(parser.parse(markdown), paragraphs);
  return paragraphs.flatMap((text) => text.split(SENTENCE_END)).filter((sentence) => wordsIn(sentence) > 0);
}

const SENTENCE_END = /(?<=[.!?:;]["”')*]*)\s+/;
const SILENT = new Set(["code", "html", "table", "heading"]);

function collect(node: Nodes, paragraphs: string[]) {
  if (SILENT.has(node.type)) return;
  if (node.type === "paragraph") paragraphs.push(textOf(node));
  else if ("children" in node) for (const child of node.children) collect(child, paragraphs);
}

function textOf(node: Nodes): string {
  if (node.type === "inlineCode") return CODE_WORD;
  if (node.type === "break") return " ";
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}

const LETTERS = /[\p{L}'’-]+/gu;
const LONG_WORD = /\p{L}{7,}/u;

/** LIX, the readability index of Björnsson: words per sentence, plus the percentage of words of more than six letters. */
export function readingLevel(sentences: readonly string[]): { level: number; words: number } {
  const words = sentences.flatMap((sentence) => sentence.match(LETTERS) ?? []);
  if (words.length === 0) return { level: 0, words: 0 };
  const long = words.filter((word) => LONG_WORD.test(word)).length;
  return { level: words.length / sentences.length + (100 * long) / words.length, words: words.length };
}
