import { useEffect, useRef } from "react";

interface RoundKeys {
  onRun: (() => void) | undefined;
  onSubmit: () => void;
}

/** Ctrl/Cmd+Enter runs, Ctrl/Cmd+Shift+Enter submits, from wherever the focus is, before the editor hears of it. */
export function useRoundKeys(keys: RoundKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      // Behind an open dialog nothing is run or submitted.
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat) return;
      if (event.shiftKey) current.current.onSubmit();
      else current.current.onRun?.();
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, []);
}
