import * as texts from "#texts";
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
    title: texts.nothingConsumes,
    why: texts.nothingConsumesWhy,
  },
  {
    id: "store-never-written",
    find: (graph) => each(graph.nodes.filter((node) => node.kind === "store" && graph.previous(node).every(isWatching))),
    title: texts.nothingWrites,
    why: texts.nothingWritesWhy,
  },
  {
    id: "store-never-read",
    find: (graph) => each(graph.nodes.filter((node) => node.kind === "store" && !isForBadRecords(node) && graph.next(node).every(isWatching))),
    title: texts.nothingReads,
    why: texts.nothingReadsWhy,
  },
  {
    id: "single-process",
    find: (graph) => {
      const [process, ...others] = bottlenecks(graph);
      return process && others.length === 0 && isUnguarded(graph, process) ? [[process]] : [];
    },
    title: texts.allThroughOne,
    why: texts.allThroughOneWhy,
  },
  {
    id: "cycle-without-queue",
    find: cyclesWithoutQueue,
    title: texts.cycleWithoutQueue,
    why: texts.cycleWithoutQueueWhy,
  },
  {
    id: "no-place-for-bad-records",
    find: (graph) => each(graph.nodes.filter((node) => isStreamProcessor(graph, node) && !graph.next(node).some(isForBadRecords))),
    title: texts.noPlaceForBadRecords,
    why: texts.noPlaceForBadRecordsWhy,
  },
  {
    id: "nothing-observes",
    find: ({ nodes }) => (nodes.length > 0 && !nodes.some(isWatching) ? [[]] : []),
    title: () => texts.nothingObserves,
    why: texts.nothingObservesWhy,
  },
];
