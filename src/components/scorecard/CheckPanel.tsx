import * as texts from "#texts";
import { useState } from "react";
import { percent } from "../../core/grading/verdict.ts";
import type { Session } from "../../core/session/session.ts";
import { checkSession, claimedScore, type CheckedRound } from "../../stores/check-scorecard.ts";

/** Plays the answers of a shared scorecard through the graders here, and says which scores came out again. */
export function CheckPanel({ session }: { session: Session }) {
  const [checked, setChecked] = useState<Record<number, CheckedRound>>({});
  const [state, setState] = useState<"ready" | "checking" | "done">("ready");
  const [failure, setFailure] = useState<string | null>(null);

  const check = async () => {
    setState("checking");
    setFailure(null);
    setChecked({});
    try {
      await checkSession(session, (round, result) => setChecked((before) => ({ ...before, [round]: result })), new AbortController().signal);
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
        {session.rounds.map((record, index) => (
          <li key={record.id}>
            <span>{record.title}</span>{" "}
            <span>{checked[index] ? resultText(checked[index], claimedScore(record)) : state === "checking" ? texts.checking : ""}</span>
          </li>
        ))}
      </ol>
      <p role="status">{state === "done" ? conclusion(Object.values(checked)) : ""}</p>
    </section>
  );
}

function resultText(result: CheckedRound, claimed: number): string {
  switch (result.status) {
    case "reproduced":
      return texts.reproduced(percent(result.score));
    case "differs":
      return texts.notReproduced(percent(claimed), percent(result.score));
    case "nothing":
      return texts.nothingWasSubmitted;
    case "failed":
      return texts.notGradedHere(result.message);
  }
}

function conclusion(results: CheckedRound[]): string {
  const differing = results.filter(({ status }) => status === "differs").length;
  const failed = results.filter(({ status }) => status === "failed").length;
  if (differing > 0) return texts.doesNotHold(differing);
  return failed > 0 ? texts.holdsInPart : texts.holds;
}
