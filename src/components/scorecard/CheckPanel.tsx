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
      <h2 id="check-heading">Is it true?</h2>
      <p>This scorecard carries the answers. Your browser can grade them again and compare. Times, dates and hints cannot be checked.</p>
      <p>
        <button type="button" className="button primary" disabled={state === "checking"} onClick={() => void check()}>
          Check This Scorecard
        </button>
      </p>
      {failure !== null && <p role="alert">{failure}</p>}
      <ol className="check-list">
        {scorecardOf(session).rounds.map((round, index) => (
          <li key={session.rounds[index]?.id}>
            <span>{round.title}</span> <span>{checked[index] ? resultText(checked[index], round) : state === "checking" ? "checking…" : ""}</span>
          </li>
        ))}
        {falseClaims.map((claim, index) => (
          <li key={`claim ${index}`}>{claimText(claim)}</li>
        ))}
      </ol>
      <p role="status">{state === "done" ? conclusion(Object.values(checked), falseClaims) : ""}</p>
    </section>
  );
}

function resultText(result: CheckedRound, claimed: ScorecardRound): string {
  switch (result.status) {
    case "reproduced":
      return `reproduced: ${percent(result.score)}${result.areQuestionsSure ? "" : ", on the questions it says were asked; whether they were cannot be checked"}`;
    case "differs":
      return `not reproduced: it claims ${scoreWords(claimed)}, the answer scores ${scoreWords(result)} here`;
    case "other-questions":
      return `not reproduced: its answers lead to other questions than it says, and score ${percent(result.score)} on those`;
    case "unclaimed":
      return `it claims no score; the answer scores ${percent(result.score)} here`;
    case "nothing":
      return "nothing was submitted";
    case "failed":
      return `could not be graded here: ${result.message}`;
  }
}

const scoreWords = ({ score, passed }: { score: number; passed: boolean }): string => `${percent(score)}, ${passed ? "passed" : "not passed"}`;

function claimText(claim: FalseClaim): string {
  switch (claim.kind) {
    case "interview":
      return "Its title, category or level is not that of the interview on this site.";
    case "order":
      return "Its rounds stand in another order than in the interview.";
    case "left-out":
      return `The round “${claim.title}” is left out.`;
    case "round":
      return `The interview on this site has no such round “${claim.title}” with this title, kind and limit.`;
  }
}

function conclusion(results: CheckedRound[], falseClaims: FalseClaim[]): string {
  const differing = results.filter(({ status }) => status === "differs" || status === "other-questions").length;
  const failed = results.filter(({ status }) => status === "failed").length;
  if (differing > 0) return `This scorecard does not hold: ${differing === 1 ? "one score" : `${differing} scores`} could not be reproduced.`;
  if (falseClaims.length > 0) return "This scorecard does not hold: it does not show this interview as it is, or the interview was changed since.";
  return failed > 0 ? "What could be graded holds; some answers could not be graded here." : "Every score was reproduced.";
}
