import type { CanvasAnswer, CanvasKey } from "./schema.ts";

/** The best design: the first valid component of every step, or the first partial one where none is valid, and the connections that are needed. */
export function referenceDesign(key: CanvasKey): CanvasAnswer {
  return {
    placed: key.steps.flatMap(({ id, choices }) => {
      const best = choices.find(({ verdict }) => verdict === "valid") ?? choices.find(({ verdict }) => verdict === "partial");
      return best ? [{ step: id, component: best.component }] : [];
    }),
    edges: key.connections.map(({ from, to }) => ({ from, to })),
  };
}
