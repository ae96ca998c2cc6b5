import * as texts from "#texts";
import { useRef, useState } from "react";
import type { Session } from "../../core/session/session.ts";
import { deleteEverything, downloadEverything, downloadUnreadable, previewImport, runImport, type ImportPreview } from "../../stores/backup.ts";
import { CheckPanel } from "../scorecard/CheckPanel.tsx";

interface Props {
  unreadable: readonly unknown[];
  /** How many records were written by a later version of this site. */
  newer: number;
  isEmpty: boolean;
  onChanged: () => void;
  /** Reading again would open the database anew, and leave an empty one behind. */
  onDeleted: () => void;
}

type Preview = Extract<ImportPreview, { status: "ok" }>;

/** Export, import and deletion of everything that this browser keeps for the site. */
export function YourData({ unreadable, newer, isEmpty, onChanged, onDeleted }: Props) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [message, setMessage] = useState("");
  const asking = useRef<HTMLDialogElement>(null);
  const say = (error: unknown) => setMessage(error instanceof Error ? error.message : String(error));

  const choose = async (file: File | undefined) => {
    setPreview(null);
    setMessage("");
    if (!file) return;
    const found = await previewImport(await file.text());
    if (found.status === "ok") setPreview(found);
    else setMessage(found.message);
  };
  const take = async (chosen: Preview) => {
    const failure = await runImport(chosen);
    setPreview(null);
    setMessage(failure ?? texts.imported);
    onChanged();
  };
  const remove = async () => {
    const gone = await deleteEverything();
    setMessage(gone.status === "ok" ? texts.everythingDeleted : texts.notAllDeleted(gone.message));
    if (gone.status === "ok") onDeleted();
    else onChanged();
  };

  return (
    <section className="your-data" aria-labelledby="data-heading">
      <h2 id="data-heading">{texts.yourData}</h2>
      <p>{texts.yourDataAbout}</p>
      <p className="your-data-actions">
        <button type="button" className="button" disabled={isEmpty} onClick={() => void downloadEverything().catch(say)}>
          {texts.exportEverything}
        </button>
        <label className="button">
          {texts.importFile}
          <input
            type="file"
            accept="application/json,.json"
            className="visually-hidden"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              void choose(file).catch(say);
              currentTarget.value = "";
            }}
          />
        </label>
        <button type="button" className="button danger" onClick={() => asking.current?.showModal()}>
          {texts.deleteData}
        </button>
      </p>
      <p role="status">{message}</p>
      {unreadable.length > 0 && (
        <p>
          {texts.setAside(unreadable.length)}{" "}
          <button type="button" className="link-button" onClick={() => downloadUnreadable(unreadable)}>
            {texts.download}
          </button>
        </p>
      )}
      {newer > 0 && <p>{texts.writtenByNewer(newer)}</p>}
      {preview && <ImportPreviewBox preview={preview} onTake={() => void take(preview).catch(say)} onLeave={() => setPreview(null)} />}
      <dialog ref={asking} className="dialog" aria-labelledby="delete-heading">
        <form method="dialog">
          <h2 id="delete-heading">{texts.deleteQuestion}</h2>
          <p>{texts.deleteConsequences}</p>
          <div className="dialog-actions">
            <button type="submit" className="button primary" autoFocus>
              {texts.keepEverything}
            </button>
            <button type="submit" className="button danger" onClick={() => void remove().catch(say)}>
              {texts.deleteIt}
            </button>
          </div>
        </form>
      </dialog>
    </section>
  );
}

function ImportPreviewBox({ preview: { backup, plan }, onTake, onLeave }: { preview: Preview; onTake: () => void; onLeave: () => void }) {
  const coming = [...plan.added, ...plan.replaced];
  const [only] = backup.sessions;
  return (
    <div className="import-preview">
      <h3>{texts.inThisFile}</h3>
      <ul>
        <Group words={texts.importNew} sessions={plan.added} />
        <Group words={texts.importReplacing} sessions={plan.replaced} />
        <Group words={texts.importKept} sessions={plan.kept} />
      </ul>
      {backup.settings?.theme && <p>{texts.settingsComeAlong}</p>}
      <p className="your-data-actions">
        <button type="button" className="button primary" disabled={coming.length === 0 && !backup.settings} onClick={onTake}>
          {texts.importIt}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {texts.cancel}
        </button>
      </p>
      {backup.sessions.length === 1 && only?.phase === "finished" && <CheckPanel session={only} />}
    </div>
  );
}

function Group({ words, sessions }: { words: (count: number, titles: string) => string; sessions: readonly Session[] }) {
  if (sessions.length === 0) return null;
  return <li>{words(sessions.length, sessions.map(({ scenario }) => scenario.title).join(", "))}</li>;
}
