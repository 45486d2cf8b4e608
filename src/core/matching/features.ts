/** Text to numbered features: stems, pairs of stems and pieces of words, each known by a 32-bit hash of its letters. */
import { stem } from '../language/words.js';

/** The kinds of features, in the order of `families` in a `FeatureCounts`. */
export const familyNames = ['stems', 'pairs', 'pieces'] as const;

/** How often each feature of one family occurs in a text, by the feature's hash. */
export type FeatureCounts = Map<number, number>;

const start = 2166136261;
const prime = 16777619;
const shortestPiece = 3;
const longestPiece = 5;

/**
 * Counts the features of one utterance, a map for each family.
 * Hashes instead of strings: no text is cut up, and a stored model needs no list of words. Two features of a
 * model with 100,000 of them meet by chance about once.
 */
export function countFeatures(words: readonly string[]): FeatureCounts[] {
  const stems: FeatureCounts = new Map();
  const pairs: FeatureCounts = new Map();
  const pieces: FeatureCounts = new Map();
  let before = hash('<', seedOf(1));
  for (const word of words) {
    const plain = word.replace(/\d/g, '0');
    const root = stem(plain);
    add(stems, stemFeature(root));
    add(pairs, hash(root, step(before, 32)));
    before = hash(root, seedOf(1));
    countPieces(plain, pieces);
  }
  if (words.length > 0) add(pairs, hash('>', step(before, 32)));
  return [stems, pairs, pieces];
}

/** Every run of three to five letters of `<word>`. */
function countPieces(word: string, counts: FeatureCounts): void {
  const marked = `<${word}>`;
  for (let from = 0; from + shortestPiece <= marked.length; from++) {
    let value = seedOf(2);
    const end = Math.min(marked.length, from + longestPiece);
    for (let at = from; at < end; at++) {
      value = step(value, marked.charCodeAt(at));
      if (at - from + 1 >= shortestPiece) add(counts, value);
    }
  }
}

/** The feature of a stem alone. */
export function stemFeature(root: string): number {
  return hash(root, seedOf(0));
}

function add(counts: FeatureCounts, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** FNV-1a, with a seed for each family so that a stem and a piece of the same letters differ. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = step(value, text.charCodeAt(at));
  return value;
}

function step(value: number, code: number): number {
  return Math.imul(value ^ code, prime) >>> 0;
}

function seedOf(family: number): number {
  return step(start, family + 1);
}
