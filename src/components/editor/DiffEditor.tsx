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
  const [{ name: ownName, code: ownCode }, { name: referenceName, code: referenceCode }] = [own, reference];
  useEffect(followSiteTheme, []);
  useEffect(() => {
    const container = frame.current;
    if (!container) return;
    const [original, modified] = [ownCode, referenceCode].map((code) => modelOf(code, language));
    const editor = monaco.editor.createDiffEditor(container, { ...OPTIONS, fontFamily: getComputedStyle(container).fontFamily });
    editor.setModel({ original: original!, modified: modified! });
    // The options that the diff editor has for it come to nothing.
    editor.getOriginalEditor().updateOptions({ ariaLabel: ownName });
    editor.getModifiedEditor().updateOptions({ ariaLabel: referenceName });
    return () => {
      editor.dispose();
      original?.dispose();
      modified?.dispose();
    };
  }, [language, ownName, ownCode, referenceName, referenceCode]);
  const lines = Math.min(MAX_LINES, Math.max(ownCode.split("\n").length, referenceCode.split("\n").length) + 1);
  return <div ref={frame} className="code-difference" style={{ height: lines * LINE + 2 * PADDING }} />;
}

function modelOf(code: string, language: CodeLanguage): monaco.editor.ITextModel {
  const model = monaco.editor.createModel(code, language);
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  return model;
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
  lineDecorationsWidth: 20,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
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
