import { expect, it } from "vitest";
import { ownLessons } from "../../../src/core/rounds/own-lessons.ts";
import { followUpKey } from "../../fixtures/session/quiz-rounds.ts";
import { sqlKey } from "../../fixtures/session/sql-round.ts";

const [own] = sqlKey.misconceptions.map(({ messageHtml }) => messageHtml) as [string];
const FOREIGN = `<img src="/favicon.svg" onload="document.title='hacked'">`;

it("[SX4] a round's own lessons are shown; markup that came with a session from elsewhere is not", () => {
  expect(ownLessons([own, FOREIGN, `${own} `], sqlKey)).toEqual([own]);
  expect(ownLessons([own], undefined)).toEqual([]);
  expect(ownLessons([own, FOREIGN], followUpKey)).toEqual([]);
});
