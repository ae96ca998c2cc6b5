import type { CodeAnswer } from "./code-fields.ts";

export const emptyCodeAnswer = (player: { initialCode: string }): CodeAnswer => ({ code: player.initialCode });

/** The code as it was submitted. */
export const describeCode = (answer: CodeAnswer): string => answer.code;
