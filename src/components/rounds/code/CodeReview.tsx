import * as texts from "#texts";
import type { Verdict } from "../../../core/grading/verdict.ts";
import type { CodeAnswer, CodeKey } from "../../../core/rounds/code-fields.ts";
import type { RoundRecord } from "../../../core/session/session.ts";
import { CheckResults } from "../../results/CheckResults.tsx";
import { FindingLine } from "../../results/FindingLine.tsx";
import type { CodeLanguage } from "../../editor/editor-props.ts";
import { CodeDifferences } from "./CodeDifferences.tsx";

interface Props {
  answer: CodeAnswer;
  answerKey: CodeKey | undefined;
  record: RoundRecord;
  player: { kind: CodeLanguage };
}

/** The submitted code beside the reference solution, with other answers that would have passed, and how its tests went. */
export function CodeReview({ answer, answerKey, record, player }: Props) {
  // A round by itself never ends: there the answer may have been changed since it was checked, or never been checked.
  const own = record.ending === null ? texts.yourAnswer : texts.whatYouSubmitted;
  return (
    <>
      <div className="review-sides">
        <section>
          <h4>{own}</h4>
          <CodeBlock code={answer.code} label={own} />
        </section>
        {answerKey?.solution != null && (
          <section>
            <h4>{texts.aSolution}</h4>
            <CodeBlock code={answerKey.solution} label={texts.aSolution} />
          </section>
        )}
      </div>
      {answerKey?.solution != null && (
        <CodeDifferences language={player.kind} own={{ name: own, code: answer.code }} reference={{ name: texts.aSolution, code: answerKey.solution }} />
      )}
      {answerKey !== undefined && answerKey.accepted.length > 0 && (
        <details className="review-accepted">
          <summary>{texts.otherWays(answerKey.accepted.length)}</summary>
          {answerKey.accepted.map((accepted, index) => (
            <div key={index}>
              {accepted.noteHtml && <div className="prose" dangerouslySetInnerHTML={{ __html: accepted.noteHtml }} />}
              <CodeBlock code={accepted.code} label={texts.otherWay(index + 1)} />
            </div>
          ))}
        </details>
      )}
      {record.grading.state === "done" && <CodeChecks verdict={record.grading.verdict} />}
    </>
  );
}

function CodeChecks({ verdict }: { verdict: Verdict }) {
  return (
    <>
      {verdict.findings
        .filter(({ kind }) => kind === "required" || kind === "forbidden")
        .map((finding) => (
          <FindingLine key={finding.title} finding={finding} />
        ))}
      <h4>{texts.checksHeading(verdict.unit)}</h4>
      <CheckResults checks={verdict.checks} />
    </>
  );
}

function CodeBlock({ code, label }: { code: string; label: string }) {
  if (code.trim() === "") return <p className="review-empty">{texts.nothingSubmitted}</p>;
  return (
    <pre className="code-block" tabIndex={0} role="region" aria-label={label}>
      <code>{code.trimEnd()}</code>
    </pre>
  );
}
