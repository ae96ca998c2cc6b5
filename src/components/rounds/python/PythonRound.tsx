import { useRef, useState } from "react";
import { answerOf } from "../../../core/session/session.ts";
import { CodeWorkspace } from "../code/CodeWorkspace.tsx";
import { codeOf } from "../code/code-of.ts";
import { RunStatus } from "../code/RunStatus.tsx";
import { useRun } from "../code/use-run.ts";
import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";
import { PythonResults, summaryOf } from "./PythonResults.tsx";
import { failedLineOf, runPython, type PythonRun } from "./python-run.ts";
import { VisibleCases } from "./VisibleCases.tsx";

/** Python to write or mend, with the visible tests to try it on. */
export function PythonRound({ player, record, interview }: RoundProps<"python">) {
  const initialCode = codeOf(answerOf(record), player.initialCode);
  const code = useRef(initialCode);
  const [hasEdited, setHasEdited] = useState(false);
  const run = useRun<PythonRun>((report, signal) => {
    setHasEdited(false);
    return runPython({ engines: interview.engines, player, code: code.current, loadKey: interview.loadKey, report, signal });
  });
  const edit = (text: string) => {
    code.current = text;
    setHasEdited(true);
  };
  const results = (
    <PythonResults
      run={run.state}
      player={player}
      status={<RunStatus isRunning={run.isRunning} summary={run.state ? summaryOf(run.state) : ""} onStop={run.stop} />}
    />
  );
  return (
    <RoundFrame player={player} record={record} interview={interview} material={<VisibleCases player={player} />} onRun={run.start} isRunning={run.isRunning}>
      <CodeWorkspace
        language="python"
        initialCode={initialCode}
        interview={interview}
        errorLine={hasEdited || run.isRunning || !run.state ? null : failedLineOf(run.state)}
        onEdit={edit}
        results={results}
      />
    </RoundFrame>
  );
}
