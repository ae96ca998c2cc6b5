/** Tells whether the computer's clock was moved while a page ran. */
export interface ClockWatch {
  /** Milliseconds that the wall clock was moved by since the last call, forward or (negative) back; 0 when it was not. */
  takeJump(): number;
}

/** Clocks are corrected by fractions of a second all the time; that is no jump. Milliseconds. */
const JUMP = 2000;

/**
 * Compares the wall clock with one that nobody can set. Time that passed while the page was hidden (a closed lid, a tab put to sleep) is no
 * jump, although the steady clock may have stood still: it counts like all time away. Nobody can gain by hiding the page: backwards is always a jump.
 * @param wall milliseconds since 1970, by the clock that people set
 * @param steady milliseconds since any moment, by a clock that only goes forward
 * @param isHidden whether the page is hidden now
 */
export function createClockWatch(wall: () => number, steady: () => number, isHidden: () => boolean): ClockWatch {
  let offset = wall() - steady();
  let wasHidden = isHidden();
  return {
    takeJump() {
      const before = offset;
      const wasAway = wasHidden || isHidden();
      wasHidden = isHidden();
      const moved = wall() - steady() - before;
      if (Math.abs(moved) < JUMP) return 0;
      offset = before + moved;
      return wasAway && moved > 0 ? 0 : moved;
    },
  };
}
