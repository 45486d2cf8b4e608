/** Where a phrase of the rules ends when it begins at a given token. */
import type { Element, WordElement } from './pattern.js';
import type { Token } from './token.js';

/** Tokens `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

export interface Search {
  tokens: readonly Token[];
  /** Tokens of a harmless phrase: they stand for nothing. */
  masked: Uint8Array;
  /** The concepts that are already found, by name. */
  known: ReadonlyMap<string, readonly Span[]>;
}

/** A gap goes over none of these: `there is no blood` is not `there is ... blood`. */
const denies = new Set(['no', 'not', 'never', 'without', 'nor', 'none']);

/** All ends, in no order; a phrase stays in its sentence. */
export function matchPattern(elements: readonly Element[], search: Search, start: number): number[] {
  const ends: number[] = [];
  follow({ elements, search, start, ends }, 0, start);
  return ends;
}

interface Attempt {
  elements: readonly Element[];
  search: Search;
  start: number;
  ends: number[];
}

/** Adds the ends of what the elements from `index` on match from token `at` on. */
function follow(attempt: Attempt, index: number, at: number): void {
  const { search, start, ends } = attempt;
  const element = attempt.elements[index];
  if (!element) {
    ends.push(at);
    return;
  }
  const { tokens } = search;
  const next = tokens[at];
  const isOver = !next || (at > start && next.startsSentence);
  switch (element.kind) {
    case 'start':
      if (next?.startsClause) follow(attempt, index + 1, at);
      return;
    case 'end':
      if (isOver || next.startsClause) follow(attempt, index + 1, at);
      return;
    case 'next-is-not':
      if (isOver || !isNamed(next, element.word)) follow(attempt, index + 1, at);
      return;
    case 'gap':
      follow(attempt, index + 1, at);
      for (let passed = at; passed < at + element.most; passed++) {
        const over = tokens[passed];
        if (!over || denies.has(over.word) || (over.startsSentence && passed > start)) return;
        follow(attempt, index + 1, passed + 1);
      }
      return;
    case 'word':
      if (!isOver) {
        if (!search.masked[at] && isNamed(next, element)) follow(attempt, index + 1, at + 1);
        for (const concept of element.concepts) {
          for (const span of search.known.get(concept) ?? [])
            if (span.start === at) follow(attempt, index + 1, span.end);
        }
      }
      if (element.optional) follow(attempt, index + 1, at);
  }
}

function isNamed({ readings }: Token, { literals, prefixes }: WordElement): boolean {
  for (const reading of readings) {
    if (literals.has(reading)) return true;
    for (const prefix of prefixes) if (reading.startsWith(prefix)) return true;
  }
  return false;
}
