import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCanvasAnswer } from "../../../src/core/rounds/canvas/answer.ts";
import { applyEdit, beginHistory, redo, undo, UNDO_LIMIT, type CanvasEdit, type CanvasHistory } from "../../../src/core/rounds/canvas/edit.ts";
import { gradeCanvas } from "../../../src/core/rounds/canvas/grade.ts";
import { referenceDesign } from "../../../src/core/rounds/canvas/reference.ts";
import { canvasKey, canvasPlayer as player } from "../../fixtures/session/canvas-round.ts";

const start = (): CanvasHistory => beginHistory(emptyCanvasAnswer(), player);
const place = (step: string, component: string): CanvasEdit => ({ type: "place", step, component });
const connect = (from: string, to: string): CanvasEdit => ({ type: "connect", from, to });
const after = (...edits: CanvasEdit[]): CanvasHistory => edits.reduce((history, edit) => applyEdit(history, edit, player).history, start());
const two = () => after(place("source", "web-app"), place("buffer", "event-log"), connect("source", "buffer"));

describe("editing a design", () => {
  it("[UI120] places one component a step, in the order of the steps; a second one takes its place and keeps the connections", () => {
    const history = after(place("buffer", "cron"), place("source", "web-app"), connect("source", "buffer"), place("buffer", "event-log"));
    expect(history.present).toEqual({
      placed: [
        { step: "source", component: "web-app" },
        { step: "buffer", component: "event-log" },
      ],
      edges: [{ from: "source", to: "buffer" }],
    });
    expect(applyEdit(two(), place("buffer", "cron"), player).said).toBe("Nightly job placed in Buffer, instead of Event log.");
  });

  it("[UI120] takes a step's connections away with its component, and says so", () => {
    const cleared = applyEdit(two(), { type: "clear", step: "buffer" }, player);
    expect(cleared.history.present).toEqual({ placed: [{ step: "source", component: "web-app" }], edges: [] });
    expect(cleared.said).toBe("Buffer is empty now. Its connections are gone: 1.");
  });

  it("[UI120] moves a component with its connections; where the step is filled the two change places", () => {
    const moved = applyEdit(two(), { type: "move", from: "buffer", to: "use" }, player).history.present;
    expect(moved.placed.at(-1)).toEqual({ step: "use", component: "event-log" });
    expect(moved.edges).toEqual([{ from: "source", to: "use" }]);
    const swapped = applyEdit(two(), { type: "move", from: "buffer", to: "source" }, player).history.present;
    expect(swapped.placed.map(({ component }) => component)).toEqual(["event-log", "web-app"]);
    expect(swapped.edges).toEqual([{ from: "buffer", to: "source" }]);
  });

  it.each([
    ["a step with itself", connect("source", "source"), "Source cannot be connected to itself. Choose another step."],
    ["an empty step", connect("source", "use"), "Use is empty. Put a component there first, then connect it."],
    ["what is connected already", connect("source", "buffer"), "Source is connected to Buffer already."],
    ["an unknown step", connect("source", "nowhere"), "That step is not part of this design."],
    ["an unknown component", place("source", "abacus"), "That component is not in the palette."],
    ["a move out of an empty step", { type: "move", from: "use", to: "buffer" } as const, "Use is empty."],
  ])("[UI121] refuses %s with words, and changes nothing", (_, edit, words) => {
    const history = two();
    const outcome = applyEdit(history, edit, player);
    expect(outcome).toEqual({ history, said: words, isRefused: true });
    expect(outcome.history).toBe(history);
  });

  it("[UI121] takes a cycle as it is drawn", () => {
    const edges = applyEdit(two(), connect("buffer", "source"), player).history.present.edges;
    expect(edges).toHaveLength(2);
  });

  it("[UI121] holds a thousand dropped components: one a step, and as many steps back as are kept", () => {
    let history = start();
    for (let drop = 0; drop < 1000; drop++) history = applyEdit(history, place("buffer", drop % 2 === 0 ? "cron" : "event-log"), player).history;
    expect(history.present.placed).toEqual([{ step: "buffer", component: "event-log" }]);
    expect(history.past).toHaveLength(UNDO_LIMIT);
  });

  it("[UI122] takes edits back and brings them again; a new one ends what could be brought back", () => {
    const whole = two();
    const before = undo(undo(whole));
    expect(before.present.placed).toHaveLength(1);
    expect(redo(redo(before))).toEqual(whole);
    expect(applyEdit(before, place("use", "dashboard"), player).history.future).toEqual([]);
    expect(undo(start())).toEqual(start());
    expect(redo(whole)).toBe(whole);
  });

  it("[UI122] keeps no step back for what changes nothing", () => {
    const history = two();
    expect(applyEdit(history, place("buffer", "event-log"), player).history).toBe(history);
    expect(applyEdit(history, { type: "disconnect", from: "buffer", to: "source" }, player).history).toBe(history);
  });

  it("[UI120] reads a draft that names what the round does not know", () => {
    const messy = {
      placed: [
        { step: "source", component: "web-app" },
        { step: "source", component: "abacus" },
        { step: "attic", component: "lake" },
      ],
      edges: [{ from: "source", to: "attic" }],
    };
    expect(beginHistory(messy, player).present).toEqual({ placed: [{ step: "source", component: "web-app" }], edges: [] });
  });

  it("[UI120, UI122] keeps a design well formed and every edit reversible, whatever is done", () => {
    const step = fc.constantFrom(...player.steps.map(({ id }) => id), "nowhere");
    const edit: fc.Arbitrary<CanvasEdit> = fc.oneof(
      fc.record({ type: fc.constant("place" as const), step, component: fc.constantFrom(...player.components.map(({ id }) => id), "abacus") }),
      fc.record({ type: fc.constantFrom("move" as const, "connect" as const, "disconnect" as const), from: step, to: step }),
      fc.record({ type: fc.constant("clear" as const), step }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        let history = after(...edits);
        const { present } = history;
        const filled = present.placed.map((entry) => entry.step);
        expect(new Set(filled).size).toBe(filled.length);
        expect(present.edges.every(({ from, to }) => from !== to && filled.includes(from) && filled.includes(to))).toBe(true);
        const steps = history.past.length;
        for (let back = 0; back < steps; back++) history = undo(history);
        expect(history.present).toEqual(emptyCanvasAnswer());
        for (let again = 0; again < steps; again++) history = redo(history);
        expect(history.present).toEqual(present);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("[UI126] has a reference design with full marks", () => {
    expect(gradeCanvas(player, canvasKey, referenceDesign(canvasKey)).score).toBe(1);
  });
});
