/** The numbers below a count in an order that is mixed, but always the same for the same seed. */
export function shuffled(count: number, seed = 1): Int32Array {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  let state = seed;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 4294967296) * (at + 1));
    const kept = order[at]!;
    order[at] = order[other]!;
    order[other] = kept;
  }
  return order;
}
