import * as texts from "#texts";
import { useState } from "react";
import { percent } from "../../core/grading/verdict.ts";
import type { Session } from "../../core/session/session.ts";
import { scorecardOf, type ScorecardRound } from "../../core/scorecard/scorecard.ts";
import { checkSession, type CheckedRound, type FalseClaim } from "../../stores/check-scorecard.ts";

/** Plays the answers of a shared scorecard through the graders here, and says which scores came out again. */
export function CheckPanel({ session }: { session: Session }) {
  const [checked, setChecked] = useState<Record<number, CheckedRound>>({});
  const [falseClaims, setFalseClaims] = useState<FalseClaim[]>([]);
  const [state, setState] = useState<"ready" | "checking" | "done">("ready");
  const [failure, setFailure] = useState<string | null>(null);

  const check = async () => {
    setState("checking");
    setFailure(null);
    setChecked({});
    setFalseClaims([]);
    try {
      const keepResult = (round: number, result: CheckedRound) => setChecked((before) => ({ ...before, [round]: result }));
      setFalseClaims(await checkSession(session, keepResult, new AbortController().signal));
      setState("done");
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setState("ready");
    }
  };

  return (
    <section className="check-panel" aria-labelledby="check-heading">
      <h2 id="check-heading">{texts.isItTrue}</h2>
      <p>{texts.checkAbout}</p>
      <p>
        <button type="button" className="button primary" disabled={state === "checking"} onClick={() => void check()}>
          {texts.checkScorecard}
        </button>
      </p>
      {failure !== null && <p role="alert">{failure}</p>}
      <ol className="check-list">
        {scorecardOf(session).rounds.map((round, index) => (
          <li key={session.rounds[index]?.id}>
            <span>{round.title}</span>{" "}
            <span className={checked[index] && toneOf(checked[index])}>
              {checked[index] ? resultText(checked[index], round) : state === "checking" ? texts.checking : ""}
            </span>
          </li>
        ))}
        {falseClaims.map((claim, index) => (
          <li key={`claim ${index}`} className="no">
            {claimText(claim)}
          </li>
        ))}
      </ol>
      <p role="status">{state === "done" ? conclusion(Object.values(checked), falseClaims) : ""}</p>
    </section>
  );
}

const toneOf = ({ status }: CheckedRound): string => (status === "reproduced" ? "ok" : status === "differs" || status === "other-questions" ? "no" : "");

function resultText(result: CheckedRound, claimed: ScorecardRound): string {
  switch (result.status) {
    case "reproduced":
      return result.areQuestionsSure ? texts.reproduced(percent(result.score)) : texts.reproducedAsAsked(percent(result.score));
    case "differs":
      return texts.notReproduced(scoreWords(claimed), scoreWords(result));
    case "other-questions":
      return texts.otherQuestions(percent(result.score));
    case "unclaimed":
      return texts.unclaimed(percent(result.score));
    case "nothing":
      return texts.nothingWasSubmitted;
    case "failed":
      return texts.notGradedHere(result.message);
  }
}

const scoreWords = ({ score, passed }: { score: number; passed: boolean }): string => texts.scoreAndOutcome(percent(score), passed);

function claimText(claim: FalseClaim): string {
  switch (claim.kind) {
    case "interview":
      return texts.falseInterview;
    case "order":
      return texts.falseOrder;
    case "left-out":
      return texts.leftOut(claim.title);
    case "round":
      return texts.falseRound(claim.title);
  }
}

function conclusion(results: CheckedRound[], falseClaims: FalseClaim[]): string {
  const differing = results.filter(({ status }) => status === "differs" || status === "other-questions").length;
  const failed = results.filter(({ status }) => status === "failed").length;
  if (differing > 0) return texts.doesNotHold(differing);
  if (falseClaims.length > 0) return texts.otherInterview;
  return failed > 0 ? texts.holdsInPart : texts.holds;
}
