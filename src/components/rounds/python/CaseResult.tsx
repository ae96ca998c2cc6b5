import * as texts from "#texts";
import { Check, Circle, Minus, X } from "lucide-react";
import { callOf, expectationOf } from "../../../core/rounds/python/describe-case.ts";
import type { Finding } from "../../../core/grading/verdict.ts";
import { FindingLine } from "../../results/FindingLine.tsx";
import { troubleOf } from "../code/trouble.ts";
import { TroubleNotice } from "../code/TroubleNotice.tsx";
import type { CaseOutcome, CaseRun } from "./python-run.ts";
import { TestLines } from "./TestLines.tsx";

export const hasPassed = (run: CaseRun): boolean => run.state === "done" && run.outcome.status === "ok" && run.outcome.result.isEqual;

/** One visible test after a run. A passed one is a line, a missed one shows what was expected and what came. */
export function CaseResult({ run, functionName }: { run: CaseRun; functionName: string | null }) {
  const printed = run.state === "done" ? printedOf(run.outcome) : "";
  return (
    <li className={hasPassed(run) ? "ok" : run.state === "done" ? "no" : "open"}>
      <p className="case-name">
        <Mark run={run} />
        {run.test.name}
      </p>
      {run.state === "done" && !hasPassed(run) && <Missed run={run.test} outcome={run.outcome} functionName={functionName} />}
      {printed !== "" && (
        <figure className="printed">
          <figcaption>{texts.printed}</figcaption>
          <pre className="listing" tabIndex={0}>
            {printed}
          </pre>
        </figure>
      )}
    </li>
  );
}

function Mark({ run }: { run: CaseRun }) {
  if (hasPassed(run)) return <Check className="icon" size={16} role="img" aria-label={texts.testMarks.passed} />;
  if (run.state === "done") return <X className="icon" size={16} role="img" aria-label={texts.testMarks.missed} />;
  if (run.state === "left-out") return <Minus className="icon" size={16} role="img" aria-label={texts.testMarks.leftOut} />;
  return <Circle className="icon" size={16} role="img" aria-label={run.state === "running" ? texts.testMarks.running : texts.testMarks.waiting} />;
}

function Missed({ run: test, outcome, functionName }: { run: CaseRun["test"]; outcome: CaseOutcome; functionName: string | null }) {
  const trouble = troubleOf(outcome, "Python");
  const result = outcome.status === "ok" ? outcome.result : null;
  const expectation = result?.expected != null && test.form !== "script" ? { kind: "returns" as const, text: result.expected } : expectationOf(test);
  return (
    <>
      {result?.finding && <FindingLine finding={withoutRepetition(result.finding, result.returned)} />}
      {trouble && <TroubleNotice trouble={trouble} />}
      <TestLines
        call={callOf(test, functionName)}
        stdin={test.form === "script" && test.stdin !== "" ? test.stdin : null}
        files={{}}
        expectation={expectation}
        returned={result?.returned ?? null}
      />
    </>
  );
}

/** The lines below show what was returned and what was expected; the finding need not say it again. */
const withoutRepetition = (finding: Finding, returned: string | null): Finding =>
  returned !== null && finding.detail?.includes(returned) === true ? { ...finding, detail: null } : finding;

function printedOf(outcome: CaseOutcome): string {
  if (outcome.status === "ok") return outcome.result.printed;
  return outcome.status === "error" ? outcome.printed : "";
}
