import { z } from "zod";
import {
  acrossKeys,
  itemsOf,
  keysOf,
  localName,
  markdown,
  record,
  refuseDoubles,
  refuseUnknown,
  text,
  type Draft,
  type Refuse,
} from "../../scenario/fields.ts";
import { commonFields, keyBase, playerBase, type KeyBase, type PlayerBase, type RenderMarkdown, type RoundRemark } from "../common.ts";

/** What a component does in a data system; the palette is grouped by it. */
export const COMPONENT_KINDS = ["client", "ingest", "queue", "process", "store", "serve", "observe", "other"] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];
export const STEP_VERDICTS = ["valid", "partial", "invalid"] as const;
export type StepVerdict = (typeof STEP_VERDICTS)[number];

const ComponentSchema = record({
  id: localName().describe("Unique in the palette."),
  label: text().describe("What the candidate reads."),
  kind: z.enum(COMPONENT_KINDS).optional().describe("The group in the palette; `other` when absent."),
  description: text().optional().describe("One sentence on what it does."),
});

const ChoiceSchema = record({
  component: localName().describe("A component of the palette."),
  verdict: z.enum(STEP_VERDICTS).describe("`valid` gives a point, `partial` half of one."),
  feedback: markdown().describe("Why; shown on the step after submission."),
});

const StepSchema = record({
  id: localName().describe("Unique in the round; connections name it."),
  name: text().describe("The layer's name."),
  description: text().describe("What this layer has to do."),
  choices: z.array(ChoiceSchema).describe("Components judged in this step; all others are invalid there."),
});

const ConnectionSchema = record({
  from: localName().describe("A step."),
  to: localName().describe("A step."),
  feedback: markdown().optional().describe("Why it is needed, or why it must not be."),
});

const CanvasRoundFields = record({
  ...commonFields,
  components: z.array(ComponentSchema).min(1, "needs at least one component").describe("The palette."),
  steps: z.array(StepSchema).min(1, "needs at least one step").describe("The layers to fill."),
  connections: z.array(ConnectionSchema).optional().describe("Edges that the design needs."),
  forbiddenConnections: z.array(ConnectionSchema).optional().describe("Edges that cost as much as one step gives."),
});

export const CanvasRoundSchema = acrossKeys(CanvasRoundFields, (round, refuse) => {
  const idsOf = (list: unknown) => itemsOf(list).map((item) => keysOf(item)["id"]);
  const components = idsOf(round["components"]);
  const steps = idsOf(round["steps"]);
  refuseDoubles(components, (index) => ["components", index, "id"], "the component", refuse);
  refuseDoubles(steps, (index) => ["steps", index, "id"], "the step", refuse);
  itemsOf(round["steps"]).forEach((step, index) => checkChoices(keysOf(step), ["steps", index, "choices"], components, refuse));
  checkConnections(round, steps, refuse);
});

function checkChoices(step: Draft, path: PropertyKey[], components: readonly unknown[], refuse: Refuse) {
  const choices = itemsOf(step["choices"]).map(keysOf);
  refuseDoubles(
    choices.map((choice) => choice["component"]),
    (place) => [...path, place, "component"],
    "the choice",
    refuse,
  );
  choices.forEach((choice, place) => refuseUnknown(choice["component"], components, [...path, place, "component"], "component", refuse));
}

function checkConnections(round: Draft, steps: readonly unknown[], refuse: Refuse) {
  const needed = itemsOf(round["connections"]).map(edgeText);
  for (const list of ["connections", "forbiddenConnections"]) {
    const entries = itemsOf(round[list]);
    refuseDoubles(entries.map(edgeText), (index) => [list, index], "the connection", refuse);
    entries.forEach((entry, index) => {
      const { from, to } = keysOf(entry) as { from?: unknown; to?: unknown };
      refuseUnknown(from, steps, [list, index, "from"], "step", refuse);
      refuseUnknown(to, steps, [list, index, "to"], "step", refuse);
      if (from !== undefined && from === to) refuse([list, index, "to"], "joins a step to itself; name another step");
      if (list === "forbiddenConnections" && needed.includes(edgeText(entry))) refuse([list, index], "is needed and forbidden at once; keep one of the two");
    });
  }
}

const edgeText = (entry: unknown) => `${String(keysOf(entry)["from"])} -> ${String(keysOf(entry)["to"])}`;

export type CanvasRound = z.infer<typeof CanvasRoundSchema>;

/** Steps in which nobody can earn the whole point. */
export const canvasRemarks = (round: CanvasRound): RoundRemark[] =>
  round.steps.flatMap(({ choices }, index) => {
    if (choices.some(({ verdict }) => verdict === "valid")) return [];
    return [{ path: ["steps", index, "choices"], message: "no choice is valid, so full marks are out of reach; add one" }];
  });

export type CanvasComponent = { id: string; label: string; kind: ComponentKind; description: string | null };
export type CanvasStep = { id: string; name: string; description: string };

export type CanvasPlayer = PlayerBase & { kind: "canvas"; components: CanvasComponent[]; steps: CanvasStep[] };

type JudgedEdge = { from: string; to: string; feedbackHtml: string | null };
export type CanvasKey = KeyBase & {
  kind: "canvas";
  steps: { id: string; choices: { component: string; verdict: StepVerdict; feedbackHtml: string }[] }[];
  connections: JudgedEdge[];
  forbidden: JudgedEdge[];
};

export const toCanvasPlayer = (round: CanvasRound, render: RenderMarkdown): CanvasPlayer => ({
  ...playerBase(round, render, 0.7),
  kind: "canvas",
  components: round.components.map(({ id, label, kind, description }) => ({ id, label, kind: kind ?? "other", description: description ?? null })),
  steps: round.steps.map(({ id, name, description }) => ({ id, name, description })),
});

export function toCanvasKey(round: CanvasRound, render: RenderMarkdown): CanvasKey {
  const judged = (edges: CanvasRound["connections"]): JudgedEdge[] =>
    (edges ?? []).map(({ from, to, feedback }) => ({ from, to, feedbackHtml: feedback === undefined ? null : render(feedback) }));
  return {
    ...keyBase(round, render),
    kind: "canvas",
    steps: round.steps.map(({ id, choices }) => ({
      id,
      choices: choices.map(({ component, verdict, feedback }) => ({ component, verdict, feedbackHtml: render(feedback) })),
    })),
    connections: judged(round.connections),
    forbidden: judged(round.forbiddenConnections),
  };
}

/** What stands on the canvas: at most one component a step, and edges between steps. */
export const CanvasAnswerSchema = z.object({
  placed: z.array(z.object({ step: z.string(), component: z.string() })),
  edges: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type CanvasAnswer = z.infer<typeof CanvasAnswerSchema>;
export type CanvasEdge = CanvasAnswer["edges"][number];
