import type { Level } from "../../core/scenario/names.ts";
import type { PythonTest } from "../../core/rounds/python/schema.ts";
import { stripComments, type CodeLanguage } from "../../core/grading/code-text.ts";
import { askedQuestions, type EarlierRound } from "../../core/rounds/quiz/asked.ts";
import { toQuizPlayer } from "../../core/rounds/quiz/schema.ts";
import type { Round } from "../../core/rounds/registry.ts";
import { earlierAnswers } from "./earlier-answers.ts";
import { LIMITS } from "./limits.ts";
import { wordsIn } from "./prose.ts";
import type { CodeRound, Question, QuizRound } from "./rule.ts";

/** What a round takes somebody who knows how: words to read, characters to type, minutes to think. */
export type Effort = { words: number; characters: number; thinking: number };

/** Minutes. */
export const minutesOf = ({ words, characters, thinking }: Effort): number => words / LIMITS.readingSpeed + characters / LIMITS.typingSpeed + thinking;

export function codeEffort(round: CodeRound, language: CodeLanguage, level: Level): Effort {
  const { cells, file, tests } = LIMITS.skimmedWords;
  const tables = round.tables ?? [];
  const heads = tables.reduce((sum, { columns }) => sum + columns.length + 1, 0);
  const cellCount = tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  const texts = "files" in round ? Object.values(round.files ?? {}) : [];
  const shown = "tests" in round ? (round.tests ?? []) : [];
  const words =
    wordsIn(round.title) +
    wordsIn(round.description) +
    heads +
    Math.min(cells, cellCount) +
    texts.reduce((sum, text) => sum + Math.min(file, wordsIn(text)), 0) +
    Math.min(
      tests,
      shown.reduce((sum, test) => sum + testWords(test), 0),
    ) +
    (round.questionType === "fix" ? wordsIn(round.initialCode) : 0);
  return { words, characters: typedCharacters(round.initialCode ?? "", round.solution ?? "", language), thinking: LIMITS.codeMinutes[level] };
}

const testWords = (test: PythonTest): number => wordsIn(JSON.stringify(test));

const linesOf = (code: string, language: CodeLanguage): string[] =>
  stripComments(code, language)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Characters of the solution that do not stand in the editor yet; indentation is the editor's. */
function typedCharacters(initial: string, solution: string, language: CodeLanguage): number {
  const given = linesOf(initial, language);
  return linesOf(solution, language).reduce((sum, line) => sum + Math.min(line.length, ...given.map((other) => changedCharacters(other, line))), 0);
}

/** What is left of a line without the beginning and the end that it has in common with another. */
function changedCharacters(from: string, to: string): number {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  return to.length - start - end;
}

/** The longest way through a quiz: its questions after the answers to earlier rounds that make it ask most. */
export function quizEffort(quiz: QuizRound, earlier: readonly Round[]): Effort {
  const head = wordsIn(quiz.title) + wordsIn(quiz.description);
  const named = earlier.filter(({ round }) => quiz.questions.some(({ askWhen }) => askWhen?.round === round.id));
  const always = quiz.questions.filter(({ askWhen }) => askWhen === undefined);
  const groups = [always, ...named.map((round) => longestGroup(quiz, round))];
  const asked = groups.flat();
  return { words: head + groups.reduce((sum, group) => sum + groupWords(group), 0), characters: 0, thinking: asked.length * LIMITS.questionMinutes };
}

/** Of the questions that hang on a round, those that take longest together. */
function longestGroup(quiz: QuizRound, round: Round): Question[] {
  const groups = earlierAnswers(round).map((answer) => hangingOn(quiz, answer));
  const minutes = (group: Question[]) => minutesOf({ words: groupWords(group), characters: 0, thinking: group.length * LIMITS.questionMinutes });
  return groups.reduce<Question[]>((longest, group) => (minutes(group) > minutes(longest) ? group : longest), []);
}

const hangingOn = (quiz: QuizRound, answer: EarlierRound): Question[] =>
  askedQuestions(
    toQuizPlayer(quiz, (source) => source),
    [answer],
  ).flatMap((index) => {
    const question = quiz.questions[index];
    return question?.askWhen === undefined ? [] : [question];
  });

const groupWords = (questions: readonly Question[]): number =>
  questions.reduce(
    (sum, { question, code, options }) => sum + wordsIn(question) + wordsIn(code?.text) + options.reduce((all, option) => all + wordsIn(option), 0),
    0,
  );
