import type { CodeEditorInstance } from "./monaco.ts";

/**
 * Assistive technology and browser tests select "all" of a text field by the browser's own means. Monaco's field holds only
 * the part of the text around the caret, and nothing before it had the focus. Here such a selection is taken for what it
 * means, all of the text, before anything is typed over it. @returns undoes it
 */
export function followSelectAll(editor: CodeEditorInstance, container: HTMLElement): () => void {
  const field = container.querySelector<HTMLTextAreaElement>("textarea.inputarea");
  if (!field) return () => undefined;
  /** The selection that Monaco made last. */
  let made: readonly [number, number] = [0, 0];
  // Monaco's own selections come through this method, those from outside of the page do not.
  field.setSelectionRange = (start, end, direction) => {
    made = [start ?? 0, end ?? 0];
    HTMLTextAreaElement.prototype.setSelectionRange.call(field, start, end, direction);
  };
  // An empty field could not be selected; Monaco fills it when it gets the focus.
  if (field.value === "") field.value = " ";

  const isAll = (start: number, end: number) => field.value !== "" && start === 0 && end === field.value.length;
  const follow = (event: Event): boolean => {
    const model = editor.getModel();
    if (!model || (event.target !== field && event.target !== document) || isAll(...made) || !isAll(field.selectionStart, field.selectionEnd)) return false;
    made = [0, field.value.length];
    editor.setSelection(model.getFullModelRange());
    return true;
  };
  const followChange = (event: Event) => {
    // Monaco would take it for a selection of the part that the field holds.
    if (document.activeElement === field && follow(event)) event.stopImmediatePropagation();
  };
  const moments = ["focus", "keydown", "beforeinput"] as const;
  for (const moment of moments) container.addEventListener(moment, follow, true);
  document.addEventListener("selectionchange", followChange, true);
  return () => {
    for (const moment of moments) container.removeEventListener(moment, follow, true);
    document.removeEventListener("selectionchange", followChange, true);
    Reflect.deleteProperty(field, "setSelectionRange");
  };
}
