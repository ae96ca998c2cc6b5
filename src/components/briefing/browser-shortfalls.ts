/** What a browser can do, as far as an interview cares. */
export type Abilities = { hasWebAssembly: boolean; canKeep: boolean };

/**
 * What a browser lacks, in sentences for the reader; empty when nothing is lacking.
 * @param runsCode whether the interview has rounds whose code is run
 */
export function shortfallsOf({ hasWebAssembly, canKeep }: Abilities, runsCode: boolean): string[] {
  const sentences: string[] = [];
  if (!hasWebAssembly && runsCode) {
    sentences.push("This browser has no WebAssembly, so SQL and Python cannot run or be graded here. Quizzes work.");
  }
  if (!canKeep) {
    sentences.push("This browser does not let the site keep anything. The interview works, but it is lost when you reload or close the page.");
  }
  return sentences;
}
