/** The numbers below a count in an order that is mixed, but always the same for the same seed. */
export function shuffled(count: number, seed = 1): Int32Array {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  const random = randomNumbers(seed);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at]!;
    order[at] = order[other]!;
    order[other] = kept;
  }
  return order;
}

/** Mulberry32: numbers from 0 up to 1. A plainer generator orders alike for seeds that are neighbours. */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
