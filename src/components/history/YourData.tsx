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
    setMessage(failure ?? "Imported.");
    onChanged();
  };
  const remove = async () => {
    const gone = await deleteEverything();
    setMessage(
      gone.status === "ok"
        ? "Everything is deleted. This site keeps nothing in this browser any more."
        : `Not everything could be deleted: ${gone.message}. Close the other tabs of this site and try again.`,
    );
    if (gone.status === "ok") onDeleted();
    else onChanged();
  };

  return (
    <section className="your-data" aria-labelledby="data-heading">
      <h2 id="data-heading">Your data</h2>
      <p>Everything is kept in this browser alone. A browser may drop it when nobody comes back for weeks, so take a copy of what matters to you.</p>
      <p className="your-data-actions">
        <button type="button" className="button" disabled={isEmpty} onClick={() => void downloadEverything().catch(say)}>
          Export Everything
        </button>
        <label className="button">
          Import a File
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
          Delete My Data
        </button>
      </p>
      <p role="status">{message}</p>
      {unreadable.length > 0 && (
        <p>
          {unreadable.length === 1 ? "One record" : `${unreadable.length} records`} could not be read and {unreadable.length === 1 ? "was" : "were"} set aside.{" "}
          <button type="button" className="link-button" onClick={() => downloadUnreadable(unreadable)}>
            Download
          </button>
        </p>
      )}
      {newer > 0 && (
        <p>
          {newer === 1 ? "One session was" : `${newer} sessions were`} written by a newer version of this site and {newer === 1 ? "stays" : "stay"} as{" "}
          {newer === 1 ? "it is" : "they are"}. Reload this page to get that version.
        </p>
      )}
      {preview && <ImportPreviewBox preview={preview} onTake={() => void take(preview).catch(say)} onLeave={() => setPreview(null)} />}
      <dialog ref={asking} className="dialog" aria-labelledby="delete-heading">
        <form method="dialog">
          <h2 id="delete-heading">Delete everything?</h2>
          <p>All sessions, scorecards, settings and stored pages of this site go from this browser. Links and files that you took stay as they are.</p>
          <div className="dialog-actions">
            <button type="submit" className="button primary" autoFocus>
              Keep Everything
            </button>
            <button type="submit" className="button danger" onClick={() => void remove().catch(say)}>
              Delete
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
      <h3>In this file</h3>
      <ul>
        <Group label="new here" sessions={plan.added} />
        <Group label="further than what is here; they replace it" sessions={plan.replaced} />
        <Group label="here already; they stay as they are" sessions={plan.kept} />
      </ul>
      {backup.settings?.theme && <p>Your settings come along too.</p>}
      <p className="your-data-actions">
        <button type="button" className="button primary" disabled={coming.length === 0 && !backup.settings} onClick={onTake}>
          Import
        </button>
        <button type="button" className="button" onClick={onLeave}>
          Cancel
        </button>
      </p>
      {backup.sessions.length === 1 && only?.phase === "finished" && <CheckPanel session={only} />}
    </div>
  );
}

function Group({ label, sessions }: { label: string; sessions: readonly Session[] }) {
  if (sessions.length === 0) return null;
  return (
    <li>
      {sessions.length} {label}: {sessions.map(({ scenario }) => scenario.title).join(", ")}
    </li>
  );
}
