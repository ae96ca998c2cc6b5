import * as texts from "#texts";
import { useState, type ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { Interview } from "../../../stores/interview.ts";
import { CodeEditor } from "../../editor/CodeEditor.tsx";
import type { CodeLanguage } from "../../editor/editor-props.ts";
import { rememberedLayout } from "../frame/remembered-layout.ts";
import { RUN_BUTTON } from "../frame/run-button.ts";

interface Props {
  language: CodeLanguage;
  /** The draft when the round appeared. */
  initialCode: string;
  interview: Interview;
  errorLine: number | null;
  onEdit: (code: string) => void;
  results: ReactNode;
}

/** The editor above the results. */
export function CodeWorkspace({ language, initialCode, interview, errorLine, onEdit, results }: Props) {
  // The editor owns the text from here on; a later draft in the record is its own.
  const [start] = useState(initialCode);
  const [layout] = useState(() => rememberedLayout("workspace"));
  return (
    <Group orientation="vertical" className="workspace" {...layout}>
      <Panel id="editor" minSize="120px" className="pane">
        <CodeEditor
          language={language}
          initialCode={start}
          errorLine={errorLine}
          onChange={(code) => {
            interview.draft({ code });
            onEdit(code);
          }}
          onLeave={() => document.getElementById(RUN_BUTTON)?.focus()}
        />
      </Panel>
      <Separator className="pane-split flat" aria-label={texts.editorHeight} />
      <Panel id="results" defaultSize="42%" minSize="96px" className="pane">
        {results}
      </Panel>
    </Group>
  );
}
