import { LIMITS } from "../limits.ts";
import { counted, inCodeRounds, type StyleRule } from "../rule.ts";
import { TRAPS, trapsOf } from "../traps.ts";

/** Hidden data of which nothing surprises lets a mistake through. */
export const trapsRule: StyleRule = {
  name: "traps",
  asks: `at least ${LIMITS.traps} of these in the hidden data: ${TRAPS.join(", ")}`,
  find: (scenario) =>
    inCodeRounds(scenario, (round) => {
      const traps = trapsOf(round);
      if (traps.length >= LIMITS.traps) return [];
      const found = traps.length === 0 ? "" : ` (${traps.join(", ")})`;
      const missing = TRAPS.filter((trap) => !traps.includes(trap)).join(", ");
      return [{ path: [], message: `has ${counted(traps.length, "kind")} of traps in its hidden data${found}, of at least ${LIMITS.traps}; add ${missing}` }];
    }),
};
