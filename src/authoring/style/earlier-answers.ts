import { acceptedAnswersOf } from "../../core/rounds/code-fields.ts";
import { referenceDesign } from "../../core/rounds/canvas/reference.ts";
import { toCanvasKey, toCanvasPlayer, type CanvasRound } from "../../core/rounds/canvas/schema.ts";
import { describeCanvas } from "../../core/rounds/canvas/answer.ts";
import { describeModel } from "../../core/rounds/modeling/answer.ts";
import { referenceModel } from "../../core/rounds/modeling/reference.ts";
import { toModelingKey, toModelingPlayer, type ModelingRound } from "../../core/rounds/modeling/schema.ts";
import type { RenderMarkdown } from "../../core/rounds/common.ts";
import type { EarlierRound } from "../../core/rounds/quiz/asked.ts";
import type { Round } from "../../core/rounds/registry.ts";
import type { CodeRound } from "./rule.ts";

/** Scores of answers that pass and of those that do not, on both sides of what `askWhen` usually asks for. */
const PASSING = [1, 0.75];
const FAILING = [0.6, 0.3, 0];

const unrendered: RenderMarkdown = (source) => source;

/** What may have become of a round when a later quiz asks about it: the answers that its author foresaw, with every score. */
export function earlierAnswers({ kind, round }: Round): EarlierRound[] {
  if (kind === "sql" || kind === "python") return codeAnswers(kind, round);
  const texts = kind === "canvas" ? designTexts(round) : kind === "modeling" ? modelTexts(round) : [""];
  return texts.flatMap((text) => [...outcomes({ id: round.id, kind, text }, true), ...outcomes({ id: round.id, kind, text }, false)]);
}

const outcomes = (answer: Pick<EarlierRound, "id" | "kind" | "text">, passed: boolean): EarlierRound[] =>
  (passed ? PASSING : FAILING).map((score) => ({ ...answer, passed, score }));

function codeAnswers(kind: string, round: CodeRound): EarlierRound[] {
  const right = [round.solution ?? "", ...acceptedAnswersOf(round).map(({ code }) => code)];
  const wrong = [round.initialCode ?? "", ...(round.wrongAnswers ?? []).map(({ code }) => code)];
  const all = (codes: string[], passed: boolean) => codes.flatMap((text) => outcomes({ id: round.id, kind, text }, passed));
  return [...all(right, true), ...all(wrong, false)];
}

/** The best design, and those with one other component or one edge less; an empty canvas. */
function designTexts(round: CanvasRound): string[] {
  const [player, best] = [toCanvasPlayer(round, unrendered), referenceDesign(toCanvasKey(round, unrendered))];
  const swapped = round.steps.flatMap(({ id: step, choices }) =>
    choices.map(({ component }) => ({ ...best, placed: [...best.placed.filter((place) => place.step !== step), { step, component }] })),
  );
  const cut = best.edges.map((edge) => ({ ...best, edges: best.edges.filter((other) => other !== edge) }));
  return ["", ...[best, ...swapped, ...cut].map((design) => describeCanvas(design, player))];
}

/** The best model, and those with one field more in every table; an empty one. */
function modelTexts(round: ModelingRound): string[] {
  const [player, best] = [toModelingPlayer(round, unrendered), referenceModel(toModelingKey(round, unrendered))];
  const spread = round.fields.map(({ id }) => ({ tables: best.tables.map((table) => ({ ...table, fields: [...table.fields, id] })) }));
  return ["", ...[best, ...spread].map((model) => describeModel(model, player))];
}
