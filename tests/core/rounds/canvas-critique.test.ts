import { describe, expect, it } from "vitest";
import { critiqueDesign } from "../../../src/core/rounds/canvas/critique.ts";
import { critiqueRules } from "../../../src/core/rounds/canvas/critique-rules.ts";
import { gradeCanvas } from "../../../src/core/rounds/canvas/grade.ts";
import type { CanvasAnswer, CanvasPlayer, ComponentKind } from "../../../src/core/rounds/canvas/schema.ts";
import { canvasKey, canvasPlayer } from "../../fixtures/session/canvas-round.ts";

const KINDS: Record<string, ComponentKind> = {
  app: "client",
  site: "client",
  gateway: "ingest",
  log: "queue",
  retries: "queue",
  job: "process",
  worker: "process",
  "stream-processor": "process",
  lake: "store",
  warehouse: "store",
  quarantine: "store",
  "dead-letters": "queue",
  dashboard: "serve",
  metrics: "observe",
};
const components = Object.entries(KINDS).map(([id, kind]) => ({ id, label: id, kind, description: null }));
const steps = components.map(({ id }) => ({ id, name: id, description: "" }));
const player: CanvasPlayer = { ...canvasPlayer, components, steps };

/** "app>log log>job metrics": connections, and components that stand alone. */
function design(text: string): CanvasAnswer {
  const parts = text.split(" ").filter(Boolean);
  const names = [...new Set(parts.flatMap((part) => part.split(">")))];
  return {
    placed: names.map((name) => ({ step: name, component: name })),
    edges: parts.filter((part) => part.includes(">")).map((part) => ({ from: part.split(">")[0]!, to: part.split(">")[1]! })),
  };
}
const kindsIn = (text: string) => critiqueDesign(design(text), player).map(({ kind }) => kind);

/** A design that no rule has anything to say about. */
const SOUND = "app>log log>job log>worker job>lake worker>warehouse job>dead-letters worker>dead-letters lake>dashboard warehouse>dashboard metrics";

const CASES: [id: string, wrong: readonly string[], right: readonly string[]][] = [
  ["queue-without-consumer", ["app>log", "app>log log>metrics"], ["app>log log>job", "job>dead-letters"]],
  ["store-never-written", ["lake>dashboard", "metrics>lake"], ["job>lake", "job>quarantine"]],
  ["store-never-read", ["job>lake", "job>lake lake>metrics"], ["job>lake lake>dashboard", "job>quarantine"]],
  [
    "single-process",
    [
      "app>job job>lake",
      "app>gateway site>gateway gateway>job job>lake job>warehouse",
      "app>gateway gateway>job job>lake lake>worker worker>warehouse",
      "app>job job>log log>lake",
      "app>log log>job site>job job>lake",
    ],
    [
      "app>log log>job job>lake",
      "app>log site>retries log>job retries>job job>lake job>warehouse",
      "app>gateway gateway>log log>job job>lake job>quarantine",
      "app>log log>job log>worker job>lake worker>lake",
      "app>job job>lake app>lake",
      "app>job job>worker worker>lake",
      "app>job lake",
      "job>lake",
      "app>job",
    ],
  ],
  [
    "cycle-without-queue",
    ["job>worker worker>job", "app>job job>lake lake>worker worker>app", "job>worker worker>job worker>retries retries>job"],
    ["job>retries retries>job", "app>job job>lake app>lake", "job>worker worker>retries retries>job"],
  ],
  [
    "no-place-for-bad-records",
    ["log>job job>lake", "app>stream-processor", "log>stream-processor stream-processor>metrics"],
    ["log>job job>dead-letters", "log>job job>quarantine", "app>job job>lake"],
  ],
  ["nothing-observes", ["app", "app>job job>lake"], ["app metrics", "app>job job>metrics"]],
];

describe("the critique of a design", () => {
  it("[DC1] says nothing about a sound design, and nothing about an empty canvas", () => {
    expect(kindsIn(SOUND)).toEqual([]);
    expect(kindsIn("")).toEqual([]);
  });

  it("[DC1] gives each finding a sentence of why, names the components, and has a case here for every rule", () => {
    for (const { title, detail } of critiqueDesign(design("app>log lake job>worker worker>job"), player)) {
      expect(title).not.toMatch(/\.$/);
      expect(detail).toMatch(/^[A-Z].+\.$/);
    }
    expect(critiqueDesign(design("app>log metrics"), player)[0]?.title).toBe("Nothing consumes log");
    expect(critiqueDesign(design("job>worker worker>job metrics"), player)[0]?.title).toBe("A cycle without a queue: job and worker");
    expect(critiqueRules.map(({ id }) => id).sort()).toEqual(CASES.map(([id]) => id).sort());
  });

  it("[DC1] does not change the score", () => {
    const answer: CanvasAnswer = { placed: [{ step: "source", component: "web-app" }], edges: [] };
    const before = gradeCanvas(canvasPlayer, canvasKey, answer);
    expect(critiqueDesign(answer, canvasPlayer).length).toBeGreaterThan(0);
    expect(gradeCanvas(canvasPlayer, canvasKey, answer)).toEqual(before);
  });

  it.each(CASES.flatMap(([id, wrong]) => wrong.map((text) => [id, text])))("[DC2, DC3, DC4, DC5, DC6, DC7, DC8] %s is found in %s", (id, text) => {
    expect(kindsIn(text)).toContain(id);
  });

  it.each(CASES.flatMap(([id, , right]) => right.map((text) => [id, text])))("[DC2, DC3, DC4, DC5, DC6, DC7, DC8] %s is not found in %s", (id, text) => {
    expect(kindsIn(text)).not.toContain(id);
  });

  it("[DC6] names each cycle once", () => {
    expect(kindsIn("job>worker worker>job app>lake lake>app").filter((kind) => kind === "cycle-without-queue")).toHaveLength(2);
    expect(kindsIn("job>worker worker>lake lake>job").filter((kind) => kind === "cycle-without-queue")).toHaveLength(1);
  });

  it("[DC1] reads what a draft may hold that the round does not know", () => {
    const messy: CanvasAnswer = {
      placed: [
        { step: "nowhere", component: "app" },
        { step: "log", component: "unheard-of" },
      ],
      edges: [{ from: "log", to: "log" }],
    };
    expect(critiqueDesign(messy, player)).toEqual([]);
  });
});
