/** Text to tokens: every word with its possible readings, its place, and the breaks before it. */
import { splitWords } from './split-words.js';
import type { Word, WordReader } from './word-reader.js';

export interface Token extends Word {
  /** Its place in words; a comma counts as one word more, the end of a sentence as four. */
  at: number;
  startsClause: boolean;
  startsSentence: boolean;
  /** The mark right before it, where there is one. */
  mark: string;
}

const sentenceCost = 4;

export function readTokens(text: string, reader: WordReader): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  let mark = '';
  for (const part of splitWords(text)) {
    const words = reader.read(part);
    if (words.length === 0 && part !== '"' && part !== "'" && part !== '*')
      mark = weigh(part) >= weigh(mark) ? part : mark;
    for (const word of words) {
      const cost = tokens.length === 0 ? 0 : weigh(mark);
      place += 1 + cost;
      tokens.push(placed(word, place, tokens.length === 0 ? sentenceCost : cost, mark));
      mark = '';
    }
  }
  return joinHalves(tokens, reader);
}

/** How many words a mark counts for. */
function weigh(mark: string): number {
  if (mark === '') return 0;
  if (/[.!?;\u2026\u3002]/.test(mark)) return sentenceCost;
  return /[,:()[\]|\u2013\u2014]/.test(mark) ? 1 : 0;
}

/** @param gap what the mark before it costs */
function placed(word: Word, at: number, gap: number, mark: string): Token {
  const { readings, value, isKnown, isTime, named, calming } = word;
  const breaks = { at, startsClause: gap > 0, startsSentence: gap >= sentenceCost, mark };
  return { word: word.word, readings, value, isKnown, isTime, named, calming, ...breaks };
}

/** `bl ood` → `blood`: two neighbours that are no words, and one together. */
function joinHalves(tokens: Token[], reader: WordReader): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const whole = before && !token.startsClause ? reader.join(before, token) : undefined;
    if (whole) joined[joined.length - 1] = { ...before!, ...whole };
    else joined.push(token);
  }
  return joined;
}
