/** Which features a set of utterances has, how telling each is, and a text as a point among them. */

import type { WordTable } from '../language/word-table.js';
import { stem } from '../language/words.js';
import { eachFeature, families, stemFeature } from './features.js';
import { centreOf, type Meaning, meaningBy } from './meaning.js';
import { type NumberIndex, numberIndex } from './number-index.js';

/** A sparse vector: `ids` and `values` run side by side. */
export interface Point {
  ids: Int32Array;
  values: Float32Array;
}

/** What a space is made of, as it is stored. */
export interface SpaceParts {
  /** The hash of each feature, by id. */
  features: Int32Array;
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
  readonly #ids: NumberIndex;
  readonly #meaning: Meaning | undefined;
  /** How often each feature was met in the text at hand; all zero between texts. */
  readonly #counts: Int32Array;

  constructor(
    readonly parts: SpaceParts,
    table?: WordTable,
  ) {
    this.#ids = numberIndex(parts.features);
    this.#meaning = table && meaningBy(table, parts.centre);
    this.#counts = new Int32Array(parts.features.length);
  }

  /** Features, and the numbers of the meaning after them. */
  get size(): number {
    return this.parts.features.length + (this.#meaning?.size ?? 0);
  }

  /**
   * The features of these utterances (each a list of words), numbered in order of their first appearance.
   * @param least in how many utterances a feature must appear to count
   */
  static of(utterances: readonly (readonly string[])[], table?: WordTable, least = 1): FeatureSpace {
    const found = new Map<number, number>();
    for (const words of utterances) {
      const own = new Set<number>();
      eachFeature(words, (_, feature) => own.add(feature));
      for (const feature of own) found.set(feature, (found.get(feature) ?? 0) + 1);
    }
    for (const [feature, count] of found) if (count < least) found.delete(feature);
    const idf = (count: number) => Math.sqrt(Math.log((1 + utterances.length) / (1 + count)) + 1);
    const parts = {
      features: Int32Array.from(found.keys()),
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
    const id = this.#ids.placeOf(stemFeature(stem(word)));
    return (id < 0 ? this.parts.unseenIdf : this.parts.idf[id]!) ** 2;
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
    this.#addFeatures(words, rarest, ids, values);
    const meaning = this.#meaning?.of(words, this.weigh);
    const size = meaning?.some((value) => value !== 0) ? meaning.length : 0;
    const point = { ids: new Int32Array(ids.length + size), values: new Float32Array(ids.length + size) };
    point.ids.set(ids);
    point.values.set(values);
    if (size > 0) point.values.set(meaning!, ids.length);
    for (let d = 0; d < size; d++) point.ids[ids.length + d] = this.parts.features.length + d;
    return point;
  }

  /** The known features of each family, in any order, scaled; those unseen only make the others smaller. */
  #addFeatures(words: readonly string[], rarest: number, ids: number[], values: number[]): void {
    const { idf, unseenIdf } = this.parts;
    const index = this.#ids;
    const counts = this.#counts;
    const unseen = (unseenIdf * unseenShare) ** 2;
    const squares = new Float64Array(families);
    const familyOf: number[] = [];
    eachFeature(words, (family, feature) => {
      const id = index.placeOf(feature);
      if (id < 0 || idf[id]! >= rarest) squares[family]! += unseen;
      else if (counts[id]!++ === 0) {
        ids.push(id);
        familyOf.push(family);
      }
    });
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      const count = counts[id]!;
      const value = count === 1 ? idf[id]! : (1 + Math.log(count)) * idf[id]!;
      counts[id] = 0;
      values.push(value);
      squares[familyOf[at]!]! += value * value;
    }
    for (let family = 0; family < families; family++) squares[family] = Math.sqrt(squares[family]!);
    for (let at = 0; at < values.length; at++) {
      const family = familyOf[at]!;
      values[at] = (values[at]! * familyWeights[family]!) / squares[family]!;
    }
  }
}
