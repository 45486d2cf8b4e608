/** English words with a vector of what each means and how common it is: a look-up in the bytes of `tables/words.bin`. */

export interface WordTable {
  /** The table as it was read. */
  readonly bytes: Uint8Array;
  /** Numbers in a vector. */
  readonly size: number;
  /** All rows, in the order of their words. */
  readonly rows: Rows;
  /** The row of a lower-case word, or -1. */
  rowOf(word: string): number;
  /** Whether this is an English word: one of the 40,000 commonest, or the name of a topic. */
  has(word: string): boolean;
  /**
   * Of rows whose words begin alike, those that have `code` as their next letter.
   * @param depth how many letters are alike
   */
  narrow(rows: Rows, depth: number, code: number): Rows | undefined;
  /** The row of the word that is just the letters that these rows begin with, or -1. */
  rowOfWhole(rows: Rows, depth: number): number;
  /** How many words are commoner than the one in this row. */
  rankOf(row: number): number;
  /** Row-major; a row is the direction of a word's meaning, scaled to ±127 at its largest number. */
  readonly vectors: Int8Array;
  /** How much a row weighs: the length of its vector before it was scaled. */
  readonly lengths: Float32Array;
}

/** Rows that stand together: from `low` up to, not including, `high`. */
export interface Rows {
  low: number;
  high: number;
}

const mark = 'VWT1';
const headBytes = 12;

/**
 * Reads nothing ahead: the table is used where it lies, and a word is found by binary search.
 * The layout is described in scripts/tables/pack-words.js.
 * @throws when the bytes are not a whole table of this version
 */
export function wordTable(bytes: Uint8Array): WordTable {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = new DataView(buffer, byteOffset, bytes.byteLength);
  if (bytes.length < headBytes || String.fromCharCode(...bytes.subarray(0, 4)) !== mark) {
    throw new Error('tables/words.bin is not a word table of this version: install the program again');
  }
  const count = head.getUint32(4, true);
  const size = head.getUint32(8, true);
  let at = byteOffset + headBytes;
  const take = (length: number) => {
    const from = at;
    at += length;
    if (at > byteOffset + bytes.byteLength)
      throw new Error('tables/words.bin is cut short: install the program again');
    return from;
  };
  const lengths = new Float32Array(buffer, take(4 * count), count);
  const ranks = new Uint32Array(buffer, take(4 * count), count);
  const starts = new Uint32Array(buffer, take(4 * (count + 1)), count + 1);
  const vectors = new Int8Array(buffer, take(count * size), count * size);
  const letters = new Uint8Array(buffer, take(starts[count]!), starts[count]);

  function compare(row: number, word: string): number {
    const from = starts[row]!;
    const length = starts[row + 1]! - from;
    const shared = Math.min(length, word.length);
    for (let n = 0; n < shared; n++) {
      const difference = letters[from + n]! - word.charCodeAt(n);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  }

  function rowOf(word: string): number {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compare(middle, word);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The first of the rows whose letter at `depth` is `code` or comes after it; a word that has ended comes first. */
  function firstFrom({ low, high }: Rows, depth: number, code: number): number {
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = starts[middle]! + depth;
      if (at < starts[middle + 1]! && letters[at]! >= code) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function narrow(rows: Rows, depth: number, code: number): Rows | undefined {
    const low = firstFrom(rows, depth, code);
    if (low === rows.high || letters[starts[low]! + depth] !== code) return undefined;
    return { low, high: firstFrom({ low, high: rows.high }, depth, code + 1) };
  }

  return {
    bytes,
    size,
    rows: { low: 0, high: count },
    rowOf,
    narrow,
    rowOfWhole: ({ low }, depth) => (starts[low + 1]! - starts[low]! === depth ? low : -1),
    has: (word) => rowOf(word) >= 0,
    rankOf: (row) => ranks[row]!,
    vectors,
    lengths,
  };
}
