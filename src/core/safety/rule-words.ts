/** What a classifier of rules reads of a message: its words, and the rules' concepts that stand in it. */
import type { Reading } from './check-rules.js';
import type { Span } from './match-pattern.js';

/** Sentences of fewer words say nothing by themselves. */
const shortestSentence = 3;

/** That there is a number says something; in which of dozens of ranges it is, nothing by itself. */
const isCount = /^number:(?!0\+$|2\+$)/;

/** The whole message first, then each of its sentences where there are several. */
export function ruleWords(reading: Reading): string[][] {
  const { tokens } = reading;
  const starts = tokens.flatMap(({ startsSentence }, n) => (n > 0 && startsSentence ? [n] : []));
  const whole = wordsBetween(reading, 0, tokens.length);
  if (starts.length === 0) return [whole];
  const sentences = [0, ...starts].flatMap((start, n) => {
    const end = starts[n] ?? tokens.length;
    return end - start < shortestSentence ? [] : [wordsBetween(reading, start, end)];
  });
  return [whole, ...sentences];
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
