import { HEAD } from "../sources.ts";

const indented = (text: string, by: number) => text.trimEnd().replaceAll(/^(?=.)/gm, " ".repeat(by));

const table = (rows: string) => `{ name: items, columns: [id INTEGER, kind TEXT, price INTEGER], rows: ${rows} }`;

/** `datasets` are lists of rows of `items`, the visible one first; `more` are further keys of the round. */
export const sqlRound = (solution: string, [visible = "[]", ...hidden]: string[], more = ""): string => `  - id: query
    type: sql
    questionType: write
    timeMinutes: 5
    title: Query
    description: Query.
    tables: [${table(visible)}]
    hiddenDatasets: [${hidden.map((rows) => `{ tables: [${table(rows)}] }`).join(", ")}]
    solution: |
${indented(solution, 6)}
${indented(more, 4)}
`;

/** `tests` are the items of a list; `more` are further keys of the round. */
export const pythonRound = (solution: string, tests: string[], more = ""): string => `  - id: function
    type: python
    questionType: write
    timeMinutes: 5
    title: Function
    description: Function.
    functionName: f
    tests: [${tests.join(", ")}]
    solution: |
${indented(solution, 6)}
${indented(more, 4)}
`;

export const scenario = (...rounds: string[]): string => HEAD + rounds.join("");
