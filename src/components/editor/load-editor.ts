import type { ComponentType } from "react";
import type { EditorProps } from "./editor-props.ts";
import { PlainEditor } from "./PlainEditor.tsx";

/** Milliseconds that Monaco may take: the round's clock runs meanwhile. */
const PATIENCE = 10_000;

let loading: Promise<ComponentType<EditorProps>> | null = null;
let chosen: ComponentType<EditorProps> | null = null;

/** The editor for this machine. Never rejects: what cannot be loaded is replaced by a plain text field. */
export function loadEditor(): Promise<ComponentType<EditorProps>> {
  loading ??= isTouchOnly() ? Promise.resolve(PlainEditor) : Promise.race([loadMonaco(), after(PATIENCE)]);
  return loading.then((editor) => (chosen = editor));
}

/** What `loadEditor` came to; null while it is under way. */
export const loadedEditor = (): ComponentType<EditorProps> | null => chosen;

const isTouchOnly = () => matchMedia("(pointer: coarse)").matches;

const loadMonaco = (): Promise<ComponentType<EditorProps>> =>
  import("./MonacoEditor.tsx").then(
    ({ MonacoEditor }) => MonacoEditor,
    () => PlainEditor,
  );

const after = (delay: number) => new Promise<ComponentType<EditorProps>>((resolve) => setTimeout(() => resolve(PlainEditor), delay));
