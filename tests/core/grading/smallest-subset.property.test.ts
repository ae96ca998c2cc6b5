import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallestSubset } from "../../../src/core/grading/smallest-subset.ts";

const ALWAYS = () => true;
const places = (max: number) => Array.from({ length: max }, (_, index) => index);
/** Lists, and what shows in them: any one of some groups of items, which other items may hide again. */
const cases = fc.integer({ min: 1, max: 40 }).chain((length) =>
  fc.record({
    items: fc.constant(places(length)),
    groups: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    modulus: fc.constantFrom(0, 3, 5),
  }),
);
const showsOf =
  ({ groups, modulus }: { groups: number[][]; modulus: number }) =>
  (items: number[]) =>
    groups.some((group) => group.every((item) => items.includes(item))) || (modulus > 0 && items.length % modulus === 1);

describe("the smallest subset", () => {
  it("[GR300] still shows it, in the list's order, and no longer without any single item", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const shows = showsOf(given);
        const { items, isSmallest } = smallestSubset(given.items, shows, ALWAYS);
        expect(isSmallest).toBe(true);
        expect(shows(items)).toBe(true);
        expect(items).toEqual([...items].sort((a, b) => a - b));
        for (const left of items) expect(shows(items.filter((item) => item !== left))).toBe(false);
      }),
    );
  });

  it("[GR300] finds the items of one cause among thousands in few tries", () => {
    let tries = 0;
    const shows = (items: number[]) => {
      tries++;
      return items.includes(17) && items.includes(9_000);
    };
    expect(smallestSubset(places(10_000), shows, ALWAYS)).toEqual({ items: [17, 9_000], isSmallest: true });
    expect(tries).toBeLessThan(200);
  });

  it("[GR300] is empty where nothing at all shows it, and keeps everything that is needed", () => {
    expect(smallestSubset(places(9), ALWAYS, ALWAYS)).toEqual({ items: [], isSmallest: true });
    expect(smallestSubset(places(9), (items) => items.length === 9, ALWAYS)).toEqual({ items: places(9), isSmallest: true });
    expect(smallestSubset(["one"], (items) => items.length === 1, ALWAYS)).toEqual({ items: ["one"], isSmallest: true });
  });

  it("[GR301] whenever time ends, what is left still shows it, no try is made after that, and it is not called the smallest", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 30 }), (given, limit) => {
        const shows = showsOf(given);
        fc.pre(shows(given.items));
        let tries = 0;
        const counted = (items: number[]) => {
          tries++;
          return shows(items);
        };
        const { items, isSmallest } = smallestSubset(given.items, counted, () => tries < limit);
        expect(tries).toBeLessThanOrEqual(limit);
        expect(shows(items)).toBe(true);
        if (isSmallest) for (const left of items) expect(shows(items.filter((item) => item !== left))).toBe(false);
        if (limit === 0) expect({ items, isSmallest }).toEqual({ items: given.items, isSmallest: false });
      }),
    );
  });
});
