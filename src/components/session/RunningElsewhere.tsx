import * as texts from "#texts";
import { useState } from "react";
import { lobbyPath } from "../../site/paths.ts";
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
    else setFailure(resumed.status === "failed" ? resumed.message : texts.notLetGo);
  };

  return (
    <main className="stage">
      <div className="stage-center">
        <h1 className="stage-title">{texts.runsElsewhere}</h1>
        <p>{texts.runsElsewhereAbout}</p>
        <p>
          <button type="button" className="button primary" aria-busy={isTaking} onClick={() => void takeOver()}>
            {texts.takeOver}
          </button>{" "}
          <a className="button quiet" href={lobbyPath()}>
            {texts.allInterviews}
          </a>
        </p>
        <p role="alert">{failure}</p>
      </div>
    </main>
  );
}
