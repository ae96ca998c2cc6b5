import { useRef, type KeyboardEvent } from "react";
import { EDITOR_LABEL, indentOf, type EditorProps } from "./editor-props.ts";
import { createTypingSpeed } from "./typing-speed.ts";

/** A text field for touch screens, which Monaco does not support, and for when Monaco cannot be loaded. */
export function PlainEditor({ language, initialCode, onChange, onLeave, errorLine }: EditorProps) {
  const speed = useRef(createTypingSpeed());
  const hasTyped = useRef(false);

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (!event.repeat) speed.current.note(event.timeStamp);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape") onLeave();
    else if (event.key === "Tab" && isPlain && !event.shiftKey && hasTyped.current) insert(event, " ".repeat(indentOf(language)));
    else if (event.key === "Enter" && isPlain && !speed.current.isMachine()) insert(event, `\n${nextIndent(event.currentTarget, language)}`);
  };

  return (
    <textarea
      className="editor-plain"
      aria-label={EDITOR_LABEL}
      aria-invalid={errorLine !== null}
      defaultValue={initialCode}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      wrap="off"
      onChange={(event) => {
        hasTyped.current = true;
        onChange(event.target.value);
      }}
      onBlur={() => (hasTyped.current = false)}
      onKeyDown={keyDown}
    />
  );
}

/** `execCommand` is old, and the only way to insert text that undo takes back. */
function insert(event: KeyboardEvent<HTMLTextAreaElement>, text: string): void {
  event.preventDefault();
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand("insertText", false, text);
}

function nextIndent(field: HTMLTextAreaElement, language: EditorProps["language"]): string {
  const line = field.value.slice(0, field.selectionStart).split("\n").at(-1) ?? "";
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  return language === "python" && /:\s*(?:#.*)?$/.test(line) ? indent + " ".repeat(indentOf(language)) : indent;
}
