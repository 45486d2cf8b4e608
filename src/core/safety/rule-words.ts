/** What a classifier of rules reads of a message: its words, and the rules' concepts that stand in it. */
import type { Reading } from './check-rules.js';

/** Sentences of fewer words say nothing by themselves. */
const shortestSentence = 3;

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

/** `+blood` where a concept stands, `-blood` where it is denied; they are told from words by their sign. */
function wordsBetween({ tokens, found, spansOf }: Reading, start: number, end: number): string[] {
  const isInside = (span: { start: number; end: number }) => span.start >= start && span.end <= end;
  const marks = [...found.keys()]
    .filter((concept) => found.get(concept)!.some(isInside))
    .sort()
    .map((concept) => (spansOf(concept).some(isInside) ? '+' : '-') + concept);
  const words = tokens
    .slice(start, end)
    .map(({ word, readings }) => (readings.length === 1 ? readings[0]! : word));
  return [...words, ...marks];
}
