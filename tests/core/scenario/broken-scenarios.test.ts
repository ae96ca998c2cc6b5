import { describe, expect, it } from "vitest";
import { edited, HEAD, parse, PYTHON_ROUND, SQL_ROUND } from "../../authoring/sources.ts";

/** What is replaced, by what, and the only problems that may come of it, each as `line: path: message`. */
type Case = [rule: string, from: string, to: string, ...problems: (string | RegExp)[]];

const ORDER = "order: { by: [{ column: id, direction: desc }] }";
const COLUMNS = "columns: [id INTEGER, price REAL]";
const HINTS = "hints: [Begin with SELECT.]";
const ROW = "- [1, 2.5]";
const TEST = "- { args: [1], expected: 2 }";
const ASK = "askWhen: { round: first, passed: true, scoreBelow: 0.5 }";
const table = (entry: string) => COLUMNS.replace("id INTEGER", () => entry);

const scenario: Case[] = [
  ["SC10", "id: sample", "id: other", '1: id: "other" must equal the file\'s name; rename the file to other.yaml or the id to sample'],
  ["SC10", "id: sample", "id: Sample_1", "1: id: must be kebab-case: lower-case letters, digits and single hyphens"],
  ["SC7", "id: sample\n", "", "1: id: is missing; add it"],
  ["SC7", "category: coding", "category: system-design", /^2: category: must be one of coding, system_design, .*did you mean system_design\?$/],
  ["SC7", "level: junior", "level: Junior", /^3: level: must be one of junior, mid, senior, staff, .*did you mean junior\?$/],
  ["SC7", "level: junior", "level:", /^3: level: must be one of .* but nothing stands here/],
  ["SC7", "title: A sample", "title: 2024", "4: title: must be text, not the number 2024; put it in quotes"],
  ["SC7", "title: A sample", "title: 1.0", "4: title: must be text, not the number 1.0; put it in quotes"],
  ["SC7", "title: A sample", "title: [a]", /^4: title: must be text, not a list; .*needs quotes$/],
  ["SC7", "title: A sample", 'title: "  "', "4: title: must not be empty; fill it in"],
  ["SC9", "title: A sample", "titel: A sample", "1: title: is missing; add it", '4: titel: unknown key "titel"; did you mean "title"?'],
  ["SC7", "estimatedMinutes: 100", 'estimatedMinutes: "100"', '6: estimatedMinutes: must be a number, not the text "100"; remove the quotes'],
  ["SC14", "estimatedMinutes: 100", "estimatedMinutes: 0", "6: estimatedMinutes: must be greater than 0"],
  ["SC14", "estimatedMinutes: 100", "estimatedMinutes: .inf", "6: estimatedMinutes: must be a finite number, not Infinity"],
  ["SC7", "tags: [sql, joins]", "tags: sql", /^7: tags: must be a list, not the text "sql"; write each item on a line/],
  ["SC7", "tags: [sql, joins]", "tags: []", "7: tags: needs at least one tag"],
  ["SC8", "tags: [sql, joins]", "tags: [SQL, a_b, 5]", /^7: tags\[0\]: must be kebab-case/, /^7: tags\[1\]: must be kebab-case/, /^7: tags\[2\]: must be text/],
  ["SC9", "license: CC BY 4.0", "5: x\n$y: 1", /^9: 5: unknown key "5"/, /^10: \["\$y"\]: unknown key "\$y"/],
  ["SC9", "license: CC BY 4.0", "__proto__: { a: 1 }", /^9: __proto__: unknown key "__proto__"/],
  ["SC9", "license: CC BY 4.0", "<<: { a: 1 }", /^9: \["<<"\]: .*YAML 1\.2 does not merge/],
  ["SC9", "license: CC BY 4.0", "interviewer: { nam: x, opening: 5 }", /opening: must be text/, /nam: unknown key "nam"; did you mean "name"\?/],
  ["SC7", "license: CC BY 4.0", "authors: { a: 1 }", "9: authors: must be a name or a list of names, not a mapping"],
];

