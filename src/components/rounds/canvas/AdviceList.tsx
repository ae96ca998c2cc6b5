import * as texts from "#texts";
import { Lightbulb } from "lucide-react";
import type { Finding } from "../../../core/grading/verdict.ts";
import { FindingWords } from "../../results/FindingLine.tsx";

/** What an interviewer might ask about next; it has no part in the score. */
export function AdviceList({ advice }: { advice: readonly Finding[] }) {
  if (advice.length === 0) return <p className="advice-none">{texts.noAdvice}</p>;
  return (
    <>
      <p className="advice-about">{texts.adviceAbout}</p>
      <ul className="advice" role="list">
        {advice.map((finding, index) => (
          <li key={index}>
            <Lightbulb aria-hidden className="icon" size={16} />
            <p>
              <FindingWords finding={finding} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
