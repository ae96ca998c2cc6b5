import { boolCoreTag, EVENT_ID, getScalarValue, NOT_RESOLVED, nullCoreTag, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { floatValue, integerValue, keyText, mapValue, type Value } from "../core/scenario/value.ts";

/** A file that was read as YAML 1.2 core. `value` is in the form of core's value.ts; undefined when the file does not parse. */
export type YamlSource = {
  value: Value | undefined;
  problems: YamlProblem[];
  /** The line, from 1, of the place that a path leads to, or of what comes nearest to it. */
  lineOf(path: readonly PropertyKey[]): number;
};

export type YamlProblem = { line: number; message: string };

type Node = { line: number } & ({ kind: "scalar"; value: Value } | { kind: "list"; items: Node[] } | { kind: "map"; entries: { key: Node; value: Node }[] });

/** Aliases may repeat what they stand for many times over; beyond this many values a file is refused. */
const MAX_VALUES = 2_000_000;

/** Reads YAML. Never throws: what does not parse comes back as problems. */
export function readYaml(source: string): YamlSource {
  try {
    return compose(source);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const hasTab = /^ *\t/.test(source.split(/\r\n|\n|\r/)[line - 1] ?? "");
    const reason = hasTab ? "tab characters stand in the indentation" : error.reason;
    return { value: undefined, problems: [{ line, message: syntaxMessage(reason) }], lineOf: () => line };
  }
}

function compose(source: string): YamlSource {
  const events = parseEvents(source, {});
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents > 1) return refused("the file holds several YAML documents; keep one, and remove the lines with ---");
  const composer = new Composer(source, events);
  const root = documents === 1 ? composer.document() : undefined;
  if (!root || (root.kind === "scalar" && root.value === null)) return refused("the file is empty; write a starter with `npm run questions -- new`");
  const { problems } = composer;
  if (sizeOf(root, new Map()) > MAX_VALUES) return refused("aliases repeat too much; write the values out");
  return { value: toValue(root, new Map()), problems, lineOf: (path) => lineAt(root, path) };
}

const refused = (message: string): YamlSource => ({ value: undefined, problems: [{ line: 1, message }], lineOf: () => 1 });

/** Builds a tree with lines out of the parser's flat events. */
class Composer {
  readonly problems: YamlProblem[] = [];
  readonly #source: string;
  readonly #events: Event[];
  readonly #lines: number[];
  readonly #anchors = new Map<string, Node | null>();
  #next = 0;

  constructor(source: string, events: Event[]) {
    this.#source = source;
    this.#events = events;
    this.#lines = lineStarts(source);
  }

  document(): Node | undefined {
    this.#next = 1;
    return this.#isAtEnd() ? undefined : this.#node();
  }

