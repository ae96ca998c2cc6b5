import { useEffect, useRef } from "react";
import "monaco-editor/features/diffEditor/register.js";
import type { CodeLanguage } from "./editor-props.ts";
import { EDITOR_THEME, followSiteTheme } from "./editor-theme.ts";
import { monaco } from "./monaco.ts";

interface Props {
  language: CodeLanguage;
  own: { name: string; code: string };
  reference: { name: string; code: string };
}

const LINE = 20;
/** Lines that are shown without scrolling. */
const MAX_LINES = 22;
const PADDING = 12;

/** Two listings side by side (below each other where there is no room) with what differs marked. Nothing can be changed in it. */
export function DiffEditor({ language, own, reference }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(followSiteTheme, []);
  useEffect(() => {
    const container = frame.current;
    if (!container) return;
    const [original, modified] = [own, reference].map(({ code }) => monaco.editor.createModel(code, language));
    const editor = monaco.editor.createDiffEditor(container, OPTIONS);
    editor.setModel({ original: original!, modified: modified! });
    // The options that the diff editor has for it come to nothing.
    editor.getOriginalEditor().updateOptions({ ariaLabel: own.name });
    editor.getModifiedEditor().updateOptions({ ariaLabel: reference.name });
    return () => {
      editor.dispose();
      original?.dispose();
      modified?.dispose();
    };
  }, [language, own.name, own.code, reference.name, reference.code]);
  const lines = Math.min(MAX_LINES, Math.max(own.code.split("\n").length, reference.code.split("\n").length) + 1);
  return <div ref={frame} className="code-difference" style={{ height: lines * LINE + 2 * PADDING }} />;
}

const OPTIONS: monaco.editor.IStandaloneDiffEditorConstructionOptions = {
  theme: EDITOR_THEME,
  readOnly: true,
  domReadOnly: true,
  originalEditable: false,
  // Tab moves on, in and out: there is nothing to indent.
  tabFocusMode: true,
  editContext: false,
  automaticLayout: true,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: 640,
  // Signs in the margin: colour alone tells too few people.
  renderIndicators: true,
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  renderOverviewRuler: false,
  ignoreTrimWhitespace: true,
  diffWordWrap: "on",
  accessibilityVerbose: false,
  fontSize: 13,
  lineHeight: LINE,
  fontLigatures: false,
  padding: { top: PADDING, bottom: PADDING },
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  folding: false,
  glyphMargin: false,
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  renderLineHighlight: "none",
  guides: { indentation: false, bracketPairs: false },
  unicodeHighlight: { nonBasicASCII: false, ambiguousCharacters: false, invisibleCharacters: false },
  links: false,
  contextmenu: false,
  fixedOverflowWidgets: true,
};
