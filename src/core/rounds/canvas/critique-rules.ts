import { reachableFrom, type DesignGraph, type DesignNode } from "./design-graph.ts";
import type { ComponentKind } from "./schema.ts";

/** A weakness that a design can have whatever it is for. */
export interface CritiqueRule {
  /** The finding's `kind`. */
  id: string;
  /** One finding for each entry, about the components in it; none where the design does without the weakness. */
  find: (graph: DesignGraph) => readonly (readonly DesignNode[])[];
  /** `names` are the labels of the components found, joined by "and"; without a full stop. */
  title: (names: string) => string;
  why: string;
}

const isKind =
  (...kinds: ComponentKind[]) =>
  (node: DesignNode): boolean =>
    kinds.includes(node.kind);
const isWatching = isKind("observe");
const each = (nodes: readonly DesignNode[]) => nodes.map((node) => [node]);

/** Told by its words, as no kind stands for it. */
const isForBadRecords = ({ id, label, description }: DesignNode): boolean =>
  /dead.?letter|\bdlq\b|quarantin|(?:bad|broken|failed|invalid|malformed|rejected|poison)\W?(?:record|event|message|row)|\brejects?\b|parking.?lot/i.test(
    `${id} ${label} ${description ?? ""}`,
  );

const isStreamProcessor = (graph: DesignGraph, node: DesignNode): boolean =>
  node.kind === "process" && (/stream/i.test(`${node.id} ${node.label}`) || graph.previous(node).some(isKind("queue")));

/** Processes without which no client reaches any store. */
function bottlenecks(graph: DesignGraph): DesignNode[] {
  const clients = graph.nodes.filter(isKind("client"));
  const reachesStore = (without?: DesignNode) => [...reachableFrom(graph, clients, (node) => node !== without)].some(isKind("store"));
  return reachesStore() ? graph.nodes.filter((node) => node.kind === "process" && !reachesStore(node)) : [];
}

/** A queue in front of it keeps what clients send while it is down; then one process is as good as any other design. */
function isUnguarded(graph: DesignGraph, process: DesignNode): boolean {
  const clients = graph.nodes.filter(isKind("client"));
  return reachableFrom(graph, clients, (node) => node.kind !== "queue").has(process);
}

/** The components of each cycle that no queue is part of. */
function cyclesWithoutQueue(graph: DesignGraph): DesignNode[][] {
  const isOpen = (node: DesignNode) => node.kind !== "queue";
  const reach = new Map(graph.nodes.filter(isOpen).map((node) => [node, reachableFrom(graph, [node], isOpen)]));
  const found: DesignNode[][] = [];
  for (const [node, reached] of reach) {
    if (!reached.has(node) || found.some((cycle) => cycle.includes(node))) continue;
    found.push([...reach].filter(([other, back]) => reached.has(other) && back.has(node)).map(([other]) => other));
  }
  return found;
}

/** What an interviewer would ask about next. A component that only observes neither consumes, writes nor reads. */
export const critiqueRules: readonly CritiqueRule[] = [
  {
    id: "queue-without-consumer",
    find: (graph) => each(graph.nodes.filter((node) => node.kind === "queue" && !isForBadRecords(node) && graph.next(node).every(isWatching))),
    title: (names) => `Nothing consumes ${names}`,
    why: "A queue that nobody reads fills up until it drops data or stops those who write to it. Connect it to what works off its messages.",
  },
  {
    id: "store-never-written",
    find: (graph) => each(graph.nodes.filter((node) => node.kind === "store" && graph.previous(node).every(isWatching))),
    title: (names) => `Nothing writes to ${names}`,
    why: "A store that nothing writes to stays empty, and whoever reads it gets nothing. Connect it to what fills it.",
  },
  {
    id: "store-never-read",
    find: (graph) => each(graph.nodes.filter((node) => node.kind === "store" && !isForBadRecords(node) && graph.next(node).every(isWatching))),
    title: (names) => `Nothing reads ${names}`,
    why: "Data that is stored and never read costs money and helps nobody. Connect it to its readers, or say who they are.",
  },
  {
    id: "single-process",
    find: (graph) => {
      const [process, ...others] = bottlenecks(graph);
      return process && others.length === 0 && isUnguarded(graph, process) ? [[process]] : [];
    },
    title: (names) => `All data goes through ${names} alone, and nothing holds it before`,
    why: "While it is down or slow, what clients send is turned away or lost. Put a queue in front of it, or say how it scales out and who sends again.",
  },
  {
    id: "cycle-without-queue",
    find: cyclesWithoutQueue,
    title: (names) => `A cycle without a queue: ${names}`,
    why: "In a cycle each part waits for the others, so one slow part stops them all, and a record can go round for ever. Put a queue into it, or take a connection away.",
  },
  {
    id: "no-place-for-bad-records",
    find: (graph) => each(graph.nodes.filter((node) => isStreamProcessor(graph, node) && !graph.next(node).some(isForBadRecords))),
    title: (names) => `${names} has no place for bad records`,
    why: "A record that cannot be processed either stops the stream or is lost without a trace. Give it a dead-letter queue or a quarantine table, or say where it goes.",
  },
  {
    id: "nothing-observes",
    find: ({ nodes }) => (nodes.length > 0 && !nodes.some(isWatching) ? [[]] : []),
    title: () => "Nothing observes this design",
    why: "Without metrics and alerts it is your users who find out that data is late or wrong. Say what you would measure: lag, freshness, volume, failed records.",
  },
];
