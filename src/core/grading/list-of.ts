import { z } from "zod";

/**
 * A list that is refused at its first wrong item. zod's own array describes every one of them, which takes seconds where somebody sends
 * thousands: records of sessions also come from links.
 */
export const listOf = <Item extends z.ZodType>(item: Item): z.ZodType<z.output<Item>[]> =>
  z.array(z.unknown()).transform((values, context) => {
    const items: z.output<Item>[] = [];
    for (const [place, value] of values.entries()) {
      const parsed = item.safeParse(value);
      if (!parsed.success) {
        context.addIssue({ code: "custom", message: "is not what it should be", path: [place] });
        return z.NEVER;
      }
      items.push(parsed.data);
    }
    return items;
  });
