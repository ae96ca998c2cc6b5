const number = new Intl.NumberFormat("en");

/** "1 row", "2 rows", "showing 200 of 100,000 rows". `isCut` means that counting stopped before the end. */
export function countedRows(shown: number, rowCount: number, isCut: boolean): string {
  const total = `${isCut ? "more than " : ""}${number.format(rowCount)}`;
  if (shown < rowCount || isCut) return `showing ${number.format(shown)} of ${total} rows`;
  return `${total} ${rowCount === 1 ? "row" : "rows"}`;
}

/** Milliseconds in words: "under 1 ms", "4 ms", "1.2 s". */
export function elapsedText(elapsed: number): string {
  if (elapsed < 1) return "under 1 ms";
  return elapsed < 1000 ? `${Math.round(elapsed)} ms` : `${(elapsed / 1000).toFixed(1)} s`;
}
