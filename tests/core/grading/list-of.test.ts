import { expect, it } from "vitest";
import { z } from "zod";
import { listOf } from "../../../src/core/grading/list-of.ts";

it("[SH9] a list is read up to its first wrong item, and no further", () => {
  let read = 0;
  const counted = z.unknown().refine((value) => (read++, typeof value === "string"));
  expect(listOf(counted).safeParse(["a", "b", 3, ...Array.from({ length: 9000 }, () => 0)]).success).toBe(false);
  expect(read).toBe(3);
});

it("[SH9] a list brings back its items as they were read, and refuses what is no list", () => {
  expect(listOf(z.object({ a: z.int() })).parse([{ a: 1, b: 2 }])).toEqual([{ a: 1 }]);
  expect(listOf(z.string()).parse([])).toEqual([]);
  for (const value of [null, "ab", { length: 0 }]) expect(listOf(z.string()).safeParse(value).success).toBe(false);
});
