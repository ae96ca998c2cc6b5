import { expect, it } from "vitest";
import { createClockWatch } from "../../../src/core/session/clock-watch.ts";

function clocks() {
  const at = { wall: 1_700_000_000_000, steady: 500, hidden: false };
  const watch = createClockWatch(
    () => at.wall,
    () => at.steady,
    () => at.hidden,
  );
  const pass = (ms: number, moved = 0) => {
    at.steady += ms;
    at.wall += ms + moved;
    return watch.takeJump();
  };
  return { at, pass };
}

it("[TI15] sees a clock that is set forward or back, once, and no small correction", () => {
  const { pass } = clocks();
  expect(pass(200)).toBe(0);
  expect(pass(200, 3_600_000)).toBe(3_600_000);
  expect(pass(200)).toBe(0);
  expect(pass(200, -90_000)).toBe(-90_000);
  expect(pass(3_600_000, 1500)).toBe(0);
});

it("[TI15] time that passes while the page is hidden is no jump, also where the steady clock slept; the next one is", () => {
  const { at, pass } = clocks();
  at.hidden = true;
  expect(pass(0, 3_600_000)).toBe(0);
  at.hidden = false;
  expect(pass(200)).toBe(0);
  expect(pass(200, 60_000)).toBe(60_000);
});

it("[TI15] a clock that is set back while the page is hidden gives no time", () => {
  const { at, pass } = clocks();
  at.hidden = true;
  expect(pass(200, -600_000)).toBe(-600_000);
});
