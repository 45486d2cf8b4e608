/** Text to tokens: every word with its possible readings, its place, and the breaks before it. */
import { normalise } from '../language/words.js';

export interface Token {
  /** As written, normalised. */
  word: string;
  /** What it may stand for: itself, or the rules' words that it is a misspelling of. */
  readings: readonly string[];
  /** Its place in words; a comma counts as one word more, the end of a sentence as four. */
  at: number;
  startsClause: boolean;
  startsSentence: boolean;
  /** The mark right before it, where there is one. */
  mark: string;
}

export interface WordReader {
  /** Written-out forms: `kms` → `kill myself`. */
  shorthand: ReadonlyMap<string, string>;
  /** The rules' words that an unknown word may be; itself where it is none. */
  readings(word: string): readonly string[];
  /** Whether the rules know this word. */
  knows(word: string): boolean;
}

const parts = /\p{L}(?:[\p{L}\p{N}@$!*']*[\p{L}\p{N}*])?|\p{N}+(?:[.,]\p{N}+)?|[^\s\p{L}\p{N}]/gu;
const sentenceCost = 4;
/** No word is longer; what is has no reading. */
const longestWord = 40;

export function readTokens(text: string, reader: WordReader): Token[] {
  const found = splitWords(text);
  const tokens: Token[] = [];
  let place = 0;
  let mark = '';
  for (const part of joinLetters(found)) {
    if (!/[\p{L}\p{N}]/u.test(part) && !reader.shorthand.has(part)) {
      if (part !== '"' && part !== "'" && part !== '*') mark = weigh(part) >= weigh(mark) ? part : mark;
      continue;
    }
    for (const word of writtenOut(part, reader)) {
      const cost = tokens.length === 0 ? 0 : weigh(mark);
      place += 1 + cost;
      tokens.push({
        word,
        readings: readingsOf(word, reader),
        at: place,
        startsClause: tokens.length === 0 || cost > 0,
        startsSentence: tokens.length === 0 || cost >= sentenceCost,
        mark,
      });
      mark = '';
    }
  }
  return joinHalves(tokens, reader);
}

/** `dotn` → `do`, `not`: short forms, misspelt ones too, as whole words. */
function writtenOut(part: string, reader: WordReader): string[] {
  const word = part.replaceAll("'", '');
  const long = reader.shorthand.get(part) ?? reader.shorthand.get(word);
  if (long !== undefined) return long.split(' ');
  if (/'t$/.test(part)) return [part.startsWith('c') ? 'can' : 'do', 'not'];
  const meant = readingsOf(word, reader).map((reading) => reader.shorthand.get(reading));
  return meant.every((form) => form !== undefined) ? meant[0]!.split(' ') : [word];
}

function readingsOf(word: string, reader: WordReader): readonly string[] {
  return word.length > longestWord ? [word] : reader.readings(word);
}

/** How many words a mark counts for. */
function weigh(mark: string): number {
  if (/[.!?;\u2026\u3002]/.test(mark)) return sentenceCost;
  return /[,:()[\]|\u2013\u2014]/.test(mark) ? 1 : 0;
}

function splitWords(text: string): string[] {
  const lines = text.replace(/[\r\n]+/g, ' ; ').replace(/\s[-\u2013\u2014]+\s/g, ' , ');
  const found = normalise(lines).match(parts) ?? [];
  return found.map((part) => plainLetters(part.replace(/'s?$/, '')));
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
  '*': '',
};

/** `bl00d` → `blood`, `sooooo` → `soo`. */
function plainLetters(part: string): string {
  if (!/^\p{L}/u.test(part)) return part;
  const plain =
    /[\p{N}@$!*]/u.test(part) && part.length > 3
      ? part.replace(/[01345@$!*](?=.*\p{L})/gu, (c) => disguises[c]!)
      : part;
  return plain.replace(/(\p{L})\1{2,}/gu, '$1$1');
}

/** `b l o o d` → `blood`: three or more single letters in a row. */
function joinLetters(found: string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < found.length; ) {
    let end = i;
    while (end < found.length && /^[a-z]$/.test(found[end]!)) end++;
    if (end - i >= 3) {
      joined.push(found.slice(i, end).join(''));
      i = end;
    } else joined.push(found[i++]!);
  }
  return joined;
}

/** `bl ood` → `blood`: two neighbours that are no words, and one together. */
function joinHalves(tokens: Token[], reader: WordReader): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const whole = before && !token.startsClause ? before.word + token.word : '';
    const halves = before && !(reader.knows(before.word) && reader.knows(token.word));
    if (before && whole.length > 4 && halves && reader.knows(whole))
      joined[joined.length - 1] = { ...before, word: whole, readings: [whole] };
    else joined.push(token);
  }
  return joined;
}
