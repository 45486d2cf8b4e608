/** What a classifier of rules reads of a message: its words, and the rules' concepts that stand in it. */
import type { Reading } from './check-rules.js';
import type { Span } from './match-pattern.js';

/** Sentences of fewer words say nothing by themselves. */
const shortestSentence = 3;

/** That there is a number says something; in which of dozens of ranges it is, nothing by itself. */
const isCount = /^number:(?!0\+$|2\+$)/;

/** In a longer message a sign is heard in one of its windows, whether there are full stops or none. */
const longMessage = 30;
const windowLength = 24;
const windowStep = 12;

export interface RuleWords {
  whole: string[];
  /** Its sentences, where there are several; of a long message windows that overlap by half. */
  parts: string[][];
  isLong: boolean;
}

/** What is read of a message as a whole and in parts. */
export function ruleWords(reading: Reading): RuleWords {
  const { tokens } = reading;
  const isLong = tokens.length > longMessage;
  const spans = isLong ? windowsOf(tokens.length) : sentencesOf(tokens);
  return {
    whole: wordsBetween(reading, 0, tokens.length),
    parts: spans.map(({ start, end }) => wordsBetween(reading, start, end)),
    isLong,
  };
}

function sentencesOf(tokens: Reading['tokens']): Span[] {
  const starts = tokens.flatMap(({ startsSentence }, n) => (n > 0 && startsSentence ? [n] : []));
  if (starts.length === 0) return [];
  return [0, ...starts]
    .map((start, n) => ({ start, end: starts[n] ?? tokens.length }))
    .filter(({ start, end }) => end - start >= shortestSentence);
}

function windowsOf(length: number): Span[] {
  const count = Math.ceil((length - windowLength) / windowStep) + 1;
  return Array.from({ length: count }, (_, n) => ({
    start: n * windowStep,
    end: Math.min(n * windowStep + windowLength, length),
  }));
}

/**
 * The words, those of a denied concept with a minus (`-blood`), then the concepts that stand (`+blood`), with a tilde
 * where only another reading of a word names them (`~stool` for `pop`, which may be `poop`): a sign tells them from
 * words.
 */
function wordsBetween({ tokens, found, spansOf }: Reading, start: number, end: number): string[] {
  const isInside = (span: Span) => span.start >= start && span.end <= end;
  const isPlain = (span: Span) =>
    tokens
      .slice(span.start, span.end)
      .every(({ word, readings }) => readings.length === 1 || readings[0] !== word);
  const marks: string[] = [];
  const denied = new Set<number>();
  for (const concept of [...found.keys()].sort()) {
    if (isCount.test(concept)) continue;
    const standing = spansOf(concept);
    const inside = standing.filter(isInside);
    if (inside.length > 0) marks.push(`${inside.some(isPlain) ? '+' : '~'}${concept}`);
    for (const span of found.get(concept)!) {
      if (standing.includes(span)) continue;
      for (let at = span.start; at < span.end; at++) denied.add(at);
    }
  }
  const words = tokens.slice(start, end).map(({ word, readings }, n) => {
    const read = readings.length === 1 ? readings[0]! : word;
    return denied.has(start + n) ? `-${read}` : read;
  });
  return [...words, ...marks];
}
