import { Editor } from "@monaco-editor/react";
import { useEffect, useRef, useState } from "react";
import { EDITOR_THEME, followSiteTheme } from "./editor-theme.ts";
import { connectEditorKeys } from "./editor-keys.ts";
import { EDITOR_LABEL, indentOf, type EditorProps } from "./editor-props.ts";
import { keepTypingExact } from "./exact-typing.ts";
import { followSelectAll } from "./select-all.ts";
import { monaco, type CodeEditorInstance } from "./monaco.ts";

/** Whole lines end in "\n" whatever the system. */
const LINE_FEED = monaco.editor.EndOfLinePreference.LF;

/** Monaco: the text is its own; every change is told at once. */
export function MonacoEditor({ language, initialCode, onChange, onLeave, errorLine }: EditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  // One object for the editor's life: a new one would reset what the keyboard handling has set.
  const [options] = useState(() => optionsFor(language));
  const handlers = useRef({ onChange, onLeave });
  useEffect(() => {
    handlers.current = { onChange, onLeave };
  });

  useEffect(followSiteTheme, []);

  useEffect(() => {
    const container = frame.current;
    if (!editor || !container) return;
    const change = editor.onDidChangeModelContent(() => {
      handlers.current.onChange(editor.getModel()?.getValue(LINE_FEED) ?? "");
    });
    const stops = [
      followSelectAll(editor, container),
      keepTypingExact(editor, container),
      connectEditorKeys(editor, container, () => handlers.current.onLeave()),
      () => change.dispose(),
    ];
    return () => stops.forEach((stop) => stop());
  }, [editor]);

  useEffect(() => {
    if (!editor || errorLine === null) return;
    const line = Math.min(errorLine, editor.getModel()?.getLineCount() ?? 1);
    const marks = editor.createDecorationsCollection([
      {
        range: new monaco.Range(line, 1, line, 1),
        options: { isWholeLine: true, className: "editor-error-line", linesDecorationsClassName: "editor-error-mark" },
      },
    ]);
    editor.revealLineInCenterIfOutsideViewport(line);
    return () => marks.clear();
  }, [editor, errorLine]);

  const mounted = (instance: CodeEditorInstance) => {
    const model = instance.getModel();
    model?.setEOL(monaco.editor.EndOfLineSequence.LF);
    model?.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
    // Widths are measured once; a font that arrives later has others.
    void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    setEditor(instance);
  };

  return (
    <div ref={frame} className="editor-monaco">
      <Editor defaultLanguage={language} defaultValue={initialCode} theme={EDITOR_THEME} loading={null} options={options} onMount={mounted} />
    </div>
  );
}

function optionsFor(language: EditorProps["language"]): monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    ariaLabel: EDITOR_LABEL,
    automaticLayout: true,
    // A real <textarea> underneath: assistive technology and text expanders know what to do with it.
    editContext: false,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--mono") || "monospace",
    fontSize: 14,
    lineHeight: 22,
    fontLigatures: false,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 14,
    padding: { top: 16, bottom: 16 },
    tabSize: indentOf(language),
    insertSpaces: true,
    detectIndentation: false,
    // Signs that come by themselves are in the way of whoever types them too.
    autoClosingBrackets: "never",
    autoClosingQuotes: "never",
    autoClosingComments: "never",
    autoSurround: "never",
    autoIndent: "advanced",
    tabFocusMode: true,
    tabCompletion: "off",
    quickSuggestions: false,
    suggestOnTriggerCharacters: false,
    acceptSuggestionOnEnter: "off",
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    folding: false,
    glyphMargin: false,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    overviewRulerBorder: false,
    scrollBeyondLastLine: false,
    // In the stacked layout the wheel scrolls the page once the editor has nothing more to scroll.
    scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    renderLineHighlight: "none",
    guides: { indentation: language === "python", bracketPairs: false },
    unicodeHighlight: { nonBasicASCII: false, ambiguousCharacters: false, invisibleCharacters: false },
    links: false,
    contextmenu: false,
    cursorBlinking: matchMedia("(prefers-reduced-motion: reduce)").matches ? "solid" : "blink",
    smoothScrolling: false,
    fixedOverflowWidgets: true,
  };
}
