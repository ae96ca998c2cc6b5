import * as texts from "#texts";
import { finding, type Finding } from "../../grading/verdict.ts";
import { critiqueRules } from "./critique-rules.ts";
import { graphOf } from "./design-graph.ts";
import type { CanvasAnswer, CanvasPlayer } from "./schema.ts";

/** Advice on a drawn design by general rules; it has no part in the score. */
export function critiqueDesign(answer: CanvasAnswer, player: CanvasPlayer): Finding[] {
  const graph = graphOf(answer, player);
  return critiqueRules.flatMap(({ id, find, title, why }) =>
    find(graph).map((nodes) => finding(id, title(texts.namesAnd(nodes.map(({ label }) => label))), why)),
  );
}
