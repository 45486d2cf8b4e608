/** Where a phrase of the rules ends when it begins at a given token. */
import type { Element, WordElement } from './pattern.js';
import type { Token } from './token.js';

/** Ends by start, by concept; an end is the token after the last. */
export type Spans = Map<string, Map<number, number[]>>;

export interface Search {
  tokens: readonly Token[];
  /** Tokens of a harmless phrase: they stand for nothing. */
  masked: Uint8Array;
  /** The concepts that are already found. */
  known: Spans;
}

/** A gap goes over none of these: `there is no blood` is not `there is ... blood`. */
const denies = new Set(['no', 'not', 'never', 'without', 'nor', 'none']);

/** All ends, in no order; a phrase stays in its sentence. */
export function matchPattern(elements: readonly Element[], search: Search, start: number): number[] {
  const ends: number[] = [];
  const { tokens } = search;

  const go = (index: number, at: number): void => {
    const element = elements[index];
    if (!element) {
      ends.push(at);
      return;
    }
    const next = tokens[at];
    const isOver = !next || (at > start && next.startsSentence);
    switch (element.kind) {
      case 'start':
        if (next?.startsClause) go(index + 1, at);
        return;
      case 'end':
        if (isOver || next.startsClause) go(index + 1, at);
        return;
      case 'next-is-not':
        if (isOver || !isNamed(next, element.word)) go(index + 1, at);
        return;
      case 'gap':
        go(index + 1, at);
        for (let skipped = 1; skipped <= element.most; skipped++) {
          const passed = tokens[at + skipped - 1];
          if (!passed || denies.has(passed.word)) return;
          if (passed.startsSentence && at + skipped - 1 > start) return;
          go(index + 1, at + skipped);
        }
        return;
      case 'word':
        if (!isOver) {
          if (!search.masked[at] && isNamed(next, element)) go(index + 1, at + 1);
          for (const concept of element.concepts) {
            for (const end of search.known.get(concept)?.get(at) ?? []) go(index + 1, end);
          }
        }
        if (element.optional) go(index + 1, at);
    }
  };
  go(0, start);
  return ends;
}

function isNamed({ readings }: Token, { literals, prefixes }: WordElement): boolean {
  for (const reading of readings) {
    if (literals.has(reading)) return true;
    for (const prefix of prefixes) if (reading.startsWith(prefix)) return true;
  }
  return false;
}
