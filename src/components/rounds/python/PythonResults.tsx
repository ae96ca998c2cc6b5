import * as texts from "#texts";
import type { ReactNode } from "react";
import type { PythonPlayer } from "../../../core/rounds/python/schema.ts";
import { elapsedText } from "../../results/counted-rows.ts";
import { FindingLine } from "../../results/FindingLine.tsx";
import { troubleOf } from "../code/trouble.ts";
import { TroubleNotice } from "../code/TroubleNotice.tsx";
import { CaseResult, hasPassed } from "./CaseResult.tsx";
import { sharedFault, type PythonRun } from "./python-run.ts";

interface Props {
  run: PythonRun | null;
  player: PythonPlayer;
  status: ReactNode;
}

/** How the visible tests went in the last run. */
export function PythonResults({ run, player, status }: Props) {
  return (
    <section className="results" aria-label={texts.results}>
      <div className="results-bar">
        <h2>{player.cases.length === 0 ? texts.output : texts.tests}</h2>
        {status}
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <div className="results-panel" tabIndex={0} role="group" aria-label={player.cases.length === 0 ? texts.output : texts.tests}>
        <Content run={run} player={player} />
      </div>
    </section>
  );
}

function Content({ run, player }: { run: PythonRun | null; player: PythonPlayer }) {
  if (!run) return <p className="results-empty">{emptyText(player)}</p>;
  if (run.kind === "no-key")
    return <TroubleNotice trouble={{ title: texts.testsNotFetched, message: run.message, line: null, advice: texts.yourCodeIsKept }} />;
  if (run.kind === "script") return <ScriptOutput outcome={run.outcome} />;
  const shared = sharedFault(run.cases);
  if (shared) return <FindingLine finding={shared} />;
  return (
    <ul className="case-results">
      {run.cases.map((entry, index) => (
        <CaseResult key={index} run={entry} functionName={player.functionName} />
      ))}
    </ul>
  );
}

const emptyText = (player: PythonPlayer): string => (player.cases.length === 0 ? texts.runPrints : texts.runTriesTests);

function ScriptOutput({ outcome }: { outcome: Extract<PythonRun, { kind: "script" }>["outcome"] }) {
  const trouble = troubleOf(outcome, "Python");
  const printed = outcome.status === "ok" ? outcome.result.printed : outcome.status === "error" ? outcome.printed : "";
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} />}
      {printed !== "" && (
        <pre className="listing" tabIndex={0}>
          {printed}
        </pre>
      )}
      {!trouble && printed === "" && <p className="results-empty">{texts.printedNothing}</p>}
    </>
  );
}

/** What came of a run, in a few words. */
export function summaryOf(run: PythonRun): string {
  if (run.kind === "no-key") return texts.notRun;
  if (run.kind === "script")
    return run.outcome.status === "ok" ? texts.ranIn(elapsedText(run.outcome.elapsed)) : (troubleOf(run.outcome, "Python")?.title ?? "");
  const stopped = run.cases.flatMap((entry) =>
    entry.state === "done" && entry.outcome.status !== "ok" && entry.outcome.status !== "error" ? [entry.outcome] : [],
  )[0];
  if (stopped) return troubleOf(stopped, "Python")?.title ?? "";
  const passed = run.cases.filter(hasPassed).length;
  return texts.testsPassed(passed, run.cases.length);
}
