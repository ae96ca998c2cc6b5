import type { Interview } from "../../stores/interview.ts";
import { downloadSessions } from "../../stores/backup.ts";

/** Says that nothing can be kept here, and how to keep it all the same. */
export function MemoryNotice({ interview }: { interview: Interview }) {
  return (
    <div className="notice kept-notice">
      <p>Your browser does not keep what you do now. The interview goes on, but closing or reloading the page loses it.</p>
      <button type="button" className="button quiet" onClick={() => downloadSessions([interview.$session.get()])}>
        Download a Backup
      </button>
    </div>
  );
}
