import * as texts from "#texts";
import { useEffect, useState, type ComponentType } from "react";
import type { EditorProps } from "./editor-props.ts";
import { loadedEditor, loadEditor } from "./load-editor.ts";

/** The code editor: Monaco where it works, else a plain text field. `initialCode` counts when it appears. */
export function CodeEditor(props: EditorProps) {
  const [Chosen, setChosen] = useState<ComponentType<EditorProps> | null>(loadedEditor);
  useEffect(() => {
    let isGone = false;
    if (!Chosen) void loadEditor().then((editor) => !isGone && setChosen(() => editor));
    return () => {
      isGone = true;
    };
  }, [Chosen]);

  return (
    <div className="editor">
      {Chosen ? <Chosen {...props} /> : <p className="editor-loading">{texts.loadingEditor}</p>}
      <p className="editor-hint" aria-hidden="true">
        <kbd>{texts.escapeKey}</kbd> {texts.leavesEditor}
      </p>
    </div>
  );
}
