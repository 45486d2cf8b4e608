/** What a trained model says about one text: a score for every intent, and how much the text is of its world. */
import { correctToEnglish } from '../language/english-speller.js';
import { type Speller, speller } from '../language/speller.js';
import type { WordTable } from '../language/word-table.js';
import { words } from '../language/words.js';
import { FeatureSpace, type Point } from './feature-space.js';
import type { MatcherModel } from './model.js';

/** What matching stands on besides its examples. */
export interface Resources {
  /** Meanings of English words; without it only the letters of a text count. */
  table?: WordTable;
}

export interface Scored {
  scores: Float32Array;
  /** Higher: more like what was learned from. */
  inScope: number;
}

export type Scorer = (text: string) => Scored;

// Taken once: looked up anew in the middle of a loop, it is slow in a context of its own, such as a test's.
const { fround } = Math;

/** The longest text that is read, in characters: a question is shorter, and a pasted file must not stop the bot. */
const longestText = 2000;

/** The words of a text, as the model reads them. */
export function read(text: string): string[] {
  return words(text.slice(0, longestText));
}

/** A function that scores texts by `model`. */
export function scorer(model: MatcherModel, { table }: Resources): Scorer {
  const space = new FeatureSpace(model.space, table);
  const spelling = spellerOf(model.vocabulary, table);
  return (text) => {
    const scores = scoresOf(model, space.point(read(text).map(spelling.correct)));
    return { scores, inScope: inScopeOf(scores) };
  };
}

/** Mends towards the words of the examples, else towards English, which is left alone. */
function spellerOf(vocabulary: readonly string[], table: WordTable | undefined): Speller {
  const known = { has: (word: string) => table?.has(word) ?? false };
  const { correct } = speller(vocabulary, { known });
  const learned = new Set(vocabulary);
  return {
    correct(word) {
      const mended = correct(word);
      return mended === word && table && !learned.has(word) ? correctToEnglish(word, table) : mended;
    },
  };
}

/** Rounded to 32 bits after each feature, whichever way the features are taken together. */
export function scoresOf({ weights, scales, intents }: MatcherModel, { ids, values }: Point): Float32Array {
  const count = intents.length;
  const scores = new Float32Array(count);
  const bias = scales.length - 1;
  for (let i = 0; i < count; i++) scores[i] = weights[bias * count + i]! * scales[bias]!;
  const scaled = (at: number) => values[at]! * scales[ids[at]!]!;
  let at = 0;
  // Four features at a time: a score is fetched and put back once for all of them.
  for (; at + 4 <= ids.length; at += 4) {
    const [a, b, c, d] = [ids[at]! * count, ids[at + 1]! * count, ids[at + 2]! * count, ids[at + 3]! * count];
    const [valueA, valueB, valueC, valueD] = [scaled(at), scaled(at + 1), scaled(at + 2), scaled(at + 3)];
    for (let i = 0; i < count; i++) {
      let score = fround(scores[i]! + valueA * weights[a + i]!);
      score = fround(score + valueB * weights[b + i]!);
      score = fround(score + valueC * weights[c + i]!);
      scores[i] = score + valueD * weights[d + i]!;
    }
  }
  for (; at < ids.length; at++) {
    const from = ids[at]! * count;
    const value = scaled(at);
    for (let i = 0; i < count; i++) scores[i] = scores[i]! + value * weights[from + i]!;
  }
  return scores;
}

/** The best score: sums of known features, so that strange texts score low whatever their best intent is. */
export function inScopeOf(scores: ArrayLike<number> & Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  return most;
}
