import * as texts from "#texts";
import { finding, openCheck, verdictOn, type CheckResult, type Finding } from "../core/grading/verdict.ts";
import { gradeCanvas, STEP_POINTS, type JudgedConnection, type JudgedStep } from "../core/rounds/canvas/grade.ts";
import type { CanvasPlayer } from "../core/rounds/canvas/schema.ts";
import type { Grader } from "./grader.ts";

/** One check for each step and each needed connection; forbidden connections that were drawn stand among the findings. No engine is needed. */
export const canvasGrader: Grader<"canvas"> = {
  grade({ player, key, answer }) {
    const grade = gradeCanvas(player, key, answer);
    const names = namesOf(player);
    const steps = grade.steps.map((step) => checkOnStep(step, names));
    const connections = grade.needed.map((edge) => checkOnConnection(edge, names));
    const drawnInVain = grade.forbidden.map(({ from, to }) =>
      finding("forbidden-connection", texts.connectionMustNotBe(names.step(from), names.step(to)), texts.takesAwayOneStep),
    );
    const checks = [...steps, ...connections];
    const missed = checks.flatMap((check) => check.finding ?? []);
    const findings = [
      ...missed.filter(({ kind }) => kind !== "partial-component"),
      ...drawnInVain,
      ...missed.filter(({ kind }) => kind === "partial-component"),
    ];
    return Promise.resolve({ status: "graded", verdict: verdictOn(grade.score, checks, player.passScore, "point", findings) });
  },
};

type Names = { step: (id: string) => string; component: (id: string) => string };

const namesOf = ({ steps, components }: CanvasPlayer): Names => ({
  step: (id) => steps.find((step) => step.id === id)?.name ?? id,
  component: (id) => components.find((component) => component.id === id)?.label ?? id,
});

const checkOnStep = (judged: JudgedStep, names: Names): CheckResult =>
  openCheck(names.step(judged.step), judged.verdict === "empty" ? 0 : STEP_POINTS[judged.verdict], findingOnStep(judged, names));

function findingOnStep({ step, component, verdict }: JudgedStep, names: Names): Finding | null {
  if (verdict === "valid") return null;
  if (verdict === "empty" || component === null) return finding("empty-step", texts.noComponentIn(names.step(step)));
  const label = names.component(component);
  if (verdict === "partial") return finding("partial-component", texts.doesOnlyPart(names.step(step), label));
  return finding("wrong-component", texts.doesNotFit(names.step(step), label));
}

function checkOnConnection({ from, to, isDrawn }: JudgedConnection, names: Names): CheckResult {
  const missing = finding("missing-connection", texts.connectionIsMissing(names.step(from), names.step(to)));
  return openCheck(texts.connectionName(names.step(from), names.step(to)), isDrawn ? 1 : 0, isDrawn ? null : missing);
}
