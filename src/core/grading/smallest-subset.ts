/** What a search has come to; `isSmallest` is true when no single item more can be left out. */
export type Subset<Item> = { items: Item[]; isSmallest: boolean };

/**
 * A small part of a list that still shows something: delta debugging, the algorithm ddmin of A. Zeller and R. Hildebrandt, "Simplifying and
 * Isolating Failure-Inducing Input" (2002). Halves, then ever smaller parts, are tried alone and left out, until no single item can be left out.
 *
 * @param items show it, all together
 * @param shows whether these items, in the order of the list, show it
 * @param hasTime asked before each try; once it says no, the smallest part so far is returned
 */
export function smallestSubset<Item>(items: readonly Item[], shows: (items: Item[]) => boolean, hasTime: () => boolean): Subset<Item> {
  let smallest = [...items];
  if (!hasTime()) return { items: smallest, isSmallest: false };
  if (shows([])) return { items: [], isSmallest: true };
  for (let parts = 2; smallest.length > 1;) {
    const step = nextStep(smallest, parts, shows, hasTime);
    if (step === "out of time") return { items: smallest, isSmallest: false };
    if (step) ({ items: smallest, parts } = step);
    else if (parts >= smallest.length) break;
    else parts = Math.min(smallest.length, parts * 2);
  }
  return { items: smallest, isSmallest: true };
}

/** Items to try, and into how many parts they are divided next. */
type Step<Item> = { items: Item[]; parts: number };

function nextStep<Item>(items: Item[], parts: number, shows: (items: Item[]) => boolean, hasTime: () => boolean): Step<Item> | "out of time" | null {
  for (const step of stepsFrom(items, parts)) {
    if (!hasTime()) return "out of time";
    if (shows(step.items)) return step;
  }
  return null;
}

/** Each part alone, then all but each part; of two parts these are the same. */
function* stepsFrom<Item>(items: Item[], parts: number): Generator<Step<Item>> {
  const bounds = Array.from({ length: parts + 1 }, (_, index) => Math.floor((items.length * index) / parts));
  const ranges = bounds.slice(1).map((end, index) => [bounds[index] ?? 0, end] as const);
  for (const [start, end] of ranges) yield { items: items.slice(start, end), parts: 2 };
  if (parts === 2) return;
  for (const [start, end] of ranges) yield { items: [...items.slice(0, start), ...items.slice(end)], parts: parts - 1 };
}
