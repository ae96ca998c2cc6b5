import type { CodeEditorInstance } from "./monaco.ts";

/**
 * Keeps the keyboard from being trapped (WCAG 2.1.2): Tab moves the focus until something was typed since the editor got it,
 * Escape always leaves. @returns undoes it
 */
export function connectEditorKeys(editor: CodeEditorInstance, container: HTMLElement, onLeave: () => void): () => void {
  const leave = (event: KeyboardEvent) => {
    const isInText = event.target instanceof HTMLElement && event.target.classList.contains("inputarea");
    if (event.key !== "Escape" || event.isComposing || !isInText) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  container.addEventListener("keydown", leave, true);
  const typed = editor.onDidChangeModelContent(() => editor.hasTextFocus() && editor.updateOptions({ tabFocusMode: false }));
  const left = editor.onDidBlurEditorText(() => editor.updateOptions({ tabFocusMode: true }));
  return () => {
    container.removeEventListener("keydown", leave, true);
    typed.dispose();
    left.dispose();
  };
}
