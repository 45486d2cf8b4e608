/** A text as the matcher reads it: slips mended, and every concept by its label, whatever the reader called it. */

import { words } from '../language/words.js';
import type { ConceptFinder } from './find-concepts.js';

export function canonical(text: string, finder: ConceptFinder): string {
  return canonicalWords(finder.mend(words(text)), finder);
}

export function canonicalWords(mended: readonly string[], finder: ConceptFinder): string {
  const parts: string[] = [];
  let at = 0;
  for (const { concept, from, to } of finder.find(mended)) {
    parts.push(...mended.slice(at, from), concept.label.replace(/^(?:the|a) /, ''));
    at = to;
  }
  return [...parts, ...mended.slice(at)].join(' ').toLowerCase();
}
