/** Mends a slip of the finger towards the commonest English word, for words that no example has. */
import type { WordTable } from './word-table.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const shortest = 5;
const longest = 14;
/** Rarer words are too likely not what was meant. */
const commonest = 15_000;

/**
 * The commonest word of the table that is one letter left out, added, changed or swapped away; the word itself where
 * it is in the table, is no plain word, or nothing common is near. Tries about 50 words a letter.
 */
export function correctToEnglish(word: string, table: WordTable): string {
  if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word) || table.has(word))
    return word;
  let best = word;
  let bestRank = commonest;
  for (const candidate of oneSlipAway(word)) {
    const row = table.rowOf(candidate);
    if (row < 0 || table.rankOf(row) >= bestRank) continue;
    best = candidate;
    bestRank = table.rankOf(row);
  }
  return best;
}

/** The first letter is seldom wrong, and stays. */
function* oneSlipAway(word: string): Generator<string> {
  for (let at = 1; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of letters) {
      yield before + letter + after;
      if (after) yield before + letter + after.slice(1);
    }
  }
}
