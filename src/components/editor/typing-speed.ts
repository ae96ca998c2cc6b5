/**
 * Tells a machine that types (a text expander, dictation, a browser test) from a person, by the pace of the keys alone.
 * What a machine types already has its own indentation; adding more would garble it.
 */
export interface TypingSpeed {
  /** A key went down at `time`, in milliseconds of any clock. Held keys that repeat are not noted. */
  note(time: number): void;
  /** True when the last keys came faster than anybody can type. */
  isMachine(): boolean;
}

/** Pauses between keys that are looked at; the median, so that a busy machine's stutter does not make it human. */
const LOOKED_AT = 12;
/** Fewer say nothing: a roll of two or three fingers comes as quickly as a machine's keys. */
const ENOUGH = 4;
/** Milliseconds between two keys. Who types 200 words a minute needs 60. */
const MACHINE_PACE = 45;

export function createTypingSpeed(): TypingSpeed {
  let last: number | null = null;
  let pauses: number[] = [];
  return {
    note(time) {
      if (last !== null) pauses = [...pauses.slice(1 - LOOKED_AT), time - last];
      last = time;
    },
    isMachine() {
      if (pauses.length < ENOUGH) return false;
      const sorted = pauses.toSorted((a, b) => a - b);
      return (sorted[Math.floor(sorted.length / 2)] ?? Infinity) < MACHINE_PACE;
    },
  };
}
