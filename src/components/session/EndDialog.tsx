import { useId, type Ref } from "react";

/** Asks before an interview is ended early. The browser keeps the focus inside and gives it back. */
export function EndDialog({ ref, onEnd }: { ref: Ref<HTMLDialogElement>; onEnd: () => void }) {
  const id = useId();
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={`${id}title`} aria-describedby={`${id}text`}>
      <form method="dialog">
        <h2 id={`${id}title`}>End this interview?</h2>
        <p id={`${id}text`}>
          This round and those still to come count as skipped and score 0. Rounds that you submitted keep their result. There is no way back in.
        </p>
        <div className="dialog-actions">
          <button type="submit" className="button primary" autoFocus>
            Keep Going
          </button>
          <button type="submit" className="button danger" onClick={onEnd}>
            End Interview
          </button>
        </div>
      </form>
    </dialog>
  );
}
