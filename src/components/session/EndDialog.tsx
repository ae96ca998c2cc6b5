import * as texts from "#texts";
import { useId, type Ref } from "react";

/** Asks before an interview is ended early. The browser keeps the focus inside and gives it back. */
export function EndDialog({ ref, onEnd }: { ref: Ref<HTMLDialogElement>; onEnd: () => void }) {
  const id = useId();
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={`${id}title`} aria-describedby={`${id}text`}>
      <form method="dialog">
        <h2 id={`${id}title`}>{texts.endQuestion}</h2>
        <p id={`${id}text`}>{texts.endConsequences}</p>
        <div className="dialog-actions">
          <button type="submit" className="button primary" autoFocus>
            {texts.keepGoing}
          </button>
          <button type="submit" className="button danger" onClick={onEnd}>
            {texts.endInterview}
          </button>
        </div>
      </form>
    </dialog>
  );
}
