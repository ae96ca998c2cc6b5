import path from "node:path";
import { describe, expect, it } from "vitest";
import { inOrder, pathText, problemLine, readScenarios, type FileProblem } from "../../src/authoring/read-scenarios.ts";
import { edited, folderOf, SAMPLE } from "./sources.ts";

const FIXTURES = "tests/fixtures/scenarios";

/** Problems without the folder they were written to. */
const shown = (problems: FileProblem[], folder: string) => problems.map((problem) => problemLine(problem).replaceAll(`${folder}/`, ""));
const named = (id: string) => edited("id: sample", `id: ${id}`);

describe("files and folders", () => {
  it("[SC1] reads every form of round", async () => {
    const { files, problems } = await readScenarios([`${FIXTURES}/good`]);
    expect(problems).toEqual([]);
    expect(files.map(({ file, scenario }) => [file, scenario?.rounds.map(({ kind }) => kind)])).toEqual([
      [`${FIXTURES}/good/python-forms.yaml`, ["python", "python", "python", "python"]],
      [`${FIXTURES}/good/quizzes.yml`, ["sql", "quiz", "quiz"]],
      [`${FIXTURES}/good/sql-forms.yaml`, ["sql", "sql", "sql", "sql", "sql"]],
    ]);
  });

  it("[SC38] takes files and folders together, and each file once", async () => {
    const { files } = await readScenarios([`${FIXTURES}/good`, `${FIXTURES}/good/quizzes.yml`, `./${FIXTURES}/good/../good`]);
    expect(files).toHaveLength(3);
  });

  it("[SC38] says of every place that cannot be read why", async () => {
    const folder = await folderOf({ "a.txt": "x", "empty/b.md": "x", "good/sample.yaml": SAMPLE });
    const places = ["nothing", "a.txt", "empty", "good"].map((name) => path.join(folder, name));
    const { files, problems } = await readScenarios(places);
    expect(files).toHaveLength(1);
    expect(shown(problems, folder)).toEqual([
      "a.txt:1: -: file: is not a scenario; name a .yaml file or a folder",
      "empty:1: -: file: holds no .yaml file; name a folder with scenarios",
      "nothing:1: -: file: cannot be read: there is no such file or folder",
    ]);
  });

  it("[SC6] says of a file that it is not UTF-8", async () => {
    const folder = await folderOf({ "sample.yaml": new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xe9]) });
    expect(shown((await readScenarios([folder])).problems, folder)).toEqual(["sample.yaml:1: -: file: is not UTF-8 text; save it as UTF-8"]);
  });

  it("[SC5] reads a file with a byte order mark", async () => {
    const folder = await folderOf({ "sample.yaml": `\uFEFF${SAMPLE.replaceAll("\n", "\r\n")}` });
    expect((await readScenarios([folder])).problems).toEqual([]);
  });
});

describe("problems of several files", () => {
  it("[SC7, SC8] come in one run, with file, line, round, rule, path and remedy", async () => {
    const folder = await folderOf({
      "b/sample.yaml": edited("- [1, 2.5]", "- [1]", edited("functionName: add", "functionName: add()")),
      "a/first.yml": edited("level: junior", "level: boss", named("first")),
      "c/third.yaml": "id: third\ntitle: one: two\n",
    });
    const { files, problems } = await readScenarios([folder]);
    expect(files.map(({ scenario }) => scenario)).toEqual([null, null, null]);
    expect(shown(problems, folder)).toEqual([
      'a/first.yml:3: -: wrong-value: level: must be one of junior, mid, senior, staff, not the text "boss"',
      "b/sample.yaml:22: first: rows: rounds[0].tables[0].rows[0]: the row has 1 value for 2 columns; write null where a value is missing",
      "b/sample.yaml:42: second: wrong-value: rounds[1].functionName: must be the name of a function, without brackets; dotted for a method",
      expect.stringMatching(/^c\/third\.yaml:2: -: yaml: this is not YAML: /),
    ]);
  });

  it("[SC7] name a round without an id by its place", async () => {
    const folder = await folderOf({ "sample.yaml": edited("  - id: second\n    type", "  - type") });
    expect(shown((await readScenarios([folder])).problems, folder)).toEqual(["sample.yaml:36: round 2: missing: rounds[1].id: is missing; add it"]);
  });

  it("[SC8] do not hide the rounds in which all is well", async () => {
    const folder = await folderOf({ "sample.yaml": edited("functionName: add", "functionName: add()") });
    const [file] = (await readScenarios([folder])).files;
    expect(file?.rounds.map(({ index, round }) => [index, round.round.id])).toEqual([
      [0, "first"],
      [2, "third"],
    ]);
  });

  it("[SC6] list a doubled key beside what is wrong in the format", async () => {
    const folder = await folderOf({ "sample.yaml": edited("level: junior", "level: junior\nlevel: boss") });
    const { files, problems } = await readScenarios([folder]);
    expect(files[0]?.scenario).toBeNull();
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [4, "yaml"],
      [4, "wrong-value"],
    ]);
  });

  it("[SC14] tell warnings from errors", async () => {
    const folder = await folderOf({ "sample.yaml": edited("estimatedMinutes: 100", "estimatedMinutes: 1") });
    const { files, problems } = await readScenarios([folder]);
    expect(files[0]?.scenario).not.toBeNull();
    expect(shown(problems, folder)).toEqual([expect.stringMatching(/^sample\.yaml:6: warning: -: estimatedMinutes: .*raise estimatedMinutes/)]);
  });
});

