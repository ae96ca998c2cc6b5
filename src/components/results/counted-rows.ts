import * as texts from "#texts";

/** "1 row", "2 rows", "showing 200 of 100,000 rows". `isCut` means that counting stopped before the end. */
export function countedRows(shown: number, rowCount: number, isCut: boolean): string {
  return shown < rowCount || isCut ? texts.rowsShown(shown, rowCount, isCut) : texts.rows(rowCount);
}

/** Milliseconds in words: "under 1 ms", "4 ms", "1.2 s". */
export function elapsedText(elapsed: number): string {
  if (elapsed < 1) return texts.underMillisecond;
  return elapsed < 1000 ? texts.milliseconds(Math.round(elapsed)) : texts.secondsExact((elapsed / 1000).toFixed(1));
}
