import type { CanvasAnswer, CanvasEdge, CanvasPlayer } from "./schema.ts";

export const emptyCanvasAnswer = (): CanvasAnswer => ({ placed: [], edges: [] });

/**
 * The design that an answer describes: known steps and components only, one component a step (the last one placed),
 * and every edge between two different filled steps once.
 */
export function designOf(answer: CanvasAnswer, player: CanvasPlayer): { placed: Map<string, string>; edges: CanvasEdge[] } {
  const steps = new Set(player.steps.map((step) => step.id));
  const components = new Set(player.components.map((component) => component.id));
  const chosen = new Map(
    answer.placed.filter(({ step, component }) => steps.has(step) && components.has(component)).map(({ step, component }) => [step, component]),
  );
  const placed = new Map(player.steps.flatMap(({ id }) => (chosen.has(id) ? [[id, chosen.get(id)!] as const] : [])));
  const seen = new Set<string>();
  const edges = answer.edges.filter(({ from, to }) => {
    const isNew = from !== to && placed.has(from) && placed.has(to) && !seen.has(`${from}\n${to}`);
    seen.add(`${from}\n${to}`);
    return isNew;
  });
  return { placed, edges };
}

/** Placed component ids, one a line, then every edge as `from -> to`: by the steps' ids, and by the components' where those differ. */
export function describeCanvas(answer: CanvasAnswer, player: CanvasPlayer): string {
  const { placed, edges } = designOf(answer, player);
  const lines = edges.flatMap(({ from, to }) => [`${from} -> ${to}`, `${placed.get(from)} -> ${placed.get(to)}`]);
  return [...placed.values(), ...new Set(lines)].join("\n");
}
