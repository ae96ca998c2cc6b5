import * as texts from "#texts";
import { useEffect, useId, useState, type Ref } from "react";
import type { Interview } from "../../stores/interview.ts";
import { briefingPath } from "../../site/paths.ts";
import { downloadSessions } from "../../stores/backup.ts";
import { encodeSession } from "../../stores/session-link.ts";
import { CopiedLink } from "../scorecard/CopiedLink.tsx";

/** Takes the whole session to another device, as a link where it fits into one, else as a file. */
export function MoveDialog({ ref, interview }: { ref: Ref<HTMLDialogElement>; interview: Interview }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={`${id}title`} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <form method="dialog">
        <h2 id={`${id}title`}>{texts.continueElsewhere}</h2>
        <p>{texts.continueElsewhereAbout}</p>
        {isOpen && <MoveLink interview={interview} />}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => downloadSessions([interview.$session.get()])}>
            {texts.downloadAsFile}
          </button>
          <button type="submit" className="button primary">
            {texts.close}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function MoveLink({ interview }: { interview: Interview }) {
  const [fragment, setFragment] = useState<string | null | undefined>(undefined);
  useEffect(() => void encodeSession("c", interview.$session.get()).then(setFragment), [interview]);
  if (fragment === undefined) return null;
  if (fragment === null) return <p>{texts.continueTooLarge}</p>;
  return <CopiedLink address={`${location.origin}${briefingPath(interview.scenario.id)}#${fragment}`} about={texts.continueLinkAbout} />;
}