  #isAtEnd(): boolean {
    return this.#events[this.#next]?.type === EVENT_ID.POP;
  }

  #node(): Node {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE:
        return this.#collection(event, { kind: "list", line: this.#lineAt(event.start), items: [] });
      case EVENT_ID.MAPPING:
        return this.#collection(event, { kind: "map", line: this.#lineAt(event.start), entries: [] });
      case EVENT_ID.ALIAS:
        return this.#alias(event);
      default:
        throw new Error("the YAML parser's events end early");
    }
  }

  #collection(event: SequenceEvent | MappingEvent, node: Node & { kind: "list" | "map" }): Node {
    this.#refuseTag(event, node);
    // Until it is complete, an anchor leads nowhere: an alias inside its own anchor would never end.
    this.#anchor(event, null);
    while (!this.#isAtEnd()) {
      if (node.kind === "list") node.items.push(this.#node());
      else node.entries.push({ key: this.#node(), value: this.#node() });
    }
    this.#next++;
    if (node.kind === "map") this.#refuseDoubledKeys(node.entries);
    this.#anchor(event, node);
    return node;
  }

  #refuseTag(event: SequenceEvent | MappingEvent, node: Node) {
    const tag = this.#tag(event);
    if (tag === "" || tag === "!" || tag === (node.kind === "list" ? "!!seq" : "!!map")) return;
    this.problems.push({ line: node.line, message: `the tag ${tag} is not known here; remove it` });
  }

  #refuseDoubledKeys(entries: { key: Node }[]) {
    const seen = new Set<string>();
    for (const { key } of entries) {
      const value = toValue(key, new Map());
      const text = JSON.stringify(value);
      if (seen.has(text))
        this.problems.push({ line: key.line, message: `the key ${JSON.stringify(keyText(value))} stands twice in one mapping; remove one of them` });
      seen.add(text);
    }
  }

  #scalar(event: ScalarEvent): Node {
    const line = this.#lineAt(event.valueStart >= 0 ? event.valueStart : this.#previousEnd());
    const text = getScalarValue(this.#source, event);
    const tag = this.#tag(event);
    const value = tag === "" ? (event.style === SCALAR_STYLE.PLAIN ? plainValue(text) : text) : taggedValue(tag, text);
    if (value === undefined) this.problems.push({ line, message: `${JSON.stringify(text)} cannot be read as ${tag}; remove the tag` });
    const node: Node = { kind: "scalar", line, value: value === undefined ? text : value };
    this.#anchor(event, node);
    return node;
  }

  #alias(event: AliasEvent): Node {
    const name = this.#source.slice(event.anchorStart, event.anchorEnd);
    const node = this.#anchors.get(name);
    if (node) return node;
    const line = this.#lineAt(event.anchorStart);
    const message =
      node === null ? `*${name} stands inside what &${name} names; write it out` : `*${name} has no anchor &${name} before it; add one or quote the text`;
    this.problems.push({ line, message });
    return { kind: "scalar", line, value: null };
  }

  #anchor(event: ScalarEvent | SequenceEvent | MappingEvent, node: Node | null) {
    if (event.anchorStart >= 0) this.#anchors.set(this.#source.slice(event.anchorStart, event.anchorEnd), node);
  }

  #tag(event: ScalarEvent | SequenceEvent | MappingEvent): string {
    return event.tagStart < 0 ? "" : this.#source.slice(event.tagStart, event.tagEnd).replace(/^!<tag:yaml\.org,2002:(.*)>$/, "!!$1");
  }

  /** Where the scalar before an empty one ended: an empty value stands on the line of its key. */
  #previousEnd(): number {
    for (let index = this.#next - 2; index >= 0; index--) {
      const event = this.#events[index];
      if (event?.type === EVENT_ID.SCALAR && event.valueStart >= 0) return event.valueStart;
      if (event && "start" in event) return event.start;
    }
    return 0;
  }

  #lineAt(position: number): number {
    let [low, high] = [0, this.#lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

const INTEGER = /^[-+]?[0-9]+$/;
const OTHER_BASE = /^(?:0o[0-7]+|0x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const NAN = /^\.(?:nan|NaN|NAN)$/;

/** What a text without quotes stands for, by the core schema of YAML 1.2 (chapter 10.3.2), with integers of any size. */
function plainValue(text: string): Value {
  for (const tag of [nullCoreTag, boolCoreTag]) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return numberValue(text) ?? text;
}

function numberValue(text: string): Value | undefined {
  if (INTEGER.test(text)) return integerValue(text.startsWith("-") ? -BigInt(text.slice(1)) : BigInt(text.replace("+", "")));
  if (OTHER_BASE.test(text)) return integerValue(BigInt(text));
  if (FLOAT.test(text)) return floatValue(Number(text));
  if (INFINITY.test(text)) return floatValue(text.startsWith("-") ? -Infinity : Infinity);
  return NAN.test(text) ? floatValue(NaN) : undefined;
}

/** A value whose type is written before it, such as `!!float 3`; undefined when the two do not go together. */
function taggedValue(tag: string, text: string): Value | undefined {
  const plain = plainValue(text);
  const isNumber = numberValue(text) !== undefined;
  if (tag === "!" || tag === "!!str") return text;
  if (tag === "!!float" && isNumber) return INTEGER.test(text) ? floatValue(Number(text)) : plain;
  if (tag === "!!int" && (INTEGER.test(text) || OTHER_BASE.test(text))) return plain;
  if (tag === "!!bool" && typeof plain === "boolean") return plain;
  return tag === "!!null" && plain === null ? null : undefined;
}

/** How many values a tree holds when its aliases are written out. */
function sizeOf(node: Node, known: Map<Node, number>): number {
  const before = known.get(node);
  if (before !== undefined) return before;
  const children = node.kind === "list" ? node.items : node.kind === "map" ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
  const size = children.reduce((sum, child) => sum + sizeOf(child, known), 1);
  known.set(node, size);
  return size;
}

function toValue(node: Node, known: Map<Node, Value>): Value {
  if (node.kind === "scalar") return node.value;
  const before = known.get(node);
  if (before !== undefined) return before;
  const value =
    node.kind === "list"
      ? node.items.map((item) => toValue(item, known))
      : mapValue(node.entries.map(({ key, value: entry }) => [toValue(key, known), toValue(entry, known)]));
  known.set(node, value);
  return value;
}

function lineAt(root: Node, path: readonly PropertyKey[]): number {
  let node = root;
  let { line } = root;
  for (const part of path) {
    if (node.kind === "list") {
      const item = typeof part === "number" ? node.items[part] : undefined;
      if (!item) return line;
      node = item;
      line = item.line;
    } else if (node.kind === "map") {
      // Of a key that stands twice the last one counts, as in `value`.
      const entry = node.entries.findLast(({ key }) => keyText(toValue(key, new Map())) === part);
      if (!entry) return line;
      node = entry.value;
      line = entry.key.line;
    } else return line;
  }
  return line;
}

const REMEDIES: [RegExp, string][] = [
  [/tab characters/, "use spaces"],
  [
    /bad indentation of a mapping entry|nested mapping|implicit key/,
    'line up the keys of a mapping; put quotes around a text that holds ": " or begins with a special character',
  ],
  [/bad indentation of a sequence entry/, "line up the dashes of a list"],
  [/deficient indentation/, "close the quote or bracket that was opened before, or indent what is in it further than its key"],
  [/expected ':' after a mapping key|multiline key/, 'write `key: value`; put quotes around a text that holds ": " or "#"'],
  [/quoted scalar/, "close the quotes"],
  [/flow collection/, "close the bracket, and put a comma between the items"],
  [/unknown escape sequence|hexadecimal/, "within double quotes a backslash is written twice; single quotes keep it as it is"],
  [/document separator/, "put quotes around a text that begins with a quote, a bracket or another special character, and indent all its lines"],
  [/non-printable|null byte|valid JSON character/, "remove the control character"],
];

/** The parser's words with what to do about it. */
function syntaxMessage(reason: string): string {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(reason))?.[1];
  return `this is not YAML: ${reason}; ${remedy ?? "look at this line and the one before"}`;
}
