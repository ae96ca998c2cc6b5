import type { Scenario } from "../../../core/scenario/scenario.ts";
import { codeEffort, minutesOf, quizEffort, type Effort } from "../effort.ts";
import { LIMITS } from "../limits.ts";
import { byLevel, percent, type StyleRule } from "../rule.ts";

/** The effort of the rounds that can be measured; designs are moved about, which no count of words tells. */
export function effortsOf({ rounds, level }: Scenario): { index: number; effort: Effort; limit: number }[] {
  return rounds.flatMap(({ kind, round }, index) => {
    const limit = round.timeMinutes;
    if (kind === "quiz") return [{ index, limit, effort: quizEffort(round, rounds.slice(0, index)) }];
    if (kind === "sql" || kind === "python") return [{ index, limit, effort: codeEffort(round, kind, level) }];
    return [];
  });
}

/** A limit that fits what there is to read, to think and to type. */
export const timeRule: StyleRule = {
  name: "time",
  asks: [
    `a quiz or a code round takes ${percent(LIMITS.timeShare.min)} to ${percent(LIMITS.timeShare.max)} of its limit,`,
    `with ${LIMITS.readingSpeed} words read and ${LIMITS.typingSpeed} characters typed in a minute,`,
    `${LIMITS.questionMinutes} minute to think about a question and ${byLevel(LIMITS.codeMinutes)} about code`,
  ].join(" "),
  find: (scenario) =>
    effortsOf(scenario).flatMap(({ index, effort, limit }) => {
      const minutes = minutesOf(effort);
      // In whole percent, as it is reported.
      const share = Math.round((100 * minutes) / limit) / 100;
      const { min, max } = LIMITS.timeShare;
      if (share >= min && share <= max) return [];
      const parts = `${effort.words} words, ${effort.characters} characters and ${effort.thinking} minutes to think`;
      const remedy = share > max ? "give more time, or ask less" : "give less time, or ask more";
      return [{ path: ["rounds", index, "timeMinutes"], message: `${parts} take ${minutes.toFixed(1)} minutes, ${percent(share)} of the limit; ${remedy}` }];
    }),
};
