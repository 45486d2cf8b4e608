/** A text as the matcher reads it: slips mended, and every concept by its label, whatever the reader called it. */

import { words } from '../language/words.js';
import type { Mention } from './concept.js';
import type { ConceptFinder } from './find-concepts.js';

export function canonical(text: string, finder: ConceptFinder): string {
  const mended = finder.mend(words(text));
  return canonicalWords(mended, finder.find(mended));
}

/** @param mentions the concepts that the words name */
export function canonicalWords(mended: readonly string[], mentions: readonly Mention[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { concept, from, to } of mentions) {
    parts.push(...mended.slice(at, from), concept.label.replace(/^(?:the|a) /, ''));
    at = to;
  }
  return [...parts, ...mended.slice(at)].join(' ').toLowerCase();
}
