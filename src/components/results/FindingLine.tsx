import * as texts from "#texts";
import { CircleAlert } from "lucide-react";
import type { Finding } from "../../core/grading/verdict.ts";

/** Why something missed, in words. */
export function FindingLine({ finding }: { finding: Finding }) {
  return (
    <p className="finding">
      <CircleAlert aria-hidden className="icon" size={16} />
      <span>
        <FindingWords finding={finding} />
      </span>
    </p>
  );
}

export function FindingWords({ finding }: { finding: Finding }) {
  return (
    <>
      <b>
        <PlainWords text={finding.title} />
        {/[.!?]$/.test(finding.title) ? "" : "."}
      </b>
      {finding.line !== null && ` ${texts.atLine(finding.line)}`}
      {finding.detail !== null && (
        <>
          {" "}
          <PlainWords text={finding.detail} />
        </>
      )}
    </>
  );
}

/** Plain text in which names stand in backticks; they are set as code. */
export function PlainWords({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
