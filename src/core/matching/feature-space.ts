/** Which features a set of utterances has, how telling each is, and a text as a point among them. */
import { countFeatures, type FeatureCounts } from './features.js';

/** A sparse vector: `ids` and `values` run side by side. */
export interface Point {
  ids: Int32Array;
  values: Float32Array;
}

/** How much each family of features counts: stems, pairs of stems, pieces of words. */
const familyWeights = [1, 0.5, 1] as const;
/** A feature that was never seen still counts in a text's length, so that strange text looks strange. */
const unseenShare = 0.5;

export class FeatureSpace {
  /** @param idf the square root of each feature's inverse document frequency, by id */
  constructor(
    readonly ids: ReadonlyMap<number, number>,
    readonly idf: Float32Array,
    readonly unseenIdf: number,
  ) {}

  get size(): number {
    return this.idf.length;
  }

  /** The features of these utterances (each a list of words), numbered in order of their first appearance. */
  static of(utterances: readonly (readonly string[])[]): FeatureSpace {
    const ids = new Map<number, number>();
    const found: number[] = [];
    for (const words of utterances) {
      for (const counts of countFeatures(words)) {
        for (const feature of counts.keys()) {
          const id = ids.get(feature);
          if (id === undefined) {
            ids.set(feature, ids.size);
            found.push(1);
          } else found[id] = found[id]! + 1;
        }
      }
    }
    const idf = (count: number) => Math.sqrt(Math.log((1 + utterances.length) / (1 + count)) + 1);
    return new FeatureSpace(ids, Float32Array.from(found, idf), idf(0));
  }

  /** Where a text stands: its known features, each family scaled to its weight. */
  point(words: readonly string[]): Point {
    const ids: number[] = [];
    const values: number[] = [];
    for (const [family, counts] of countFeatures(words).entries()) {
      this.#addFamily(counts, familyWeights[family]!, ids, values);
    }
    return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
  }

  #addFamily(counts: FeatureCounts, weight: number, ids: number[], values: number[]): void {
    const from = values.length;
    let squares = 0;
    for (const [feature, count] of counts) {
      const id = this.ids.get(feature);
      const value = (1 + Math.log(count)) * (id === undefined ? this.unseenIdf * unseenShare : this.idf[id]!);
      squares += value * value;
      if (id === undefined) continue;
      ids.push(id);
      values.push(value);
    }
    const scale = squares > 0 ? weight / Math.sqrt(squares) : 0;
    for (let at = from; at < values.length; at++) values[at] = values[at]! * scale;
  }
}
