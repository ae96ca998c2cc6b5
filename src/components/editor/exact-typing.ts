import { createTypingSpeed } from "./typing-speed.ts";
import type { CodeEditorInstance } from "./monaco.ts";

/**
 * Makes text that arrives whole (dictation, a text expander, a test) or at a machine's pace stand in the editor as it was
 * sent. Monaco takes every character of it for a key press and would indent each line on top of its own indentation.
 * @returns undoes it
 */
export function keepTypingExact(editor: CodeEditorInstance, container: HTMLElement): () => void {
  const speed = createTypingSpeed();
  const noteKey = (event: KeyboardEvent) => {
    if (!event.repeat && !event.isComposing) speed.note(event.timeStamp);
  };
  const insertWhole = (event: InputEvent) => {
    if (!isEditorInput(event.target) || event.isComposing) return;
    const text = wholeText(event, speed.isMachine());
    if (text === null) return;
    event.preventDefault();
    event.stopPropagation();
    editor.trigger("keyboard", "paste", { text, pasteOnNewLine: false, multicursorText: null, mode: null });
  };
  container.addEventListener("keydown", noteKey, true);
  container.addEventListener("beforeinput", insertWhole, true);
  return () => {
    container.removeEventListener("keydown", noteKey, true);
    container.removeEventListener("beforeinput", insertWhole, true);
  };
}

/** Whether an event happened in Monaco's text field, not in its search bar. */
export const isEditorInput = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.classList.contains("inputarea");

/** The text to insert as it is; null where Monaco does well by itself: single keys of a person, pasting, IMEs. */
function wholeText({ inputType, data }: InputEvent, isMachine: boolean): string | null {
  if (inputType === "insertText" && data !== null && [...data].length > 1) return data;
  const isLineBreak = inputType === "insertLineBreak" || inputType === "insertParagraph" || (inputType === "insertText" && data === "\n");
  return isLineBreak && isMachine ? "\n" : null;
}
