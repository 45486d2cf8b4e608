/** Mends a slip of the finger towards the commonest English word, for words that no example has. */
import type { Rows, WordTable } from './word-table.js';

const codes = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => letter.charCodeAt(0));
const shortest = 5;
const longest = 14;
/** Rarer words are too likely not what was meant. */
const commonest = 15_000;

/**
 * The commonest word of the table that is one letter left out, added, changed or swapped away; the word itself where
 * it is in the table, is no plain word, or nothing common is near. The first letter is seldom wrong, and stays.
 */
export function correctToEnglish(word: string, table: WordTable): string {
  if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word) || table.has(word))
    return word;
  let best = word;
  let bestRank = commonest;
  const consider = (row: number, candidate: () => string) => {
    if (row < 0 || table.rankOf(row) >= bestRank) return;
    best = candidate();
    bestRank = table.rankOf(row);
  };
  // The table is walked letter by letter, as long as it has words that begin like this one.
  let alike: Rows | undefined = table.rows;
  for (let at = 0; alike && at <= word.length; at++) {
    if (at > 0) slipsAt(word, at, alike, table, consider);
    alike = at < word.length ? table.narrow(alike, at, word.charCodeAt(at)) : undefined;
  }
  return best;
}

/** @param alike the rows that share the letters of `word` up to `at` */
function slipsAt(
  word: string,
  at: number,
  alike: Rows,
  table: WordTable,
  consider: (row: number, candidate: () => string) => void,
): void {
  const before = word.slice(0, at);
  const rest = word.length - at;
  if (rest > 0) consider(find(word, at + 1, alike, at, table), () => before + word.slice(at + 1));
  if (rest > 1) {
    const first = table.narrow(alike, at, word.charCodeAt(at + 1));
    const both = first && table.narrow(first, at + 1, word.charCodeAt(at));
    const swapped = () => before + word[at + 1] + word[at] + word.slice(at + 2);
    if (both) consider(find(word, at + 2, both, at + 2, table), swapped);
  }
  for (const code of codes) {
    const letter = table.narrow(alike, at, code);
    if (!letter) continue;
    const begun = before + String.fromCharCode(code);
    consider(find(word, at, letter, at + 1, table), () => begun + word.slice(at));
    if (rest > 0) consider(find(word, at + 1, letter, at + 1, table), () => begun + word.slice(at + 1));
  }
}

/** Of rows that share `depth` letters, the one that goes on with the letters of `word` from `from` on, or -1. */
function find(word: string, from: number, rows: Rows, depth: number, table: WordTable): number {
  let left: Rows | undefined = rows;
  for (let at = from; left && at < word.length; at++)
    left = table.narrow(left, depth + at - from, word.charCodeAt(at));
  return left ? table.rowOfWhole(left, depth + word.length - from) : -1;
}