describe("ids", () => {
  it("[SC10] must be those of their files", async () => {
    const folder = await folderOf({ "other.yaml": SAMPLE });
    expect(shown((await readScenarios([folder])).problems, folder)).toEqual([
      'other.yaml:1: -: id: id: "sample" must equal the file\'s name; rename the file to sample.yaml or the id to other',
    ]);
  });

  it("[SC10] stand in one file only, also when something else is wrong there", async () => {
    const folder = await folderOf({ "a/sample.yaml": SAMPLE, "b/sample.yaml": edited("level: junior", "level: boss") });
    const { problems } = await readScenarios([folder]);
    expect(problems.map(({ file, rule }) => [path.relative(folder, file), rule])).toEqual([
      ["b/sample.yaml", "id"],
      ["b/sample.yaml", "wrong-value"],
    ]);
    expect(problems[0]?.message).toMatch(/"sample" is also the id of .*a\/sample\.yaml; rename one of the two/);
  });
});

describe("folders of the library", () => {
  const root = "questions/interviews";
  it.each([
    [`${root}/coding/junior/sample.yaml`, undefined],
    ["elsewhere/sample.yaml", undefined],
    ["interviews/coding/staff/sample.yaml", undefined],
    [`${root}/coding/senior/sample.yaml`, "level"],
    [`${root}/system_design/junior/sample.yaml`, "category"],
    [`${root}/coding/sample.yaml`, "level"],
    [`${root}/coding/junior/deeper/sample.yaml`, "level"],
    [`${root}/sample.yaml`, "category"],
    [`${root}/system-design/junior/sample.yaml`, "category"],
  ])("[SC11] %s: %s", async (name, fault) => {
    const folder = await folderOf({ [name]: SAMPLE });
    const { files, problems } = await readScenarios([folder]);
    expect(problems.map(({ path: place, rule }) => [place, rule])).toEqual(fault === undefined ? [] : [[fault, "folder"]]);
    expect(files[0]?.scenario === null).toBe(fault !== undefined);
    for (const { message } of problems) expect(message).toContain("belongs in questions/interviews/coding/junior/; move the file there");
  });
});

describe("a problem in words", () => {
  it("[SC7] writes paths as one reads them", () => {
    expect(pathText(["rounds", 1, "tables", 0, "rows", 3])).toBe("rounds[1].tables[0].rows[3]");
    expect(pathText(["rounds", 0, "files", "a b.txt"])).toBe('rounds[0].files["a b.txt"]');
    expect(pathText([])).toBe("");
  });

  it("[SC36] stays on one line", () => {
    const problem: FileProblem = { file: "a.yaml", line: 3, path: "id", round: "r", rule: "id", message: "one\n  two", severity: "error" };
    expect(problemLine(problem)).toBe("a.yaml:3: r: id: id: one two");
    expect(inOrder([problem, { ...problem, line: 1 }]).map(({ line }) => line)).toEqual([1, 3]);
  });
});
