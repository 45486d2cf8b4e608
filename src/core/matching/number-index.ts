/** Where each of many 32-bit numbers stands in a list: a hash table of 8 bytes a number. */

export interface NumberIndex {
  /** The place of a number, or -1. */
  placeOf(value: number): number;
}

/** @param values each once */
export function numberIndex(values: Int32Array): NumberIndex {
  const mask = 2 ** Math.ceil(Math.log2(values.length * 2 + 1)) - 1;
  /** Places, counted from 1; 0 where nothing is. */
  const slots = new Int32Array(mask + 1);
  const slotOf = (value: number) => (value ^ (value >>> 15)) & mask;

  for (let place = 0; place < values.length; place++) {
    let slot = slotOf(values[place]!);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }

  return {
    placeOf(value) {
      for (let slot = slotOf(value); slots[slot] !== 0; slot = (slot + 1) & mask) {
        const place = slots[slot]! - 1;
        if (values[place] === value) return place;
      }
      return -1;
    },
  };
}
