import * as texts from "#texts";
import { useEffect, useId, useRef, useState } from "react";

/** Copies a link as soon as it is shown, and lets the reader copy it where that is not allowed. */
export function CopiedLink({ address, about }: { address: string; about: string }) {
  const [message, setMessage] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    let isCurrent = true;
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(address);
        if (isCurrent) setMessage(texts.linkCopied(about));
      } catch {
        if (!isCurrent) return;
        setMessage(texts.copyingRefused);
        field.current?.select();
      }
    };
    void copy();
    return () => void (isCurrent = false);
  }, [address, about]);

  return (
    <div className="copied-link">
      <label htmlFor={id}>{texts.shareLink}</label>
      <input id={id} ref={field} type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      <p role="status">{message}</p>
    </div>
  );
}
