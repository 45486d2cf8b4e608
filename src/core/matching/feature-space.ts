/** Which features a set of utterances has, how telling each is, and a text as a point among them. */

import type { WordTable } from '../language/word-table.js';
import { stem } from '../language/words.js';
import { countFeatures, type FeatureCounts, stemFeature } from './features.js';
import { centreOf, type Meaning, meaningBy } from './meaning.js';

/** A sparse vector: `ids` and `values` run side by side. */
export interface Point {
  ids: Int32Array;
  values: Float32Array;
}

/** What a space is made of, as it is stored. */
export interface SpaceParts {
  /** The hash of each feature, by id. */
  features: Uint32Array;
  /** The square root of each feature's inverse document frequency, by id. */
  idf: Float32Array;
  /** The same for a feature that was never seen. */
  unseenIdf: number;
  /** See `centreOf`; empty without a word table. */
  centre: Float32Array;
}

/** How much each family of features counts: stems, pairs of stems, pieces of words. */
const familyWeights = [1, 0.7, 1] as const;
/** A feature that was never seen still counts in a text's length, so that strange text looks strange. */
const unseenShare = 0.5;

export class FeatureSpace {
  readonly #ids: ReadonlyMap<number, number>;
  readonly #meaning: Meaning | undefined;

  constructor(
    readonly parts: SpaceParts,
    table?: WordTable,
  ) {
    this.#ids = new Map(Array.from(parts.features, (feature, id) => [feature, id]));
    this.#meaning = table && meaningBy(table, parts.centre);
  }

  /** Features, and the numbers of the meaning after them. */
  get size(): number {
    return this.parts.features.length + (this.#meaning?.size ?? 0);
  }

  /** The features of these utterances (each a list of words), numbered in order of their first appearance. */
  static of(utterances: readonly (readonly string[])[], table?: WordTable): FeatureSpace {
    const found = new Map<number, number>();
    for (const words of utterances) {
      for (const counts of countFeatures(words)) {
        for (const feature of counts.keys()) found.set(feature, (found.get(feature) ?? 0) + 1);
      }
    }
    const idf = (count: number) => Math.sqrt(Math.log((1 + utterances.length) / (1 + count)) + 1);
    const parts = {
      features: Uint32Array.from(found.keys()),
      idf: Float32Array.from(found.values(), idf),
      unseenIdf: idf(0),
      centre: new Float32Array(0),
    };
    if (!table) return new FeatureSpace(parts);
    const weigh = new FeatureSpace(parts).weigh;
    return new FeatureSpace({ ...parts, centre: centreOf(table, utterances, weigh) }, table);
  }

  /** The inverse document frequency of a word's stem. */
  weigh = (word: string): number => {
    const id = this.#ids.get(stemFeature(stem(word)));
    return (id === undefined ? this.parts.unseenIdf : this.parts.idf[id]!) ** 2;
  };

  /**
   * Where a text stands: its known features, each family scaled to its weight, then its meaning.
   * @param asIfNew for an utterance that the space is made of: features that it alone has count as never seen
   */
  point(words: readonly string[], asIfNew = false): Point {
    const rarest = asIfNew
      ? Math.sqrt(this.parts.unseenIdf ** 2 - Math.LN2) - 1e-4
      : Number.POSITIVE_INFINITY;
    const ids: number[] = [];
    const values: number[] = [];
    for (const [family, counts] of countFeatures(words).entries()) {
      this.#addFamily(counts, familyWeights[family]!, rarest, ids, values);
    }
    const meaning = this.#meaning?.of(words, this.weigh);
    const from = this.parts.features.length;
    if (meaning?.some((value) => value !== 0)) {
      for (let d = 0; d < meaning.length; d++) {
        ids.push(from + d);
        values.push(meaning[d]!);
      }
    }
    return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
  }

  #addFamily(counts: FeatureCounts, weight: number, rarest: number, ids: number[], values: number[]): void {
    const from = values.length;
    let squares = 0;
    for (const [feature, count] of counts) {
      const found = this.#ids.get(feature);
      const id = found !== undefined && this.parts.idf[found]! < rarest ? found : undefined;
      const idf = id === undefined ? this.parts.unseenIdf * unseenShare : this.parts.idf[id]!;
      const value = (1 + Math.log(count)) * idf;
      squares += value * value;
      if (id === undefined) continue;
      ids.push(id);
      values.push(value);
    }
    const scale = squares > 0 ? weight / Math.sqrt(squares) : 0;
    for (let at = from; at < values.length; at++) values[at] = values[at]! * scale;
  }
}
