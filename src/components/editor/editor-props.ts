import * as texts from "#texts";
export type CodeLanguage = "sql" | "python";

/** What both editors, Monaco and the plain one, understand. */
export interface EditorProps {
  language: CodeLanguage;
  /** The text at the start; afterwards the editor owns it and tells of every change. */
  initialCode: string;
  /** Called at once, for every change. */
  onChange: (code: string) => void;
  /** Escape was pressed: the focus should move on. */
  onLeave: () => void;
  /** A line to mark as the one that failed, from 1. */
  errorLine: number | null;
}

export const EDITOR_LABEL = texts.codeEditor;

/** Spaces that a step of indentation takes. */
export const indentOf = (language: CodeLanguage): number => (language === "python" ? 4 : 2);
