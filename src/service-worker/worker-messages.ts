/** What a page asks of the service worker, each with a port for the answers. */
export type WorkerRequest =
  /** Is this interview kept? */
  | { type: "look"; scenario: string }
  /** How large is what it needs? This asks the site. */
  | { type: "measure"; scenario: string }
  | { type: "keep"; scenario: string }
  | { type: "forget"; scenario: string }
  /** Take over from the version before. */
  | { type: "take-over" };

/** Sizes in bytes. `loaded` counts what was there already. */
export type WorkerReply =
  /** `bytes` is 0 where it is not known. */
  | { type: "state"; isKept: boolean; bytes: number }
  | { type: "progress"; loaded: number; bytes: number }
  /** The site has been published anew since this page was loaded. */
  | { type: "outdated" }
  | { type: "failed"; loaded: number; bytes: number };
