import { describe, expect, it } from "vitest";
import { announcementOf, clockText, urgencyOf } from "../../../src/components/session/countdown.ts";

describe("the countdown", () => {
  it("[TI8] shows minutes and seconds; a second that has begun counts", () => {
    expect([720_000, 719_999, 719_001, 719_000, 1, 0].map(clockText)).toEqual(["12:00", "12:00", "12:00", "11:59", "00:01", "00:00"]);
    expect(clockText(75 * 60_000)).toBe("75:00");
  });

  it("[TI9] is calm until a minute is left, and urgent from ten seconds on", () => {
    expect([60_001, 60_000, 10_001, 10_000, 0].map(urgencyOf)).toEqual(["calm", "soon", "soon", "last", "last"]);
  });

  it("[TI10] is announced when a minute is left; a round that is shorter says its length at the start", () => {
    expect([60_001, 60_000, 30_000, 1].map((left) => announcementOf(left, 720))).toEqual(["", ...Array<string>(3).fill("One minute left in this round.")]);
    expect(announcementOf(6000, 6)).toBe("6 seconds for this round.");
    expect(announcementOf(2000, 6)).toBe("6 seconds for this round.");
  });
});