const round: Case[] = [
  ["SC13", "type: sql", "type: sqll", /^12: rounds\[0\]\.type: must be one of sql, .*did you mean sql\?$/],
  ["SC13", "type: sql", "type: quiz", "13: rounds[0].questionType: quiz rounds are quiz, not write"],
  ["SC13", "questionType: write", "questionType: wirte", /^13: rounds\[0\]\.questionType: .*did you mean write\?$/],
  ["SC13", "    questionType: write\n", "", "11: rounds[0].questionType: is missing; add it"],
  ["SC13", "questionType: write", "questionType: design", "13: rounds[0].questionType: sql rounds are write or quiz, not design"],
  ["SC16", "questionType: write", "questionType: fix", /initialCode: is required in a fix round/, /questionType: sql rounds are write or quiz, not fix/],
  ["SC12", "- id: second", "- id: first", '36: rounds[1].id: the round "first" stands twice; rename one of them'],
  ["SC12", "- id: second", "- id: a/b", /^36: rounds\[1\]\.id: must be a name without slashes/],
  ["SC7", "- id: second", "- id: 5", "36: rounds[1].id: must be text, not the number 5; put it in quotes"],
  ["SC14", "timeMinutes: 5", "timeMinutes: 5 minutes", '14: rounds[0].timeMinutes: must be a number, not the text "5 minutes"'],
  ["SC14", "timeMinutes: 5", "timeMinutes: -0.5", "14: rounds[0].timeMinutes: must be greater than 0"],
  [
    "SC9",
    "timeMinutes: 5",
    "minutes: 5",
    "11: rounds[0].timeMinutes: is missing; add it",
    '14: rounds[0].minutes: unknown key "minutes"; did you mean "timeMinutes"?',
  ],
  ["SC7", HINTS, "hints: Begin", /^17: rounds\[0\]\.hints: must be a list, not the text "Begin"/],
  ["SC7", HINTS, "hints:", "17: rounds[0].hints: must be a list, but nothing stands here; fill it in or remove the key"],
  ["SC8", HINTS, "hints: [x, 5, '']", /hints\[1\]: must be text/, /hints\[2\]: must not be empty/],
  ["SC9", HINTS, "hint: x", '17: rounds[0].hint: unknown key "hint"; did you mean "hints"?'],
  ["SC15", HINTS, "passScore: 70", "17: rounds[0].passScore: must be at most 1; 0.7 means 70%"],
  ["SC15", HINTS, "passScore: 0", "17: rounds[0].passScore: must be above 0"],
  ["SC16", HINTS, "language: sql", "17: rounds[0].language: stands only in debug/fix rounds; remove it"],
  ["SC7", HINTS, "tags: [A b]", /^17: rounds\[0\]\.tags\[0\]: must be kebab-case/],
];

