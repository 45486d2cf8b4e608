/** What a rule set makes of one word: the words that it stands for, and what each of them may mean. */
import { numberOf } from './number-words.js';
import { isTimeWord } from './time-words.js';
import type { Entry } from './word-index.js';

export interface Word {
  /** As written, normalised. */
  word: string;
  /** What it may stand for: itself, or the rules' words that it is a misspelling of. */
  readings: readonly string[];
  /** The rules, or everybody, have this word. */
  isKnown: boolean;
  /** The number that it is, alone. */
  value: number | undefined;
  /** A duration or an age may begin with it. */
  isTime: boolean;
  /** The phrases that it may be in. */
  named: Entry;
  /** The harmless phrases that it may be in. */
  calming: Entry;
}

/** What a rule set knows of words. */
export interface Lexicon {
  /** Written-out forms: `kms` → `kill myself`. */
  shorthand: ReadonlyMap<string, string>;
  /** The rules' words that an unknown word may be; itself where it is none. */
  readings(word: string): readonly string[];
  /** Whether the rules, or everybody, have this word. */
  knows(word: string): boolean;
  phrasesOf(readings: readonly string[]): Entry;
  harmlessOf(readings: readonly string[]): Entry;
}

export interface WordReader {
  /** The words that a part of a text stands for; none where it is a mark. */
  read(part: string): readonly Word[];
  /** Two neighbours as one word, where they are no words and it is one: `bl`, `ood`. */
  join(first: Word, second: Word): Word | undefined;
}

/** No word is longer; what is has no reading. */
const longestWord = 40;
const shortestJoined = 5;
const mostRemembered = 5000;

export function wordReader(lexicon: Lexicon): WordReader {
  const { shorthand, knows } = lexicon;
  const remembered = new Map<string, readonly Word[]>();
  const readingsOf = (word: string) => (word.length > longestWord ? [word] : lexicon.readings(word));

  function readAnew(part: string): readonly Word[] {
    if (!/[\p{L}\p{N}]/u.test(part) && !shorthand.has(part)) return [];
    return writtenOut(part).map((word) => wordOf(word, readingsOf(word)));
  }

  function wordOf(word: string, readings: readonly string[]): Word {
    return {
      word,
      readings,
      isKnown: knows(word),
      value: numberOf(word, readings),
      isTime: isTimeWord(word, readings),
      named: lexicon.phrasesOf(readings),
      calming: lexicon.harmlessOf(surely(word, readings)),
    };
  }

  /** `dotn` → `do`, `not`: short forms, misspelt ones too, as whole words. */
  function writtenOut(part: string): string[] {
    const word = part.replaceAll("'", '');
    const long = shorthand.get(part) ?? shorthand.get(word);
    if (long !== undefined) return long.split(' ');
    if (/'t$/.test(part)) return [part.startsWith('c') ? 'can' : 'do', 'not'];
    const meant = readingsOf(word).map((reading) => shorthand.get(reading));
    return meant.every((form) => form !== undefined) ? meant[0]!.split(' ') : [word];
  }

  return {
    read(part) {
      const known = remembered.get(part);
      if (known) return known;
      if (remembered.size >= mostRemembered) remembered.clear();
      const found = readAnew(part);
      if (part.length <= longestWord) remembered.set(part, found);
      return found;
    },
    join(first, second) {
      if (first.isKnown && second.isKnown) return undefined;
      if (first.word.length + second.word.length < shortestJoined) return undefined;
      const whole = first.word + second.word;
      return knows(whole) ? wordOf(whole, [whole]) : undefined;
    },
  };
}

/** A misspelling that may be several words calms nobody. */
export function surely(word: string, readings: readonly string[]): readonly string[] {
  return readings.length > 1 ? [word] : readings;
}
