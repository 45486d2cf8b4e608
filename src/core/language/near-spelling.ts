/** Which of the rules' words an unknown word may be a misspelling of. */
import { soundOf } from './sound.js';

export interface Speller {
  /** The nearest words, several where they are equally near; the word itself where it is known or near to none. */
  readings(word: string): readonly string[];
  knows(word: string): boolean;
}

/** Of three letters, the first must be right: `lfe`, `rxd`, `edn`. */
const shortestToMend = 3;
const shortestToMendTwice = 8;
const mostOfShort = 4;
const shortestToSpeak = 5;
const mostRemembered = 20_000;

/**
 * @param vocabulary the rules' own words
 * @param forms words that the rules' beginnings may go on to (`get*`: `getting`, but also `geting`)
 * @param ordinary English words that are never mended, though they look like one of the rules'
 */
export function makeSpeller(
  vocabulary: ReadonlySet<string>,
  forms: ReadonlySet<string>,
  ordinary: Pick<ReadonlySet<string>, 'has'>,
): Speller {
  const byLength: { word: string; letters: number }[][] = [];
  const targets = new Set([...vocabulary, ...forms]);
  for (const word of targets) {
    if (word.length < shortestToMend) continue;
    byLength[word.length] ??= [];
    byLength[word.length]!.push({ word, letters: letterSet(word) });
  }
  const bySound = new Map<string, string[]>();
  for (const word of targets) {
    if (word.length < shortestToSpeak) continue;
    const sound = soundOf(word);
    bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
  }
  const remembered = new Map<string, readonly string[]>();
  const knows = (word: string) => vocabulary.has(word) || ordinary.has(word);

  const search = (word: string): readonly string[] => {
    const most = word.length >= shortestToMendTwice && !forms.has(word) ? 2 : 1;
    const letters = letterSet(word);
    let best = most;
    let nearest: string[] = [];
    const isShort = word.length === shortestToMend;
    const least = isShort ? word.length : word.length - most;
    for (let length = least; length <= word.length + most; length++) {
      for (const candidate of byLength[length] ?? []) {
        if (bits(letters ^ candidate.letters) > 2 * best) continue;
        const distance = editDistance(word, candidate.word, best);
        if (distance > best || distance === 0) continue;
        // Two slips and another beginning make another word: gurgling is not purging.
        if ((distance > 1 || isShort) && word[0] !== candidate.word[0] && !(isShort && length > word.length))
          continue;
        if (distance < best) nearest = [];
        best = distance;
        nearest.push(candidate.word);
      }
    }
    // What may be any of so many words is none of them: `las`.
    if (isShort && nearest.length > mostOfShort) return [word];
    return nearest.length > 0 ? nearest : soundsLike(word);
  };

  const soundsLike = (word: string): readonly string[] => {
    if (word.length < shortestToSpeak) return [word];
    const sound = soundOf(word);
    const alike = sound.length < 3 ? [] : (bySound.get(sound) ?? []);
    const most = Math.ceil(word.length / 2);
    const near = alike.filter(
      (other) =>
        Math.abs(other.length - word.length) <= 2 &&
        (other[0] === word[0] || editDistance(word, other, most) <= most),
    );
    return near.length > 0 ? near : [word];
  };

  return {
    knows,
    readings(word) {
      if (word.length < shortestToMend || knows(word) || /\P{L}/u.test(word)) return [word];
      const known = remembered.get(word);
      if (known) return known;
      if (remembered.size >= mostRemembered) remembered.clear();
      const found = forms.has(word) ? [...new Set([word, ...search(word)])] : search(word);
      remembered.set(word, found);
      return found;
    },
  };
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) % 32);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau-Levenshtein distance (neighbours swapped count one); anything above `most` comes back as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}
