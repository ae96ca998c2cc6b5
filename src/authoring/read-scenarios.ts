import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { CATEGORIES, LEVELS, type Scenario } from "../core/scenario/scenario.ts";
import type { Round } from "../core/rounds/registry.ts";
import { parseScenario } from "../core/scenario/parse-scenario.ts";
import { problem, type Problem } from "../core/scenario/problem.ts";
import { itemsOf, keysOf, type Draft } from "../core/scenario/fields.ts";
import { plainMapping } from "../core/scenario/value.ts";
import { readYaml } from "./yaml-source.ts";

/** A problem with where it stands. `path` reads `rounds[1].tables[0].rows[3]`; it is empty for the file as a whole. */
export type FileProblem = {
  /** Relative to the working directory, with forward slashes. */
  file: string;
  /** From 1, also for the file as a whole. */
  line: number;
  path: string;
  /** The id of the round, or its number when it has none; null outside of the rounds. */
  round: string | null;
  rule: string;
  message: string;
  severity: "error" | "warning";
};

export type ScenarioFile = {
  file: string;
  /** Null when anything in the file is wrong. */
  scenario: Scenario | null;
  /** The rounds in which nothing is wrong. */
  rounds: { index: number; round: Round }[];
  /** Turns a problem found later, such as by a grader, into one with its file and line. */
  locate(problem: Problem): FileProblem;
};

export type ScenarioLibrary = { files: ScenarioFile[]; problems: FileProblem[] };

const ENDING = /\.ya?ml$/i;

/**
 * Reads every scenario under the given files and folders and holds it against the format. All problems of all files
 * come back at once; nothing is thrown for what stands in a file.
 */
export async function readScenarios(places: readonly string[]): Promise<ScenarioLibrary> {
  const found = await Promise.all(places.map(findFiles));
  const names = [...new Set(found.flatMap(({ files }) => files))].sort();
  const read = await Promise.all(names.map(readScenario));
  const problems = [...found.flatMap((place) => place.problems), ...read.flatMap((file) => file.problems), ...doubledIds(read)];
  return { files: read, problems: inOrder(problems) };
}

const byPlace = (a: FileProblem, b: FileProblem) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);

/** Problems in the order in which one meets them when reading the files. */
export const inOrder = (problems: readonly FileProblem[]): FileProblem[] => [...problems].sort(byPlace);

/** `file:line: round: rule: message`, with the path inside the file before the message. */
export function problemLine({ file, line, round, rule, path: place, message, severity }: FileProblem): string {
  const mark = severity === "warning" ? "warning: " : "";
  return `${file}:${line}: ${mark}${round ?? "-"}: ${rule}: ${withPath(place, message)}`;
}

export const withPath = (place: string, message: string): string => (place === "" ? message : `${place}: ${message}`).replace(/\s*\n\s*/g, " ");

async function findFiles(place: string): Promise<{ files: string[]; problems: FileProblem[] }> {
  try {
    const info = await stat(place);
    if (!info.isDirectory()) {
      if (ENDING.test(place)) return { files: [path.normalize(place)], problems: [] };
      return { files: [], problems: [fileProblem(place, "is not a scenario; name a .yaml file or a folder")] };
    }
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && ENDING.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
    if (files.length > 0) return { files, problems: [] };
    return { files, problems: [fileProblem(place, "holds no .yaml file; name a folder with scenarios")] };
  } catch (error) {
    return { files: [], problems: [fileProblem(place, `cannot be read: ${reasonOf(error)}`)] };
  }
}

type ReadFile = ScenarioFile & { id: unknown; problems: FileProblem[] };

