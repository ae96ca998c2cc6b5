import { designOf } from "./answer.ts";
import type { CanvasAnswer, CanvasComponent, CanvasPlayer } from "./schema.ts";

/** A placed component; `step` tells two of the same kind apart. */
export type DesignNode = CanvasComponent & { step: string };

/** A drawn design as a graph of its components. */
export interface DesignGraph {
  nodes: DesignNode[];
  /** Where data goes from here, and where it comes from. */
  next: (node: DesignNode) => DesignNode[];
  previous: (node: DesignNode) => DesignNode[];
}

export function graphOf(answer: CanvasAnswer, player: CanvasPlayer): DesignGraph {
  const { placed, edges } = designOf(answer, player);
  const byStep = new Map<string, DesignNode>();
  for (const [step, id] of placed) {
    const component = player.components.find((candidate) => candidate.id === id);
    if (component) byStep.set(step, { ...component, step });
  }
  const ends = (steps: string[]) => steps.flatMap((step) => byStep.get(step) ?? []);
  return {
    nodes: [...byStep.values()],
    next: ({ step }) => ends(edges.filter(({ from }) => from === step).map(({ to }) => to)),
    previous: ({ step }) => ends(edges.filter(({ to }) => to === step).map(({ from }) => from)),
  };
}

/** Everything that data from `starts` comes to, over nodes that `isOpen` lets through; the starts themselves only where a way leads back. */
export function reachableFrom(graph: DesignGraph, starts: readonly DesignNode[], isOpen: (node: DesignNode) => boolean = () => true): Set<DesignNode> {
  const reached = new Set<DesignNode>();
  const waiting = starts.filter(isOpen).flatMap(graph.next);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (reached.has(node) || !isOpen(node)) continue;
    reached.add(node);
    waiting.push(...graph.next(node));
  }
  return reached;
}
