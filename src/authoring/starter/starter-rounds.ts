import { starterDesignRounds } from "./starter-design-rounds.ts";

/** The rounds that `new` writes, with a comment for every choice there is. Each passes `check` as it stands. */
export const starterRounds = {
  sql: `  - id: late-orders # unique in this file; askWhen of later rounds names it
    type: sql # sql, python, debug, quiz, architecture or modeling
    questionType: write # write (sql, python), fix (debug) or quiz
    timeMinutes: 10 # may be a fraction: 0.5 is half a minute
    title: Late orders # listed before the start: give nothing away
    description: |
      Return the \`id\` of every order that was shipped more than **two days** after it was placed,
      the latest first. Orders that were not shipped yet do not count.
    hints: # revealed one at a time, from a nudge to the method
      - Which rows have no shipping date?
      - The difference \`julianday(a) - julianday(b)\` is the number of days between two dates.
    initialCode: |
      SELECT id
      FROM orders
    tables: # the visible dataset; a column is a name, or a name and an SQLite type
      - name: orders
        columns: [id INTEGER, placed TEXT, shipped TEXT]
        rows:
          - [1, 2024-03-01, 2024-03-02]
          - [2, 2024-03-02, 2024-03-09]
          - [3, 2024-03-04, null]
    hiddenTables: # data that candidates never see: put in whatever a wrong answer stumbles over
      - name: orders
        columns: [id INTEGER, placed TEXT, shipped TEXT]
        rows:
          - [4, 2024-02-27, 2024-03-01]
          - [5, 2024-05-01, 2024-05-03]
          - [6, 2024-05-01, 2024-05-20]
          - [7, 2024-05-02, null]
    # hiddenDatasets: more of them, as a list of {name, tables}
    # expectedOutput: a CSV for the visible dataset; computed from the solution when it is not given
    solution: |
      SELECT id
      FROM orders
      WHERE julianday(shipped) - julianday(placed) > 2
      ORDER BY shipped DESC
    order: auto # auto, none, exact or {by: [{column: shipped, direction: desc}]}
    columns: by-name # or by-position
    acceptedAnswers: # other answers that must pass
      - SELECT id FROM orders WHERE shipped > date(placed, '+2 days') ORDER BY shipped DESC
    wrongAnswers: # answers that people really give; check makes sure that they do not pass
      - code: |
          SELECT id FROM orders WHERE julianday(shipped) - julianday(placed) >= 2 ORDER BY shipped DESC
        because: takes orders that took exactly two days
        message: An order that took exactly two days is not late. # shown to whoever makes this mistake
    explanation: |
      A comparison with NULL is not true, so orders without a shipping date drop out by themselves.
`,
  python: `  - id: count-words # unique in this file; askWhen of later rounds names it
    type: python # sql, python, debug, quiz, architecture or modeling
    questionType: write # write (sql, python), fix (debug) or quiz
    timeMinutes: 10 # may be a fraction: 0.5 is half a minute
    title: Count words # listed before the start: give nothing away
    description: |
      Write \`count_words(text)\`. It returns a dict from each word, in lower case, to how often it stands in the text.
      Words are parted by white space.
    hints: # revealed one at a time, from a nudge to the method
      - What does \`str.split\` do without an argument?
    initialCode: |
      def count_words(text):
          ...
    functionName: count_words # what the tests call
    tests: # visible to the candidate
      - name: two words
        args: ["to be"]
        expected: { to: 1, be: 1 }
      - name: whatever the case # both are Python expressions: for tuples, sets, dates
        call: count_words("To to")
        expected: "{'to': 2}"
    hiddenTests: # never shown: put in whatever a wrong answer stumbles over
      - args: [""]
        expected: {}
      - args: ["a  b\\ta\\n"]
        expected: { a: 2, b: 1 }
      - name: no text
        args: [null]
        raises: AttributeError
    # A test may also be {stdin: ..., stdout: ...}: the code is then run as a script.
    solution: |
      from collections import Counter

      def count_words(text):
          return dict(Counter(text.lower().split()))
    acceptedAnswers: # other answers that must pass
      - code: |
          def count_words(text):
              counts = {}
              for word in text.lower().split():
                  counts[word] = counts.get(word, 0) + 1
              return counts
        note: The same without the standard library.
    wrongAnswers: # answers that people really give; check makes sure that they do not pass
      - code: |
          def count_words(text):
              words = text.lower().split(" ")
              return {word: words.count(word) for word in words}
        because: splits at single spaces
        # shown to whoever makes this mistake
        message: With an argument, \`split(" ")\` parts at every single space and leaves empty words between two of them.
    explanation: |
      The method \`split()\` without an argument parts at any run of white space and leaves no empty words.
`,
  quiz: `  - id: indexes # unique in this file; askWhen of later rounds names it
    type: quiz # the skill: sql, python, debug, quiz, architecture or modeling
    questionType: quiz
    timeMinutes: 5 # may be a fraction: 0.5 is half a minute
    title: Indexes # listed before the start: give nothing away
    description: Choose what fits best.
    passScore: 0.7 # the share of right answers that passes
    questions:
      - question: Which query can use an index on \`orders(placed)\`?
        code: # optional: shown with the question
          language: sql
          text: CREATE INDEX by_day ON orders (placed);
        options: # at least two; their order is drawn anew for each session unless shuffle is false
          - SELECT * FROM orders WHERE placed >= '2024-01-01'
          - SELECT * FROM orders WHERE strftime('%Y', placed) = '2024'
        correctAnswer: 0 # counted from 0
        explanation: A function around the column hides its values from the index.
      - question: What does an index cost?
        options:
          - Space on disk
          - Time on every insert
          - Time on every read
        correctAnswer: [0, 1] # a list: several can be ticked
        explanation: An index is a second, sorted copy of its columns, and has to be kept up to date.
`,
  ...starterDesignRounds,
} as const;

export type StarterType = keyof typeof starterRounds;
