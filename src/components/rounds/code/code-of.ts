import type { Answer } from "../../../core/rounds/registry.ts";

/** The draft of a code round; the code at its start where the record holds none. */
export const codeOf = (answer: Answer | null, initialCode: string): string => (answer !== null && "code" in answer ? answer.code : initialCode);
