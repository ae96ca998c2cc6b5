import * as texts from "#texts";
/** What a browser can do, as far as an interview cares. */
export type Abilities = { hasWebAssembly: boolean; canKeep: boolean };

/**
 * What a browser lacks, in sentences for the reader; empty when nothing is lacking.
 * @param runsCode whether the interview has rounds whose code is run
 */
export function shortfallsOf({ hasWebAssembly, canKeep }: Abilities, runsCode: boolean): string[] {
  const sentences: string[] = [];
  if (!hasWebAssembly && runsCode) {
    sentences.push(texts.lacksWebAssembly);
  }
  if (!canKeep) {
    sentences.push(texts.lacksStorage);
  }
  return sentences;
}
