import { Check, X } from "lucide-react";
import type { CheckResult } from "../../core/grading/verdict.ts";
import { FindingWords } from "./FindingLine.tsx";

/** Every dataset, test or question with how it went and, where it missed, why. */
export function CheckResults({ checks }: { checks: readonly CheckResult[] }) {
  return (
    <ul className="check-results">
      {checks.map((check, index) => {
        const hasPassed = check.score === 1;
        return (
          <li key={index} className={hasPassed ? "ok" : "no"}>
            {hasPassed ? (
              <Check className="icon" size={16} role="img" aria-label="Passed:" />
            ) : (
              <X className="icon" size={16} role="img" aria-label="Missed:" />
            )}
            <div>
              <span className="check-name">{check.name}</span>
              {check.hidden && <span className="tag">hidden</span>}
              {check.finding && (
                <p>
                  <FindingWords finding={check.finding} />
                </p>
              )}
              {check.printed !== "" && <PrintedOutput text={check.printed} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What the candidate's code printed. */
export function PrintedOutput({ text }: { text: string }) {
  return (
    <details className="printed">
      <summary>Printed output</summary>
      <pre className="listing" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
