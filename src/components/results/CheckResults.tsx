import * as texts from "#texts";
import { Check, Minus, X } from "lucide-react";
import { percent, type CheckResult } from "../../core/grading/verdict.ts";
import { FindingWords } from "./FindingLine.tsx";

/** Every dataset, test or question with how it went and, where it missed, why. */
export function CheckResults({ checks }: { checks: readonly CheckResult[] }) {
  return (
    <ul className="check-results">
      {checks.map((check, index) => {
        const { tone, words, Mark } = gradeOf(check.score);
        return (
          <li key={index} className={tone}>
            <Mark className="icon" size={16} role="img" aria-label={words} />
            <div>
              <span className="check-name">{check.name}</span>
              {check.hidden && <span className="tag">{texts.hidden}</span>}
              {tone === "part" && <span className="tag">{percent(check.score)}</span>}
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

/** Questions with several answers can be right in part. */
function gradeOf(score: number) {
  if (score === 1) return { tone: "ok", words: texts.checkMarks.ok, Mark: Check };
  return score === 0 ? { tone: "no", words: texts.checkMarks.no, Mark: X } : { tone: "part", words: texts.checkMarks.part, Mark: Minus };
}

/** What the candidate's code printed. */
export function PrintedOutput({ text }: { text: string }) {
  return (
    <details className="printed">
      <summary>{texts.printedOutput}</summary>
      <pre className="listing" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
