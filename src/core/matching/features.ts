/** Text to numbered features: stems, pairs of stems and pieces of words, each known by a 32-bit hash of its letters. */
import { stem } from '../language/words.js';

/** The kinds of features: 0 stems, 1 pairs of stems, 2 pieces of words. */
export const families = 3;

const start = -2128831035;
const prime = 16777619;
const shortestPiece = 3;
const longestPiece = 5;

/**
 * Names every feature of an utterance, as often as it occurs.
 * Hashes instead of strings: no text is cut up, and a stored model needs no list of words. Two features of a
 * model with 100,000 of them meet by chance about once. They are signed, for the engine holds those without a box.
 */
export function eachFeature(
  words: readonly string[],
  visit: (family: number, feature: number) => void,
): void {
  let before = hash('<', seedOf(1));
  for (const word of words) {
    const plain = /\d/.test(word) ? word.replace(/\d/g, '0') : word;
    const root = stem(plain);
    visit(0, stemFeature(root));
    visit(1, hash(root, step(before, 32)));
    before = hash(root, seedOf(1));
    eachPiece(plain, visit);
  }
  if (words.length > 0) visit(1, hash('>', step(before, 32)));
}

const { imul } = Math;

const opens = '<'.charCodeAt(0);
const closes = '>'.charCodeAt(0);

/** Every run of three to five letters of `<word>`. */
function eachPiece(word: string, visit: (family: number, feature: number) => void): void {
  const last = word.length + 1;
  for (let from = 0; from + shortestPiece - 1 <= last; from++) {
    let value = seedOf(2);
    const end = Math.min(last, from + longestPiece - 1);
    for (let at = from; at <= end; at++) {
      value = step(value, at === 0 ? opens : at === last ? closes : word.charCodeAt(at - 1));
      if (at - from + 1 >= shortestPiece) visit(2, value);
    }
  }
}

/** The feature of a stem alone. */
export function stemFeature(root: string): number {
  return hash(root, seedOf(0));
}

/** FNV-1a, with a seed for each family so that a stem and a piece of the same letters differ. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = step(value, text.charCodeAt(at));
  return value;
}

function step(value: number, code: number): number {
  return imul(value ^ code, prime);
}

function seedOf(family: number): number {
  return step(start, family + 1);
}
