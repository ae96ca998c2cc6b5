import type { Rule } from "eslint";

/** A node of the syntax tree, of script as well as of a template. */
interface Node {
  type: string;
  parent?: Node | null;
  value?: unknown;
  name?: { name?: unknown };
  quasis?: { value: { raw: string } }[];
}

const LETTER = /\p{L}/u;
/** How a sentence, or a name of several words, begins. */
const SENTENCE = /(?:^|[\s"'(])\p{Lu}\p{Ll}*[,’]? \p{L}\p{Ll}*/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
/** Attributes that are read or seen. */
const SPOKEN = /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label)$/;
/** Attributes that name keys or colours, for the browser alone. */
const UNSPOKEN = /^(?:aria-keyshortcuts|className|class|d|style|href)$/;
/** What hands its value on, so that a word inside of it is shown where it stands. */
const PASSES_ON = new Set(["ConditionalExpression", "LogicalExpression", "JSXExpressionContainer", "TemplateLiteral"]);

/** What stands in such an element is code or a key, the same in every language. */
const isCode = (node: Node): boolean => {
  const name = (node as { openingElement?: Node }).openingElement?.name?.name;
  return name === "pre" || name === "code" || name === "kbd" || (node.parent != null && isCode(node.parent));
};

const isInText = (node: Node): boolean => {
  const { parent } = node;
  if (!parent || !PASSES_ON.has(parent.type)) return false;
  if (parent.type === "ConditionalExpression" && (parent as { test?: Node }).test === node) return false;
  if (parent.type !== "JSXExpressionContainer") return isInText(parent);
  return parent.parent?.type === "JSXElement" || parent.parent?.type === "JSXFragment";
};

/** The attribute that a value belongs to, by its name. */
const attributeOf = (node: Node): string | undefined => {
  const { parent } = node;
  if (parent?.type === "JSXAttribute") return typeof parent.name?.name === "string" ? parent.name.name : "";
  return parent && PASSES_ON.has(parent.type) ? attributeOf(parent) : undefined;
};

function isShown(node: Node, text: string): boolean {
  if (!LETTER.test(text)) return false;
  const attribute = attributeOf(node);
  if (attribute !== undefined) return SPOKEN.test(attribute) || (CAPITALISED.test(text) && !UNSPOKEN.test(attribute));
  return isInText(node) || SENTENCE.test(text);
}

/** Finds words on the screen that stand in the code: they belong into the texts, of which there is one file for each language. */
export const literalWords: Rule.RuleModule = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const refuse = (node: unknown, text: string) =>
      context.report({ node: node as Rule.Node, message: `"${text.trim().slice(0, 60)}" is a text: give it a name in src/texts/en.ts.` });
    const string = (node: unknown) => {
      const { value } = node as Node;
      if (typeof value === "string" && isShown(node as Node, value)) refuse(node, value);
    };
    return {
      Literal: string,
      JSXText(node: unknown) {
        const { value } = node as Node;
        if (typeof value === "string" && LETTER.test(value.replace(/&#?\w+;/g, "")) && !isCode(node as Node)) refuse(node, value);
      },
      TemplateLiteral(node) {
        const text = ((node as Node).quasis ?? []).map((part) => part.value.raw).join("{}");
        if (isShown(node as Node, text.replaceAll("{}", " "))) refuse(node, text);
      },
    };
  },
};
