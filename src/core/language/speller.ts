/** Mends a word with one slip of the finger: a letter missing, doubled, wrong, or two swapped. */

export interface SpellerOptions {
  /** Words that are right as they are, though they are no target: they are never touched. */
  known?: Iterable<string> | { has(word: string): boolean };
  /** Letters that a word must have to be mended; shorter ones are too easily another word. Default 4. */
  shortest?: number;
}

export interface Speller {
  /** The word itself where it is known or nothing is near, else the most common target one slip away. */
  correct(word: string): string;
}

const shortestByDefault = 4;
const longest = 40;

/**
 * A speller that mends towards `targets`, the commonest first or in any order.
 * Symmetric delete: every target is filed under itself and itself less one letter, so that a look-up of the
 * word and of the word less one letter finds all targets within one edit (swapped neighbours count as one).
 */
export function speller(
  targets: Iterable<string>,
  { known = [], shortest = shortestByDefault }: SpellerOptions = {},
): Speller {
  const order = new Map<string, number>();
  for (const word of targets) if (!order.has(word)) order.set(word, order.size);
  const right = 'has' in known ? known : new Set(known);
  const filed = new Map<string, string[]>();
  for (const target of order.keys()) {
    if (target.length < shortest || target.length > longest) continue;
    for (const key of withoutOneLetter(target)) {
      const there = filed.get(key);
      if (there) there.push(target);
      else filed.set(key, [target]);
    }
  }

  function correct(word: string): string {
    if (word.length < shortest || word.length > longest || order.has(word)) return word;
    if (/\d/.test(word) || right.has(word)) return word;
    let best = word;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const key of withoutOneLetter(word)) {
      for (const target of filed.get(key) ?? []) {
        if (!isOneSlip(word, target) || hasOtherStart(word, target)) continue;
        const cost = slipCost(word, target) * 1e7 + order.get(target)!;
        if (cost < bestCost) [best, bestCost] = [target, cost];
      }
    }
    return best;
  }

  return { correct };
}

/** The word, and the word less each of its letters. */
function* withoutOneLetter(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

/** Damerau-Levenshtein distance 1 (or 0). */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [endA - from, endB - from];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** "Fizzy" is not "tizzy": one letter for another at the start makes another word. */
function hasOtherStart(word: string, target: string): boolean {
  return word.length === target.length && word[0] !== target[0] && word.slice(1) === target.slice(1);
}

/** Among targets one slip away: the first letter is seldom wrong, swaps and missing letters are likeliest. */
function slipCost(word: string, target: string): number {
  const kind = word.length !== target.length || isSwap(word, target) ? 1 : 2;
  return kind + (word[0] === target[0] ? 0 : 2);
}

function isSwap(word: string, target: string): boolean {
  let different = 0;
  for (let at = 0; at < word.length; at++) if (word[at] !== target[at]) different++;
  return different === 2;
}
