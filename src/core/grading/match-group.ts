import type { RowDifference } from "./match-rows.ts";
import { isNear, windowOf, type RowGroup } from "./row-index.ts";

/**
 * Pairs as many rows as possible of two groups of the same key, and adds the rows that are left over to `difference`.
 * A maximum matching of a bipartite graph whose edges are never written down: the neighbours of a row lie in a window of the other
 * group, which is sorted.
 */
export function matchGroup(given: RowGroup, wanted: RowGroup, tolerance: number, difference: RowDifference): void {
  const pairing = new Pairing(given, wanted, tolerance);
  pairing.pairSame();
  pairing.sweep();
  pairing.augmentAll();
  pairing.collect(difference);
}

/** Free nodes that the sweep looks at for one row before it leaves the row to the search for augmenting paths. */
const SWEEP_TRIES = 16;

class Pairing {
  private readonly given: RowGroup;
  private readonly wanted: RowGroup;
  private readonly tolerance: number;
  /** Rows without a partner, node by node. */
  private readonly freeGiven: Int32Array;
  private readonly freeWanted: Int32Array;
  /** For each wanted node, how many of its rows are paired with which given nodes. */
  private readonly flow: Map<number, number>[];

  constructor(given: RowGroup, wanted: RowGroup, tolerance: number) {
    this.given = given;
    this.wanted = wanted;
    this.tolerance = tolerance;
    this.freeGiven = Int32Array.from(given.nodes, ({ indexes }) => indexes.length);
    this.freeWanted = Int32Array.from(wanted.nodes, ({ indexes }) => indexes.length);
    this.flow = wanted.nodes.map(() => new Map<number, number>());
  }

  /** Rows that are the same to the last bit; most of the time nothing is left after them. */
  pairSame(): void {
    const places = new Map(this.given.nodes.map(({ key }, place) => [key, place]));
    this.wanted.nodes.forEach(({ key }, place) => {
      const partner = places.get(key);
      if (partner !== undefined) this.pair(partner, place);
    });
  }

  /** Both sides in ascending order, each row with the first free one it equals: all there is to do for noise in a single column. */
  sweep(): void {
    const open = new Skipper();
    for (let given = 0; given < this.given.nodes.length; given++) {
      if (this.freeGiven[given] === 0) continue;
      const { start, end } = this.windowFor(given);
      let tries = 0;
      for (let place = open.from(start); place < end && tries < SWEEP_TRIES; place = open.from(place + 1)) {
        if (this.freeWanted[place] === 0) {
          open.skip(place);
          continue;
        }
        tries++;
        if (this.areNear(given, place)) this.pair(given, place);
        if (this.freeGiven[given] === 0) break;
      }
    }
  }

  /** Rows that are left may still find a partner if others change theirs. */
  augmentAll(): void {
    // Nodes of a search that failed can never lead to a free one again, so every later search passes them by.
    const closed = new Skipper();
    for (let given = 0; given < this.given.nodes.length; given++) {
      while ((this.freeGiven[given] ?? 0) > 0 && this.augment(given, closed)) continue;
    }
  }

  collect(difference: RowDifference): void {
    collectFree(this.given, this.freeGiven, difference.extra);
    collectFree(this.wanted, this.freeWanted, difference.missing);
  }

  /** A breadth-first search from the node `root` for a wanted node that is free; false when there is none. */
  private augment(root: number, closed: Skipper): boolean {
    const seen = new Skipper();
    const reachedFrom = new Map<number, number>();
    const cameBy = new Map<number, number>([[root, -1]]);
    const next = (place: number): number => {
      for (let at = place; ;) {
        const open = closed.from(seen.from(at));
        if (open === at) return at;
        at = open;
      }
    };
    for (const given of cameBy.keys()) {
      const { start, end } = this.windowFor(given);
      for (let place = next(start); place < end; place = next(place + 1)) {
        if (!this.areNear(given, place)) continue;
        reachedFrom.set(place, given);
        seen.skip(place);
        if ((this.freeWanted[place] ?? 0) > 0) {
          this.shift(root, place, reachedFrom, cameBy);
          return true;
        }
        // A map hands out entries that are added while it is walked: these are searched from next.
        for (const partner of this.flow[place]?.keys() ?? []) if (!cameBy.has(partner)) cameBy.set(partner, place);
      }
    }
    for (const place of reachedFrom.keys()) closed.skip(place);
    return false;
  }

  /** Moves as many rows along the path to `end` as its narrowest step lets through. */
  private shift(root: number, end: number, reachedFrom: Map<number, number>, cameBy: Map<number, number>): void {
    const steps: { given: number; from: number; to: number }[] = [];
    for (let to = end; to !== -1;) {
      const given = reachedFrom.get(to) ?? root;
      const from = cameBy.get(given) ?? -1;
      steps.push({ given, from, to });
      to = from;
    }
    let count = Math.min(this.freeGiven[root] ?? 0, this.freeWanted[end] ?? 0);
    for (const { given, from } of steps) if (from !== -1) count = Math.min(count, this.flow[from]?.get(given) ?? 0);
    for (const { given, from, to } of steps) {
      if (from !== -1) this.addFlow(given, from, -count);
      this.addFlow(given, to, count);
    }
    this.freeGiven[root]! -= count;
    this.freeWanted[end]! -= count;
  }

  private windowFor(given: number) {
    return windowOf(this.wanted, this.given.nodes[given]?.row ?? [], this.tolerance);
  }

  private areNear(given: number, wanted: number): boolean {
    return isNear(this.given.nodes[given]?.row ?? [], this.wanted.nodes[wanted]?.row ?? [], this.wanted.fuzzy, this.tolerance);
  }

  private pair(given: number, wanted: number): void {
    const count = Math.min(this.freeGiven[given] ?? 0, this.freeWanted[wanted] ?? 0);
    if (count === 0) return;
    this.addFlow(given, wanted, count);
    this.freeGiven[given]! -= count;
    this.freeWanted[wanted]! -= count;
  }

  private addFlow(given: number, wanted: number, count: number): void {
    const flows = this.flow[wanted];
    const sum = (flows?.get(given) ?? 0) + count;
    if (sum === 0) flows?.delete(given);
    else flows?.set(given, sum);
  }
}

function collectFree(group: RowGroup, free: Int32Array, into: number[]): void {
  group.nodes.forEach(({ indexes }, node) => {
    for (const index of indexes.slice(indexes.length - (free[node] ?? 0))) into.push(index);
  });
}

/** Places on a line of which more and more are passed by (a union-find with path compression). */
class Skipper {
  private readonly next = new Map<number, number>();

  skip(place: number): void {
    this.next.set(place, place + 1);
  }

  /** The first place from here on that is not passed by. */
  from(place: number): number {
    let end = place;
    for (let next = this.next.get(end); next !== undefined; next = this.next.get(end)) end = next;
    for (let at = place; at !== end;) {
      const next = this.next.get(at) ?? end;
      this.next.set(at, end);
      at = next;
    }
    return end;
  }
}
