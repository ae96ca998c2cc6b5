/** A file of the build: its path below the site's root, and its size in bytes. */
export type OfflineFile = { path: string; bytes: number };

/** `/offline.json`, written by the build: what an interview needs without a connection. */
export type OfflineFiles = {
  /** Names this build; the service worker carries the same name. */
  build: string;
  /** Workbench, editor, scorecard, fonts. */
  app: OfflineFile[];
  sql: OfflineFile[];
  python: OfflineFile[];
  /** The index of the search, where it is small enough to come along. */
  search: OfflineFile[];
};

type Played = { rounds: readonly { kind: string }[] };

/** Pages and data of one interview, which have no hash. Solutions are among them: rounds are graded without a connection too. */
export const pagesOf = (scenarioId: string): string[] => [
  `interview/${scenarioId}/`,
  `interview/${scenarioId}/results/`,
  `interviews/${scenarioId}.json`,
  `interviews/${scenarioId}.answers.json`,
];

/** The files that an interview needs besides its pages. Engines only where a round runs on them. */
export function filesFor(scenario: Played, files: OfflineFiles): OfflineFile[] {
  const has = (kind: string) => scenario.rounds.some((round) => round.kind === kind);
  return [...files.app, ...files.search, ...(has("sql") ? files.sql : []), ...(has("python") ? files.python : [])];
}

export const bytesOf = (files: readonly OfflineFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
