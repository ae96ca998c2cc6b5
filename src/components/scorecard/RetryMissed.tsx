import * as texts from "#texts";
import { useState } from "react";
import type { Session } from "../../core/session/session.ts";
import { briefingPath } from "../../site/paths.ts";

/** Starts a practice run of the missed rounds alone, on the interview's own page. */
export function RetryMissed({ session }: { session: Session }) {
  const [isUntimed, setIsUntimed] = useState(false);
  // Practice of practice is still about the interview that was taken.
  const address = `${briefingPath(session.scenario.id)}#practice=${session.id}${isUntimed ? "&time=none" : ""}`;
  return (
    <div className="retry-missed">
      <a className="button" href={address}>
        {texts.retryMissed}
      </a>
      <label>
        <input type="checkbox" checked={isUntimed} onChange={(event) => setIsUntimed(event.currentTarget.checked)} /> {texts.withoutTimeLimit}
      </label>
    </div>
  );
}
