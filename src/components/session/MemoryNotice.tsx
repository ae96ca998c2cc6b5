import * as texts from "#texts";
import type { Interview } from "../../stores/interview.ts";
import { downloadSessions } from "../../stores/backup.ts";

/** Says that nothing can be kept here, and how to keep it all the same. */
export function MemoryNotice({ interview }: { interview: Interview }) {
  return (
    <div className="notice kept-notice">
      <p>{texts.keepsNothing}</p>
      <button type="button" className="button" onClick={() => downloadSessions([interview.$session.get()])}>
        {texts.downloadBackup}
      </button>
    </div>
  );
}
