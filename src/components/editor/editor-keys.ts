import { isEditorInput } from "./exact-typing.ts";
import type { CodeEditorInstance } from "./monaco.ts";

/**
 * Keeps the keyboard from being trapped (WCAG 2.1.2): Tab moves the focus until something was typed since the editor got it,
 * Escape always leaves. @returns undoes it
 */
export function connectEditorKeys(editor: CodeEditorInstance, container: HTMLElement, onLeave: () => void): () => void {
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || !isEditorInput(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  // Monaco takes no notice of a click on its own text field, which is what assistive technology and tests click.
  const enter = (event: MouseEvent) => isEditorInput(event.target) && editor.focus();
  container.addEventListener("keydown", leave, true);
  container.addEventListener("mouseup", enter, true);
  const typed = editor.onDidChangeModelContent(() => editor.hasTextFocus() && editor.updateOptions({ tabFocusMode: false }));
  const left = editor.onDidBlurEditorText(() => editor.updateOptions({ tabFocusMode: true }));
  return () => {
    container.removeEventListener("keydown", leave, true);
    container.removeEventListener("mouseup", enter, true);
    typed.dispose();
    left.dispose();
  };
}
