import { LIMITS } from "../limits.ts";
import { outside, range, type StyleRule } from "../rule.ts";

/** How long the whole is. */
export const minutesRule: StyleRule = {
  name: "interview-minutes",
  asks: `${range(LIMITS.interviewMinutes)} minutes, at most ${LIMITS.spareMinutes} more than the rounds take`,
  find: ({ estimatedMinutes, rounds }) => {
    const path = ["estimatedMinutes"];
    const needed = rounds.reduce((sum, { round }) => sum + round.timeMinutes, 0);
    const spare = estimatedMinutes - needed;
    const tooMuch = {
      path,
      message: `is ${spare} minutes more than the rounds take (${needed}); leave at most ${LIMITS.spareMinutes} for reading the briefing`,
    };
    return [
      ...outside(path, estimatedMinutes, LIMITS.interviewMinutes, "minute", "an interview is an evening's work, no exercise and no exam"),
      ...(spare > LIMITS.spareMinutes ? [tooMuch] : []),
    ];
  },
};

/** A core problem, what follows from it, and a closing. */
export const roundCountRule: StyleRule = {
  name: "round-count",
  asks: `${range(LIMITS.rounds)} rounds`,
  find: ({ rounds }) =>
    outside(["rounds"], rounds.length, LIMITS.rounds, "round", "begin with a core problem, go on with what follows from it, and close with a talk"),
};
