import type { Level } from "../../core/scenario/names.ts";

/**
 * What the style of a scenario is measured by. The reasons are in questions/CONTRIBUTING.md; a number is changed here
 * when the guide changes its mind, never to let one scenario through.
 */
export const LIMITS = {
  /** An evening's interview: less is an exercise, more is an exam. */
  interviewMinutes: { min: 20, max: 60 },
  /** A core problem, what follows from it, an extension or a bug, and a closing. */
  rounds: { min: 4, max: 6 },
  /** `estimatedMinutes` beyond the sum of the rounds: time to read the briefing, in minutes. */
  spareMinutes: 10,

  /** Rows of all visible tables of a round together: what one can work through by hand. */
  visibleRows: 30,
  /** Visible tests of a Python round, for the same reason. */
  visibleTests: 6,
  /** Hidden datasets or tests: one trap each, so that a verdict can name it. */
  hiddenTrials: 2,
  acceptedAnswers: 1,
  wrongAnswers: 3,
  hints: { min: 2, max: 4 },
  /** Different kinds of traps in the hidden data of a round. */
  traps: 2,

  /** The share of a scenario's questions in which the right option may be the longest; by chance it is a quarter. */
  longestRightShare: 0.5,
  /** An option's length in characters against the median of its question, as a factor ... */
  optionLength: 1.5,
  /** ... which only counts where the difference is one that meets the eye, in characters. */
  optionDifference: 15,
  /** The share of right answers that one place in the written order may hold. */
  samePlaceShare: 0.5,
  /** Fewer questions say nothing of shares. */
  questionsForShares: 4,

  /** Two questions are one when they share this much of their words: shared words by all words of both. */
  doubledWords: 0.5,
  /** Different words from which on a question is known without its options: "What does this print?" is not. */
  wordsOfQuestion: 8,

  /**
   * LIX: words per sentence, plus the percentage of words of more than six letters. 25 is a children's book, 40 a novel, 50 a newspaper.
   * It is read in a hurry, and by many in their second language.
   */
  readingLevel: { junior: 30, mid: 33, senior: 35, staff: 35 } satisfies Record<Level, number>,
  /** Shorter texts have no level, only luck. */
  wordsForLevel: 60,
  /** The longest sentence, in words. */
  sentenceWords: 35,

  /** Words a minute, read with care on a screen. */
  readingSpeed: 200,
  /** Characters of code a minute, with typing errors. */
  typingSpeed: 150,
  /** Minutes to think about a quiz question ... */
  questionMinutes: 1,
  /** ... and about a code round, before and between typing. */
  codeMinutes: { junior: 3, mid: 4, senior: 4, staff: 4.5 } satisfies Record<Level, number>,
  /** What the measured time may be of a round's limit: less is idle, more is a race. */
  timeShare: { min: 0.45, max: 1 },
  /** Cells, words of a file and words of tests are looked over, not read: at most so many words each. */
  skimmedWords: { cells: 40, file: 60, tests: 40 },

  /** Characters: what fits a card of the lobby. */
  titleLength: 48,
  descriptionLength: { min: 60, max: 320 },
  /** Words of a round's question: two minutes of reading. */
  questionWords: 400,
  /** Words of the interviewer: a minute of talk at the start, less at the end, half a minute at a stretch in a round. */
  openingWords: 130,
  closingWords: 100,
  spokenWords: 60,
  /** Words: a hint is read with the clock running. */
  hintWords: 60,
  /** Words of what a wrong answer teaches: what went wrong, why, and what to look at. */
  messageWords: { min: 15, max: 80 },
  /** Words of a code round's explanation: the idea, its cost, and what changes at scale. */
  codeExplanationWords: 100,
  /** Words of the explanation of any other round. */
  explanationWords: 25,
  /** Words of a question's explanation for each of its options: each wrong one deserves its reason. */
  explanationWordsPerOption: 7,
  /** Words of what is said of a choice of a design, an option or a table. */
  feedbackWords: { min: 6, max: 80 },
} as const;
