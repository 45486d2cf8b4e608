/** What a text means, as numbers: the mean, the highest and the lowest of its words' vectors. */
import type { WordTable } from '../language/word-table.js';

/** How much the mean and the extremes count in a point, next to stems (1), pairs (0.5) and pieces (1). */
const meanWeight = 1.13;
const extremesWeight = 0.8;

export interface Meaning {
  /** Numbers that `of` gives. */
  readonly size: number;
  /**
   * @param weigh the inverse document frequency of a word, 1 at least
   * @returns all zero where no word is known
   */
  of(words: readonly string[], weigh: (word: string) => number): Float32Array;
}

/** @param centre what the extremes of texts have in common (see `centreOf`); it is taken away before they are compared */
export function meaningBy(table: WordTable, centre?: Float32Array): Meaning {
  const { size } = table;
  return {
    size: 3 * size,
    of(words, weigh) {
      const found = new Float32Array(3 * size);
      const known = addWords(found, table, words, weigh);
      if (known === 0) return found;
      if (centre) for (let d = 0; d < 2 * size; d++) found[size + d] = found[size + d]! - centre[d]!;
      scaleTo(found, 0, size, meanWeight);
      scaleTo(found, size, 3 * size, extremesWeight);
      return found;
    },
  };
}

/** The mean of the extremes of these texts, unscaled. */
export function centreOf(
  table: WordTable,
  texts: readonly (readonly string[])[],
  weigh: (word: string) => number,
): Float32Array {
  const { size } = table;
  const centre = new Float32Array(2 * size);
  let count = 0;
  for (const words of texts) {
    const found = new Float32Array(3 * size);
    if (addWords(found, table, words, weigh) === 0) continue;
    count++;
    for (let d = 0; d < 2 * size; d++) centre[d] = centre[d]! + found[size + d]!;
  }
  return centre.map((sum) => sum / Math.max(1, count));
}

function addWords(
  into: Float32Array,
  table: WordTable,
  words: readonly string[],
  weigh: (word: string) => number,
): number {
  const { size, vectors, lengths } = table;
  let known = 0;
  for (const word of words) {
    const row = table.rowOf(word);
    if (row < 0) continue;
    const idf = weigh(word);
    const from = row * size;
    const unit = 1 / lengthOf(vectors, from, size);
    addMean(into, vectors, from, size, idf * lengths[row]! * unit);
    // A word that stands in every utterance says nothing: its idf is 1, and it moves no extreme.
    const forExtremes = Math.sqrt(Math.max(0, idf - 1)) * unit;
    if (known === 0) startExtremes(into, vectors, from, size, forExtremes);
    else moveExtremes(into, vectors, from, size, forExtremes);
    known++;
  }
  return known;
}

const { max, min } = Math;

// Short loops of their own: the engine makes much faster code of them than of one that does it all.

function addMean(into: Float32Array, vectors: Int8Array, from: number, size: number, scale: number): void {
  for (let d = 0; d < size; d++) into[d] = into[d]! + scale * vectors[from + d]!;
}

function startExtremes(
  into: Float32Array,
  vectors: Int8Array,
  from: number,
  size: number,
  scale: number,
): void {
  for (let d = 0; d < size; d++) into[size + d] = into[2 * size + d] = scale * vectors[from + d]!;
}

function moveExtremes(
  into: Float32Array,
  vectors: Int8Array,
  from: number,
  size: number,
  scale: number,
): void {
  const low = 2 * size;
  for (let d = 0; d < size; d++) {
    const value = scale * vectors[from + d]!;
    into[size + d] = max(into[size + d]!, value);
    into[low + d] = min(into[low + d]!, value);
  }
}

function lengthOf(vectors: Int8Array, from: number, size: number): number {
  let squares = 0;
  for (let d = 0; d < size; d++) squares += vectors[from + d]! * vectors[from + d]!;
  return Math.sqrt(squares) || 1;
}

/** Scales the numbers from `from` up to `to` to this length. */
function scaleTo(values: Float32Array, from: number, to: number, length: number): void {
  let squares = 0;
  for (let d = from; d < to; d++) squares += values[d]! * values[d]!;
  const scale = squares > 0 ? length / Math.sqrt(squares) : 0;
  for (let d = from; d < to; d++) values[d] = values[d]! * scale;
}
