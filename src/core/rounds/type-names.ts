import * as texts from "#texts";
import type { RoundType } from "./common.ts";

/** What a round's type is called. */
export const roundTypeNames: Record<RoundType, string> = texts.roundTypeNames;
