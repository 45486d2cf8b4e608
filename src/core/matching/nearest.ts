/** How like the most similar training utterance a text is: the cosine of the angle between them. */
import type { Point } from './feature-space.js';

export class Nearest {
  readonly #starts: Int32Array;
  readonly #docs: Int32Array;
  readonly #values: Float32Array;
  readonly #sums: Float32Array;

  constructor(points: readonly Point[], features: number) {
    const counts = new Int32Array(features + 1);
    for (const { ids } of points) for (const id of ids) counts[id + 1]!++;
    for (let f = 0; f < features; f++) counts[f + 1]! += counts[f]!;
    this.#starts = counts;
    const at = counts.slice();
    this.#docs = new Int32Array(counts[features]!);
    this.#values = new Float32Array(counts[features]!);
    points.forEach(({ ids, values }, doc) => {
      const scale = 1 / (lengthOf(values) || 1);
      for (let n = 0; n < ids.length; n++) {
        const place = at[ids[n]!]!++;
        this.#docs[place] = doc;
        this.#values[place] = values[n]! * scale;
      }
    });
    this.#sums = new Float32Array(points.length);
  }

  /** 0 (nothing in common) to 1 (the same features); `length` is the text's own, its unseen features counted in. */
  similarity({ ids, values }: Point, length = lengthOf(values)): number {
    const sums = this.#sums.fill(0);
    for (let n = 0; n < ids.length; n++) {
      const end = this.#starts[ids[n]! + 1]!;
      for (let at = this.#starts[ids[n]!]!; at < end; at++) {
        sums[this.#docs[at]!]! += this.#values[at]! * values[n]!;
      }
    }
    let best = 0;
    for (const sum of sums) if (sum > best) best = sum;
    return length > 0 ? Math.min(1, best / length) : 0;
  }
}

function lengthOf(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