async function readScenario(name: string): Promise<ReadFile> {
  const file = shownName(name);
  const unread = (message: string): ReadFile => ({
    file,
    id: undefined,
    scenario: null,
    rounds: [],
    locate: (found) => located(found, file, () => 1, []),
    problems: [fileProblem(name, message)],
  });
  let bytes: Buffer;
  try {
    bytes = await readFile(name);
  } catch (error) {
    return unread(`cannot be read: ${reasonOf(error)}`);
  }
  try {
    return parseFile(name, file, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError && (error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      return unread("is not UTF-8 text; save it as UTF-8");
    throw error;
  }
}

function parseFile(name: string, file: string, source: string): ReadFile {
  const yaml = readYaml(source);
  const draft = keysOf(plainMapping(yaml.value));
  const ids = itemsOf(draft["rounds"]).map((round) => keysOf(plainMapping(round))["id"]);
  const locate = (found: Problem) => located(found, file, yaml.lineOf, ids);
  const syntax = yaml.problems.map(({ line, message }): FileProblem => ({ file, line, path: "", round: null, rule: "yaml", message, severity: "error" }));
  if (yaml.value === undefined) return { file, id: undefined, scenario: null, rounds: [], locate, problems: syntax };
  const { scenario, rounds, problems } = parseScenario(yaml.value, path.basename(name).replace(ENDING, ""));
  const misplaced = folderProblems(name, draft);
  const isSound = syntax.length === 0 && misplaced.length === 0;
  return { file, id: draft["id"], scenario: isSound ? scenario : null, rounds, locate, problems: [...syntax, ...[...problems, ...misplaced].map(locate)] };
}

/** Files of the library stand in `questions/interviews/<category>/<level>/`; those elsewhere may stand where they like. */
function folderProblems(name: string, { category, level }: Draft): Problem[] {
  const parts = path.resolve(name).split(path.sep);
  const root = parts.findLastIndex((part, place) => part === "questions" && parts[place + 1] === "interviews");
  if (root === -1 || !isOneOf(CATEGORIES, category) || !isOneOf(LEVELS, level)) return [];
  const [inCategory, inLevel, ...rest] = parts.slice(root + 2, -1);
  if (inCategory === category && inLevel === level && rest.length === 0) return [];
  const isShelf = isOneOf(CATEGORIES, inCategory) && isOneOf(LEVELS, inLevel) && rest.length === 0;
  const remedy = isShelf ? `, or write category: ${inCategory} and level: ${inLevel}` : "";
  const message = `a ${level} scenario of ${category} belongs in questions/interviews/${category}/${level}/; move the file there${remedy}`;
  return [problem([inCategory === category ? "level" : "category"], "folder", message)];
}

const isOneOf = <Name extends string>(names: readonly Name[], name: unknown): name is Name => (names as readonly unknown[]).includes(name);

function doubledIds(files: readonly ReadFile[]): FileProblem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ id, file, locate }) => {
    if (typeof id !== "string") return [];
    const other = first.get(id);
    if (other !== undefined) return [locate(problem(["id"], "id", `"${id}" is also the id of ${other}; rename one of the two`))];
    first.set(id, file);
    return [];
  });
}

function located(
  { path: place, rule, message, severity }: Problem,
  file: string,
  lineOf: (place: readonly PropertyKey[]) => number,
  ids: readonly unknown[],
): FileProblem {
  const number = place[0] === "rounds" && typeof place[1] === "number" ? place[1] : undefined;
  const id = number === undefined ? undefined : ids[number];
  const round = number === undefined ? null : typeof id === "string" ? id : `round ${number + 1}`;
  return { file, line: lineOf(place), path: pathText(place), round, rule, message, severity };
}

/** `rounds[1].tables[0].rows[3]`; keys that are no plain names stand in brackets and quotes. */
export function pathText(place: readonly PropertyKey[]): string {
  return place.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = String(part);
    if (!/^[\w-]+$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}

const fileProblem = (name: string, message: string): FileProblem => ({
  file: shownName(name),
  line: 1,
  path: "",
  round: null,
  rule: "file",
  message,
  severity: "error",
});

/** As one would type it: relative to the working directory when the file stands below it. */
function shownName(name: string): string {
  const relative = path.relative(process.cwd(), name);
  const shown = relative.startsWith("..") ? name : relative === "" ? "." : relative;
  return shown.split(path.sep).join("/");
}

const REASONS: Record<string, string> = { ENOENT: "there is no such file or folder", EACCES: "permission denied", EISDIR: "it is a folder" };

const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
};
