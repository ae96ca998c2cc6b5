/**
 * The order in which the options of a question stand: option indexes of the written order, drawn from the session's seed, the
 * round and the question, so that it is the same after a reload. Pass `shuffle: false` for the written order.
 */
export function optionOrder(seed: number, roundId: string, question: number, optionCount: number, shuffle: boolean): number[] {
  const order = Array.from({ length: optionCount }, (_, index) => index);
  if (!shuffle) return order;
  const random = randomFrom(`${seed}/${roundId}/${question}`);
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

/** Numbers from 0 up to 1 that depend on the text alone: FNV-1a makes it a number, a Weyl sequence with mixing goes on from there. */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
