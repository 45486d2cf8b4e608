/** Whether what a span says is told as long ago and over: `fainted once at school in 1987, never since`. */
import type { Found } from './find-concepts.js';
import type { Span } from './match-pattern.js';
import type { Token } from './token.js';

/** Concepts of these names, in `words/set-aside.yaml`, say so. */
export const pastConcepts = ['long-ago', 'that-was-long-ago', 'all-well-since', 'goes-on'] as const;

/** `Stented.`: a sentence of so few words does not end a story. */
const fewWords = 3;

/**
 * Long ago is said in the span's own sentence (`That was in 2011` also right after it), that all is well since in
 * that or the next, and none of these says that it goes on. A doubt is settled for the reader's safety: what only
 * happened long ago still counts.
 */
export function findPast(tokens: readonly Token[], found: Found): (span: Span) => boolean {
  const spansOf = (concept: (typeof pastConcepts)[number]) => found.get(concept) ?? [];
  const longAgo = spansOf('long-ago');
  const thatWas = spansOf('that-was-long-ago');
  const allWell = spansOf('all-well-since');
  if (longAgo.length === 0 || allWell.length === 0) return () => false;
  // "Never again" is no again.
  const goesOn = spansOf('goes-on').filter(
    (span) => !allWell.some((well) => span.start < well.end && well.start < span.end),
  );
  const endOf = (from: number) => {
    let end = from + 1;
    while (end < tokens.length && !tokens[end]!.startsSentence) end++;
    return end;
  };
  return (span) => {
    let start = span.start;
    while (start > 0 && !tokens[start]!.startsSentence) start--;
    const end = endOf(start);
    const next = endOf(end);
    const last = next - end <= fewWords ? endOf(next) : next;
    const isSaid = (spans: readonly Span[], to: number) =>
      spans.some((said) => said.start >= start && said.start < to);
    if (!isSaid(longAgo, end) && !isSaid(thatWas, next)) return false;
    const storyEnd = isSaid(allWell, next) ? next : last;
    return isSaid(allWell, storyEnd) && !isSaid(goesOn, storyEnd);
  };
}
