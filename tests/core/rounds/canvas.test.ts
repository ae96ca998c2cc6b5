import { describe, expect, it } from "vitest";
import { describeCanvas, designOf } from "../../../src/core/rounds/canvas/answer.ts";
import { gradeCanvas } from "../../../src/core/rounds/canvas/grade.ts";
import { referenceDesign } from "../../../src/core/rounds/canvas/reference.ts";
import { remarksOn } from "../../../src/core/rounds/registry.ts";
import { CanvasRoundSchema, toCanvasKey, toCanvasPlayer, type CanvasAnswer } from "../../../src/core/rounds/canvas/schema.ts";

const raw = {
  id: "draw",
  type: "architecture",
  questionType: "canvas",
  timeMinutes: 10,
  title: "Draw it",
  description: "Draw the pipeline.",
  components: [
    { id: "app", label: "Mobile app", kind: "client" },
    { id: "log", label: "Event log", kind: "queue" },
    { id: "cron", label: "Nightly copy", kind: "process" },
    { id: "lake", label: "Object store", kind: "store" },
  ],
  steps: [
    { id: "source", name: "Source", description: "Where events arise.", choices: [{ component: "app", verdict: "valid", feedback: "Yes." }] },
    {
      id: "buffer",
      name: "Buffer",
      description: "Takes peaks.",
      choices: [
        { component: "log", verdict: "valid", feedback: "Keeps events." },
        { component: "cron", verdict: "partial", feedback: "Late." },
      ],
    },
    { id: "store", name: "Store", description: "Keeps history.", choices: [{ component: "lake", verdict: "valid", feedback: "Cheap." }] },
  ],
  connections: [
    { from: "source", to: "buffer" },
    { from: "buffer", to: "store" },
  ],
  forbiddenConnections: [{ from: "source", to: "store", feedback: "Skips the buffer." }],
};

const round = CanvasRoundSchema.parse(raw);
const render = (markdown: string) => markdown;
const player = toCanvasPlayer(round, render);
const key = toCanvasKey(round, render);
const place = (entries: Record<string, string>) => Object.entries(entries).map(([step, component]) => ({ step, component }));
const full: CanvasAnswer = {
  placed: place({ source: "app", buffer: "log", store: "lake" }),
  edges: [
    { from: "source", to: "buffer" },
    { from: "buffer", to: "store" },
  ],
};
const score = (answer: CanvasAnswer) => gradeCanvas(player, key, answer).score;

describe("canvas rounds", () => {
  it("[GR200] give 1 for a valid step, 0.5 for a partial one, else 0, and 1 for each needed connection", () => {
    expect(score(full)).toBe(1);
    expect(score({ ...full, placed: place({ source: "app", buffer: "cron", store: "lake" }) })).toBe(4.5 / 5);
    expect(score({ ...full, placed: place({ source: "cron", buffer: "log", store: "lake" }) })).toBe(4 / 5);
    expect(score({ ...full, edges: [{ from: "source", to: "buffer" }] })).toBe(4 / 5);
    expect(score({ placed: [], edges: [] })).toBe(0);
  });

  it("[GR201] count a connection only in its direction and between filled steps", () => {
    expect(score({ ...full, edges: full.edges.map(({ from, to }) => ({ from: to, to: from })) })).toBe(3 / 5);
    expect(score({ placed: place({ source: "app", buffer: "log" }), edges: full.edges })).toBe(3 / 5);
  });

  it("[GR202] take away for each forbidden connection what one step gives, never below 0", () => {
    expect(score({ ...full, edges: [...full.edges, { from: "source", to: "store" }] })).toBe(4 / 5);
    expect(score({ placed: place({ source: "cron", store: "cron" }), edges: [{ from: "source", to: "store" }] })).toBe(0);
  });

  it("[GR203] ignore unknown steps and components, self-edges and doubled edges; the last component placed in a step counts", () => {
    const messy: CanvasAnswer = {
      placed: [...place({ source: "cron", nowhere: "app" }), ...full.placed, { step: "store", component: "unheard-of" }],
      edges: [...full.edges, ...full.edges, { from: "source", to: "source" }, { from: "source", to: "nowhere" }],
    };
    expect(score(messy)).toBe(1);
    expect(designOf(messy, player).edges).toEqual(full.edges);
  });

  it("[GR204] survive a thousand dropped components", () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ step: "buffer", component: index % 2 === 0 ? "cron" : "log" }));
    expect(score({ ...full, placed: [...full.placed, ...many] })).toBe(1);
  });

  it("[GR205] read as placed ids, one a line, and edges as `from -> to` by steps and by components", () => {
    expect(describeCanvas(full, player).split("\n")).toEqual(["app", "log", "lake", "source -> buffer", "app -> log", "buffer -> store", "log -> lake"]);
  });

  it.each([
    [
      "an unknown component",
      { steps: [{ ...raw.steps[0], choices: [{ component: "apq", verdict: "valid", feedback: "x" }] }], connections: [], forbiddenConnections: [] },
      'did you mean "app"',
    ],
    ["an unknown step", { connections: [{ from: "sauce", to: "store" }] }, 'there is no step "sauce"'],
    ["a connection that is needed and forbidden", { forbiddenConnections: [{ from: "source", to: "buffer" }] }, "needed and forbidden"],
    ["a connection of a step to itself", { connections: [{ from: "store", to: "store" }] }, "to itself"],
    ["doubled components", { components: [...raw.components, raw.components[0]] }, "stands twice"],
  ])("[SC200] refuse %s", (_, change, message) => {
    const parsed = CanvasRoundSchema.safeParse({ ...raw, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map((issue) => issue.message).join("\n")).toContain(message);
  });

  it("[SC204] with a step that no component fills wholly can be played, and give a warning", () => {
    expect(remarksOn({ kind: "canvas", round })).toEqual([]);
    const steps = [{ ...raw.steps[0], choices: [{ component: "app", verdict: "partial", feedback: "x" }] }, ...raw.steps.slice(1)];
    const partial = CanvasRoundSchema.parse({ ...raw, steps });
    expect(remarksOn({ kind: "canvas", round: partial })).toEqual([
      { path: ["steps", 0, "choices"], message: "no choice is valid, so full marks are out of reach; add one" },
    ]);
    const none = CanvasRoundSchema.parse({ ...raw, steps: [{ ...raw.steps[0], choices: [] }, ...raw.steps.slice(1)] });
    expect(remarksOn({ kind: "canvas", round: none })).toHaveLength(1);
    expect(gradeCanvas(toCanvasPlayer(none, render), toCanvasKey(none, render), full).score).toBe(4 / 5);
    const partialKey = toCanvasKey(partial, render);
    expect(gradeCanvas(toCanvasPlayer(partial, render), partialKey, referenceDesign(partialKey)).score).toBe(4.5 / 5);
  });

  it("[SC48] may have components and steps of any name on one line", () => {
    const named = CanvasRoundSchema.parse({
      ...{ ...raw, connections: [], forbiddenConnections: [] },
      components: [{ id: "S3/GCS #1 50%?", label: "Store" }],
      steps: [{ id: "in & out", name: "In", description: "In.", choices: [{ component: "S3/GCS #1 50%?", verdict: "valid", feedback: "f" }] }],
    });
    const answer: CanvasAnswer = { placed: place({ "in & out": "S3/GCS #1 50%?" }), edges: [] };
    expect(gradeCanvas(toCanvasPlayer(named, render), toCanvasKey(named, render), answer).score).toBe(1);
    expect(CanvasRoundSchema.safeParse({ ...raw, components: [...raw.components, { id: "a\nb", label: "x" }] }).success).toBe(false);
  });
});
