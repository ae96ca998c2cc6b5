import * as texts from "#texts";
import { useStore } from "@nanostores/react";
import { atom } from "nanostores";
import { useEffect, useState } from "react";
import { emptyCanvasAnswer } from "../../../core/rounds/canvas/answer.ts";
import { applyEdit, beginHistory, redo, undo, type CanvasEdit, type CanvasHistory } from "../../../core/rounds/canvas/edit.ts";
import type { CanvasAnswer, CanvasPlayer } from "../../../core/rounds/canvas/schema.ts";
import { answerOf, type RoundRecord } from "../../../core/session/session.ts";
import type { Interview } from "../../../stores/interview.ts";

/** What happened last, or why nothing did. */
export type Said = { words: string; isRefused: boolean };

export interface CanvasEdits {
  design: CanvasAnswer;
  canUndo: boolean;
  canRedo: boolean;
  said: Said;
  /** Whether it was done; the reason why not is said. */
  edit: (edit: CanvasEdit) => boolean;
  undo: () => void;
  redo: () => void;
  say: (words: string) => void;
  refuse: (words: string) => void;
}

/** The one state that canvas and outline show. Every change is sent as the draft at once. */
export function useCanvasEdits(player: CanvasPlayer, record: RoundRecord, interview: Interview): CanvasEdits {
  const [$history] = useState(() => atom<CanvasHistory>(beginHistory(draftOf(record), player)));
  const [said, setSaid] = useState<Said>({ words: "", isRefused: false });
  const history = useStore($history);

  const tell = (words: string, isRefused: boolean) => setSaid({ words, isRefused });
  const keep = (next: CanvasHistory) => {
    if (next === $history.get()) return false;
    $history.set(next);
    interview.draft(next.present);
    return true;
  };
  const edits = {
    edit: (edit: CanvasEdit) => {
      const outcome = applyEdit($history.get(), edit, player);
      keep(outcome.history);
      tell(outcome.said, outcome.isRefused);
      return !outcome.isRefused;
    },
    undo: () => tell(keep(undo($history.get())) ? texts.undone : texts.nothingToUndo, false),
    redo: () => tell(keep(redo($history.get())) ? texts.redone : texts.nothingToRedo, false),
    say: (words: string) => tell(words, false),
    refuse: (words: string) => tell(words, true),
  };
  useUndoKeys(edits);
  return { ...edits, design: history.present, canUndo: history.past.length > 0, canRedo: history.future.length > 0, said };
}

function draftOf(record: RoundRecord): CanvasAnswer {
  const answer = answerOf(record);
  return answer !== null && "placed" in answer ? answer : emptyCanvasAnswer();
}

/** Ctrl/Cmd+Z takes back, Ctrl/Cmd+Shift+Z or Ctrl+Y brings back, wherever the focus is but in a text field. */
function useUndoKeys({ undo: takeBack, redo: bringBack }: Pick<CanvasEdits, "undo" | "redo">): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const isElsewhere = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]") !== null;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y") || isElsewhere || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) bringBack();
      else takeBack();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
