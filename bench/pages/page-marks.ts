/** What a page that is measured notes down by itself, as `marks`. Times in milliseconds. */
export interface PageMarks {
  /** From the navigation to the largest paint so far. */
  largestPaint(): number;
  /** From the press of Start to the frame that shows a caret in the editor, which is given the focus as soon as it stands. */
  caretAfterPress(): Promise<number>;
  /** From the key that made the search's field read so to the frame that shows results; undefined while there are none. */
  resultsAfterKey(words: string): number | undefined;
}

export type MarkedWindow = { marks: PageMarks };
