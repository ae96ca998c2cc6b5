import { describe, expect, it } from "vitest";
import { createTypingSpeed } from "../../../src/components/editor/typing-speed.ts";

/** Whether keys with these pauses between them, in milliseconds, look like a machine's. */
function looksLikeMachine(pauses: number[]): boolean {
  const speed = createTypingSpeed();
  let time = 1000;
  speed.note(time);
  for (const pause of pauses) speed.note((time += pause));
  return speed.isMachine();
}

describe("who types", () => {
  it("[UI56] takes keys that come faster than fingers for a machine's, also where it stutters", () => {
    expect(looksLikeMachine([2, 2, 2, 2])).toBe(true);
    expect(looksLikeMachine([5, 8, 300, 4, 6, 5, 250, 7])).toBe(true);
    expect(looksLikeMachine(Array(40).fill(30) as number[])).toBe(true);
  });

  it("[UI56] takes a person for a person: slow, fast, in rolls and after a text expander", () => {
    expect(looksLikeMachine([])).toBe(false);
    expect(looksLikeMachine([180, 90, 240, 130, 110])).toBe(false);
    expect(looksLikeMachine(Array(30).fill(60) as number[])).toBe(false);
    expect(looksLikeMachine([12, 9, 15])).toBe(false);
    expect(looksLikeMachine([120, 15, 90, 12, 110, 95, 18, 130])).toBe(false);
    expect(looksLikeMachine([...(Array(50).fill(2) as number[]), ...(Array(8).fill(120) as number[])])).toBe(false);
  });
});
