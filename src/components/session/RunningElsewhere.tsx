import { useState } from "react";
import type { Interview } from "../../stores/interview.ts";
import { resumeInterview } from "../../stores/start-interview.ts";

interface Props {
  sessionId: string;
  onTakenOver: (interview: Interview) => void;
}

/** Says that another tab runs this session, and takes it over on request. */
export function RunningElsewhere({ sessionId, onTakenOver }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const [isTaking, setIsTaking] = useState(false);

  const takeOver = async () => {
    setIsTaking(true);
    const resumed = await resumeInterview(sessionId, { takeOver: true });
    setIsTaking(false);
    if (resumed.status === "running") onTakenOver(resumed.interview);
    else setFailure(resumed.status === "failed" ? resumed.message : "The other tab does not let go of it. Close that tab, then try again.");
  };

  return (
    <main className="stage">
      <div className="stage-center">
        <h1 className="stage-title">This interview runs in another tab</h1>
        <p>One interview runs in one tab at a time, so that nothing you type is written over. Everything typed there is kept, and its clock goes on.</p>
        <p>
          <button type="button" className="button primary" aria-busy={isTaking} onClick={() => void takeOver()}>
            Take It Over Here
          </button>
        </p>
        <p role="alert">{failure}</p>
      </div>
    </main>
  );
}
