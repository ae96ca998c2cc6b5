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
  const own = record.ending === null ? "Your answer" : "What you submitted";
  return (
    <>
      <div className="review-sides">
        <section>
          <h4>{own}</h4>
          <CodeBlock code={answer.code} label={own} />
        </section>
        {answerKey?.solution != null && (
          <section>
            <h4>A solution</h4>
            <CodeBlock code={answerKey.solution} label="A solution" />
          </section>
        )}
      </div>
      {answerKey?.solution != null && (
        <CodeDifferences language={player.kind} own={{ name: own, code: answer.code }} reference={{ name: "A solution", code: answerKey.solution }} />
      )}
      {answerKey !== undefined && answerKey.accepted.length > 0 && (
        <details className="review-accepted">
          <summary>{answerKey.accepted.length === 1 ? "Another way" : `${answerKey.accepted.length} other ways`}</summary>
          {answerKey.accepted.map((accepted, index) => (
            <div key={index}>
              {accepted.noteHtml && <div className="prose" dangerouslySetInnerHTML={{ __html: accepted.noteHtml }} />}
              <CodeBlock code={accepted.code} label={`Another way, ${index + 1}`} />
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
      <h4>{verdict.unit === "test" ? "Tests" : "Datasets"}</h4>
      <CheckResults checks={verdict.checks} />
    </>
  );
}

function CodeBlock({ code, label }: { code: string; label: string }) {
  if (code.trim() === "") return <p className="review-empty">Nothing.</p>;
  return (
    <pre className="code-block" tabIndex={0} role="region" aria-label={label}>
      <code>{code.trimEnd()}</code>
    </pre>
  );
}
