import { createHash } from "node:crypto";
import type { Element, ElementContent, Properties, Root, Text } from "hast";
import type { Html, Parents } from "mdast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { highlightCode } from "./highlight-code.ts";

export type MarkdownOptions = {
  /** By how many levels headings go down: with 2, the default, the highest heading of the text becomes h3. */
  headingShift?: number;
};

const DEFAULT_HEADING_SHIFT = 2;

/**
 * Renders GitHub's Markdown to HTML that is safe to put into a page: HTML in the source is shown as text, addresses
 * other than web and mail ones are dropped, and nothing is fetched from elsewhere. Code is highlighted with the
 * classes of highlight-code.ts, tables can be scrolled sideways.
 */
export function renderMarkdown(source: string, { headingShift = DEFAULT_HEADING_SHIFT }: MarkdownOptions = {}): string {
  // Several texts share a page: what footnotes link to is named after their text.
  const processor = FOOTNOTE.test(source) ? makeProcessor(headingShift, `md-${digest(source)}-`) : processorFor(headingShift);
  return processor.processSync(source).toString();
}

const FOOTNOTE = /\[\^/;

const makeProcessor = (headingShift: number, clobberPrefix: string) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { clobberPrefix, footnoteLabelTagName: "p", footnoteBackContent: "↩", handlers: { html: asText } })
    .use(rehypeSanitize, { ...defaultSchema, clobber: [] })
    .use(() => (tree: Root) => fitHeadings(tree, headingShift))
    .use(() => (tree: Root) => fitElements(tree))
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
    .freeze();

/** Most texts are a sentence: to put the plugins together takes as long as to render one. */
const processors = new Map<number, ReturnType<typeof makeProcessor>>();

function processorFor(headingShift: number): ReturnType<typeof makeProcessor> {
  const known = processors.get(headingShift) ?? makeProcessor(headingShift, "md-");
  processors.set(headingShift, known);
  return known;
}

/** Renders as questions, hints and explanations are shown. */
export const render = (source: string): string => renderMarkdown(source);

const digest = (source: string) => createHash("sha256").update(source).digest("hex").slice(0, 8);

const BLOCKS = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

/** HTML in Markdown is what the author wrote, not what the page runs. */
function asText(_state: unknown, node: Html, parent: Parents | undefined): ElementContent {
  const text: Text = { type: "text", value: node.value };
  return parent && BLOCKS.has(parent.type) ? element("p", {}, [text]) : text;
}

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({ type: "element", tagName, properties, children });

function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    yield child;
    yield* elementsOf(child);
  }
}

const HEADING = /^h([1-6])$/;
const depthOf = ({ tagName }: Element) => Number(HEADING.exec(tagName)?.[1] ?? 0);

/** Moves the headings below those of the page, whichever level the author began with, and leaves out no level on the way down. */
function fitHeadings(tree: Root, shift: number) {
  const headings = [...elementsOf(tree)].filter((node) => depthOf(node) > 0);
  const depths = [...new Set(headings.map(depthOf))].sort();
  for (const heading of headings) heading.tagName = `h${Math.min(6, depths.indexOf(depthOf(heading)) + 1 + shift)}`;
}

function fitElements(node: Root | Element) {
  node.children = node.children.map((child) => (child.type === "element" ? fitElement(child) : child));
}

function fitElement(node: Element): Element {
  fitElements(node);
  switch (node.tagName) {
    case "pre":
      return listing(node);
    case "table":
      return scrollable(node);
    case "a":
      return link(node);
    case "img":
      return picture(node);
    case "input":
      // The box of a task list stands beside its text, but is not tied to it.
      node.properties["ariaLabel"] = node.properties["checked"] === true ? "Done" : "Open";
      return node;
    default:
      if (node.properties["id"] === "footnote-label") node.properties = { className: ["footnotes-label"] };
      return node;
  }
}

function listing(node: Element): Element {
  const code = node.children.find((child): child is Element => child.type === "element" && child.tagName === "code");
  if (!code) return node;
  const classes = Array.isArray(code.properties["className"]) ? code.properties["className"].map(String) : [];
  const written = classes.find((name) => name.startsWith("language-"))?.slice("language-".length) ?? "";
  const language = written.replace(/[^\w+#.-]/g, "") || "text";
  const children = highlightCode(textOf(code).replace(/\n$/, ""), language);
  // A box that scrolls must be reachable by keyboard.
  return element("pre", { className: ["listing"], tabIndex: 0, dataLanguage: language }, [element("code", {}, children)]);
}

function scrollable(table: Element): Element {
  table.children = table.children.filter((part) => !isEmptyHead(part));
  const headers = [...elementsOf(table)].filter(({ tagName }) => tagName === "th");
  // A cell that heads nothing is none of those that are read out with every value below them.
  for (const cell of headers) if (textOf(cell).trim() === "") cell.tagName = "td";
  const names = headers.map((cell) => textOf(cell).replace(/[<>]/g, " ").trim());
  const named = names.filter((name) => name !== "").join(", ");
  // No region: a page may well have several tables with the same columns, and landmarks need names of their own.
  return element("div", { className: ["table-scroll"], role: "group", tabIndex: 0, ariaLabel: named === "" ? "Table" : `Table: ${named}` }, [table]);
}

/** Markdown knows no table without a head; one that names no column is what its author wrote for none. */
const isEmptyHead = (part: Element["children"][number]): boolean => part.type === "element" && part.tagName === "thead" && textOf(part).trim() === "";

const isForeign = (address: unknown) => typeof address === "string" && /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);

function link(node: Element): Element {
  const { href } = node.properties;
  // What leads nowhere, such as a javascript: address that was dropped, is no link; nor is a link inside another one.
  if (href === undefined) return { ...node, tagName: "span", properties: {} };
  node.children = node.children.map((child) => (child.type === "element" && child.tagName === "a" ? { ...child, tagName: "span", properties: {} } : child));
  // Several texts share a page: an id for the label of the footnotes would stand there twice.
  delete node.properties["ariaDescribedBy"];
  if (isForeign(href)) node.properties["rel"] = ["noopener"];
  return node;
}

/** A page asks no other host for anything: pictures from elsewhere become links to them. */
function picture(node: Element): Element {
  const { src, alt } = node.properties;
  const label: Text = { type: "text", value: typeof alt === "string" && alt !== "" ? alt : "Picture" };
  if (src === undefined) return element("span", {}, [label]);
  return isForeign(src) ? element("a", { href: src, rel: ["noopener"] }, [label]) : node;
}

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : "")).join("");