const sql: Case[] = [
  ["SC18", ROW, "- [1, 2.5, 3]", "22: rounds[0].tables[0].rows[0]: the row has 3 values for 2 columns; write null where a value is missing"],
  ["SC18", ROW, "- []", /^22: rounds\[0\]\.tables\[0\]\.rows\[0\]: the row has 0 values for 2 columns/],
  ["SC18", ROW, "- 1", /^22: rounds\[0\]\.tables\[0\]\.rows\[0\]: must be a list/],
  ["SC18", ROW, "- [[1], { a: 1 }]", /rows\[0\]\[0\]: a cell holds text/, /rows\[0\]\[1\]: a cell holds text/],
  ["SC18", ROW, "- [{ 5: x }, 1]", /rows\[0\]\[0\]: a cell holds text/],
  ["SC17", COLUMNS, table("id INTEGR"), /^20: .*columns\[0\]: unknown column type INTEGR; did you mean INTEGER\?/],
  ["SC17", COLUMNS, table("id STRING"), "20: rounds[0].tables[0].columns[0]: STRING is not an SQLite type; write TEXT"],
  ["SC17", COLUMNS, table("id INTEGER PRIMARY KEY"), /columns\[0\]: columns have a name and a type only; remove PRIMARY KEY/],
  ["SC17", COLUMNS, table("PRICE TEXT"), /columns\[1\]: the column "price" stands twice/],
  ["SC17", COLUMNS, "columns: id, price", /^20: rounds\[0\]\.tables\[0\]\.columns: must be a list/],
  ["SC17", COLUMNS, table("{ id: INTEGER }"), /columns\[0\]: must be text, not a mapping/],
  [
    "SC17",
    COLUMNS,
    "columns: [price DECIMAL(10, 2), id]",
    /columns\[0\]: the bracket is not closed; .* in quotes: "price DECIMAL\(10, 2\)"$/,
    /rows\[0\]: the row has 2 values for 3 columns/,
    /rows\[1\]: the row has 2 values/,
  ],
  ["SC17", COLUMNS, "columns: []", /columns: needs at least one column/],
  ["SC9", COLUMNS, "cols: [id, price]", /tables\[0\]\.columns: is missing/, /cols: unknown key "cols"; did you mean "columns"\?/],
  ["SC9", "rows: [[3, 1]]", "row: [[3, 1]]", /hiddenTables\[0\]\.rows: is missing/, /row: unknown key "row"; did you mean "rows"\?/],
  ["SC17", "rows: [[3, 1]]", "rows: []\n      - { name: ITEMS, columns: [a], rows: [] }", /hiddenTables\[1\]\.name: the table "items" stands twice/],
  ["SC19", "    solution: SELECT id FROM items\n", "", /solution: is required when there is a hidden dataset/],
  ["SC19", "solution: SELECT id FROM items", 'solution: " "', /solution: must not be empty/],
  ["SC20", "direction: desc", "direction: descending", /order\.by\[0\]\.direction: must be one of asc, desc/],
  ["SC9", "direction: desc", "dir: desc", /order\.by\[0\]\.dir: unknown key "dir"; did you mean "direction"\?/],
  ["SC20", ORDER, "order: sorted", /order: must be auto, none, exact or \{by: .*, not the text "sorted"$/],
  ["SC20", ORDER, "order: 5", /order: must be auto, none, exact or .*, not the number 5$/],
  ["SC20", ORDER, "order: { by: [id] }", /order\.by\[0\]: must be a mapping with column, direction, not the text "id"$/],
  ["SC20", ORDER, "order: { by: [] }", /order\.by: needs at least one key/],
  ["SC9", ORDER, "order: { keys: [] }", /order\.by: is missing/, /order\.keys: unknown key "keys"; nearest is "by"/],
  ["SC9", ORDER, "tests: []", /tests: unknown key "tests"; nearest is .*tables/],
  ["SC7", ORDER, "columns: by_name", /columns: must be one of by-name, by-position, .*did you mean by-name\?$/],
  ["SC7", ORDER, "tolerance: -1", /tolerance: must not be negative/],
  ["SC27", ORDER, 'expectedOutput: ""', /expectedOutput: must not be empty/],
  [
    "SC9",
    ORDER,
    "hiddenDatasets: [{ nam: x, tables: [{ name: a, columns: [b], rows: [[1, 2]] }] }]",
    /rows\[0\]: the row has 2 values for 1 column;/,
    /nam: unknown key/,
  ],
  ["SC21", 'pattern: "select"', 'pattern: "(select"', /requires\[0\]\.pattern: is not a JavaScript regular expression: .*Unterminated group/],
  ["SC21", 'pattern: "select"', 'pattern: "(?i)select"', /remove \(\?i\) and the like: case is ignored already/],
  ["SC7", 'requires: [{ pattern: "select", message: Select something. }]', "requires: [select]", /requires\[0\]: must be a mapping with pattern, message/],
  ["SC9", "{ code: SELECT id FROM items, note: The same. }", "{ cod: x }", /acceptedAnswers\[1\]\.code: is missing/, /acceptedAnswers\[1\]\.cod: unknown key/],
  ["SC22", "{ code: SELECT id FROM items, note: The same. }", "5", /acceptedAnswers\[1\]: must be code, or a mapping with code and note, not the number 5/],
  ["SC22", "because: constant, ", "", /wrongAnswers\[0\]\.because: is missing/],
  [
    "SC22",
    "- { code: SELECT 1, because: constant, message: Look at the table. }",
    "- SELECT 1",
    /wrongAnswers\[0\]: must be a mapping with code, because, message/,
  ],
];

const python: Case[] = [
  ["SC24", "functionName: add", "functionName: add()", /functionName: must be the name of a function, without brackets/],
  ["SC24", "    functionName: add\n", "", /^36: rounds\[1\]\.functionName: is missing, but tests\[0\] and 1 more call a function/],
  ["SC24", "    solution: |\n      def add(x):\n          return x + 1\n", "", /^36: rounds\[1\]\.solution: is missing; add the reference code/],
  ["SC24", "    tests:\n", "    tables: [{ name: a, columns: [b], rows: [] }]\n    tests:\n", /tables: stands instead of tests; keep tests or tables/],
  ["SC23", TEST, "- { args: [1] }", /tests\[0\]: says nothing about the outcome; add expected, raises or stdout/],
  ["SC23", TEST, "- { args: [1], expected: null, raises: X }", /tests\[0\]: has expected and raises; keep one of them/],
  ["SC23", TEST, "- { args: [1], call: f(), expected: '2' }", /call: stands instead of args and kwargs/],
  ["SC23", TEST, "- { call: f(), expected: 2 }", /expected: next to call must be a Python expression in quotes/],
  ["SC23", TEST, "- { call: f(), expected: null }", /expected: next to call must be a Python expression in quotes, .*"None"/],
  ["SC23", TEST, "- { stdin: x, expected: 2 }", /stdin: goes with stdout/],
  ["SC23", TEST, "- { stdout: x, kwargs: {} }", /stdout: runs the code as a script; remove kwargs/],
  ["SC23", TEST, "- { raises: not a name }", /raises: must be the name of an exception/],
  ["SC7", TEST, "- { stdin: 5, stdout: 6 }", /stdin: must be text, not the number 5/, /stdout: must be text, not the number 6/],
  ["SC7", TEST, "- { args: 1, expected: 2 }", /tests\[0\]\.args: must be a list/],
  ["SC7", TEST, "- { kwargs: { 5: 1 }, expected: 1 }", /kwargs: the names must be text; put them in quotes/],
  ["SC7", TEST, "- { kwargs: [a], expected: 1 }", /kwargs: must be a mapping from names to values/],
  ["SC44", TEST, "- { files: { a.txt: 5 }, expected: 1 }", /files\["a\.txt"\]: must be text/],
  ["SC44", TEST, "- { files: [a.txt], expected: 1 }", /files: must be a mapping/],
  ["SC44", TEST, "- { files: { /etc/x: a, b/../c: d }, expected: 1 }", /files\["\/etc\/x"\]: a file stands below the working directory/, /b\/\.\.\/c/],
  ["SC44", "    solution: |", "    files: { '': a, b/: c }\n    solution: |", /files\[""\]: the path of a file must not be empty/, /is a folder; write/],
  ["SC45", TEST, "- { raises: ValueError() }", /raises: must be the name of an exception/],
  ["SC45", "functionName: add", "functionName: 2add", /functionName: must be the name of a function/],
  ["SC45", "functionName: add", "functionName: .add", /functionName: must be the name of a function/],
  ["SC9", TEST, "- { args: [1], expect: 2 }", /expect: unknown key "expect"; did you mean "expected"\?/, /says nothing about the outcome/],
  ["SC7", "    solution: |", "    unordered: yes\n    solution: |", /unordered: must be true or false, not the text "yes"/],
  ["SC7", "    solution: |", "    timeLimitSeconds: 0\n    solution: |", /timeLimitSeconds: must be greater than 0/],
  ["SC9", "    solution: |", "    expectedOutput: x\n    solution: |", /expectedOutput: unknown key/],
];

const quiz: Case[] = [
  ["SC25", "correctAnswer: 0", "correctAnswer: 3", "62: rounds[2].questions[0].correctAnswer: 3 is no option; the indexes go from 0 to 2"],
  ["SC25", "correctAnswer: 0", "correctAnswer: -1", /correctAnswer: is counted from 0/],
  ["SC25", "correctAnswer: 0", "correctAnswer: 1.5", /correctAnswer: must be an index counted from 0, or a list of such indexes, not the number 1\.5/],
  ["SC25", "correctAnswer: 0", "correctAnswer: a", /correctAnswer: must be an index counted from 0/],
  ["SC25", "correctAnswer: 0", "correctAnswer: []", /correctAnswer: needs at least one index/],
  ["SC25", "correctAnswer: [0, 2]", "correctAnswer: [0, 0]", /correctAnswer\[1\]: the index "0" stands twice/],
  ["SC25", "correctAnswer: [0, 2]", "correctAnswer: [0, 9]", /correctAnswer\[1\]: 9 is no option/],
  ["SC9", "correctAnswer: 0", "answer: 0", /correctAnswer: is missing/, /answer: unknown key "answer"; did you mean "correctAnswer"\?/],
  ["SC25", "options: [a, b, c]", "options: [a]", /options: needs two or more options/],
  ["SC25", "options: [a, b, c]", "options: [a, b, a]", /options\[2\]: the option "a" stands twice/],
  ["SC7", "options: [a, b, c]", "options: [1, true]", /options\[0\]: must be text, not the number 1/, /options\[1\]: must be text, not true/],
  ["SC7", "shuffle: false", "shuffle: no", /shuffle: must be true or false, not the text "no"/],
  ["SC7", "code: { language: sql, text: SELECT 1 }", "code: SELECT 1", /code: must be a mapping with language, text/],
  ["SC7", "        explanation: Because.\n", "", /^59: rounds\[2\]\.questions\[0\]\.explanation: is missing/],
  ["SC26", ASK, "askWhen: { round: zzz, passed: true }", /askWhen\.round: there is no round "zzz"; earlier rounds: first, second/],
  ["SC26", ASK, "askWhen: { round: third, passed: true }", /the round "third" is not earlier than this one/],
  ["SC26", ASK, "askWhen: { passed: true }", /askWhen\.round: is missing/],
  ["SC7", ASK, "askWhen: { round: first, passed: maybe }", /passed: must be true or false/],
  ["SC7", ASK, "askWhen: { round: first, scoreBelow: 50 }", /scoreBelow: must be from 0 to 1/],
  ["SC9", ASK, "askWhen: { round: first, score: 1 }", /score: unknown key "score"; did you mean "scoreBelow"\?/],
  ["SC21", ASK, "askWhen: { round: first, matches: '[' }", /matches: is not a JavaScript regular expression/],
  ["SC26", "correctAnswer: 0", `correctAnswer: 0\n        ${ASK}`, /questions: keep at least one question without askWhen/],
];

const finds = (cases: Case[]) => {
  const named = cases.map(([rule, from, to, ...problems]) => ({ rule, from, to, written: to || "(nothing)", problems }));
  it.each(named)("$rule: $written", ({ from, to, problems }) => {
    const { scenario: found, lines } = parse(edited(from, to));
    expect(found).toBeNull();
    expect(lines).toHaveLength(problems.length);
    lines.forEach((line, index) => {
      const wanted = problems[index];
      if (wanted instanceof RegExp) expect(line).toMatch(wanted);
      else expect(line).toBe(wanted);
    });
  });
};

describe("[SC7, SC8, SC9, SC10, SC14] what is wrong in the head of a file", () => finds(scenario));
describe("[SC7, SC8, SC9, SC12, SC13, SC14, SC15, SC16] what is wrong in any round", () => finds(round));
describe("[SC7, SC9, SC17, SC18, SC19, SC20, SC21, SC22, SC27] what is wrong in a SQL round", () => finds(sql));
describe("[SC7, SC9, SC23, SC24, SC44, SC45] what is wrong in a Python round", () => finds(python));
describe("[SC7, SC9, SC21, SC25, SC26] what is wrong in a quiz", () => finds(quiz));

describe("what is wrong as a whole", () => {
  it("[SC7] says that a file must be a mapping", () => {
    expect(parse("- a\n- b").lines).toEqual(["1: : must be a mapping, not a list"]);
    expect(parse("hello").lines).toEqual(['1: : must be a mapping, not the text "hello"']);
  });

  it("[SC8] lists what is missing in an empty round, and what is no round", () => {
    const { lines } = parse(`${HEAD}  - 5\n  -\n  - {}\n`);
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/rounds\[0\]: must be a mapping, not the number 5/),
      expect.stringMatching(/rounds\[1\]: must be a mapping, but nothing/),
    ]);
    expect(lines.slice(2).map((line) => /\.(\w+): is missing/.exec(line)?.[1])).toEqual(["id", "type", "questionType", "timeMinutes", "title", "description"]);
  });

  it("[SC44] names the rule that a file's path breaks, not the path", () => {
    const { problems } = parse(edited(TEST, "- { files: { /x: a }, expected: 1 }"));
    expect(problems.map(({ path, rule }) => [path.at(-1), rule])).toEqual([["/x", "files"]]);
  });

  it("[SC7] wants at least one round", () => {
    expect(parse(`${HEAD}  []`).lines).toEqual(["10: rounds: needs at least one round"]);
  });

  it("[SC8] lists every problem of a round, those across keys with those of single keys", () => {
    const broken = [
      ["title: First", "titel: First"],
      ["    solution: SELECT id FROM items\n", ""],
      ["- [2, null]", "- [2]"],
      ["direction: desc", "direction: down"],
    ].reduce((source, [from = "", to = ""]) => edited(from, to, source), HEAD + SQL_ROUND);
    expect(
      parse(broken)
        .lines.map((line) => line.split(": ")[1])
        .sort(),
    ).toEqual(["rounds[0].order.by[0].direction", "rounds[0].solution", "rounds[0].tables[0].rows[1]", "rounds[0].titel", "rounds[0].title"]);
  });

  it("[SC8] goes on in a round whose type is wrong", () => {
    const broken = edited("functionName: add", "functionName: add()", edited("type: python", "type: pyton", HEAD + PYTHON_ROUND));
    expect(parse(broken).lines).toEqual([expect.stringMatching(/type: .*did you mean python/), expect.stringMatching(/functionName: must be the name/)]);
  });

  it.each([
    ["architecture", "canvas", "components: []", ["rounds[0].components", "rounds[0].steps"]],
    ["architecture", "design", "steps: []", ["rounds[0].components", "rounds[0].questionType", "rounds[0].steps"]],
    ["architecture", "constraints", "options: []", ["rounds[0].clarifyingQuestions", "rounds[0].maxQuestions", "rounds[0].options"]],
    ["modeling", "canvas", "goal: fast, fields: []", ["rounds[0].expectedTables", "rounds[0].fields", "rounds[0].questionType"]],
  ])("[SC8] lists what is wrong in a design round of %s/%s with %s", (type, questionType, keys, paths) => {
    const source = `${HEAD}  - { id: a, type: ${type}, questionType: ${questionType}, timeMinutes: 1, title: A, description: A, ${keys} }\n`;
    expect(
      parse(source)
        .lines.map((line) => line.split(": ")[1])
        .sort(),
    ).toEqual(paths);
  });

  it("[SC16] says of a language that it must be sql or python", () => {
    const source = edited(
      "questionType: write",
      "questionType: fix\n    language: pyhton\n    initialCode: x",
      edited("type: python", "type: debug", HEAD + PYTHON_ROUND),
    );
    expect(parse(source).lines).toEqual(["14: rounds[0].language: must be sql or python"]);
  });
});
