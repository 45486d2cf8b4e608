/** A question, read once: its words, the concepts that it names, and whether it wants yes or no. */

import { canonicalWords } from '../content/canonical.js';
import type { Mention } from '../content/concept.js';
import type { ConceptFinder } from '../content/find-concepts.js';
import type { Knowledge } from '../content/knowledge.js';
import { words } from '../language/words.js';
import { remembered } from '../remembered.js';
import { isYesNo } from './yes-no.js';

export interface Question {
  text: string;
  /** As the person wrote them, in lower case. */
  written: string[];
  /** With slips of the finger mended. */
  words: string[];
  /** Every concept that is named, the subjects included. */
  mentions: Mention[];
  /** The things that the question is about: what is named, less the subjects. */
  things: Mention[];
  wantsYesOrNo: boolean;
  /** What the matcher reads. */
  canonical: string;
}

/** Remembered with the knowledge: a turn reads the same words more than once, and common questions come again. */
export function readQuestion(text: string, { finder }: Pick<Knowledge, 'finder'>): Question {
  let read = readers.get(finder);
  if (!read) {
    read = remembered((each) => readAnew(each, finder));
    readers.set(finder, read);
  }
  return read(text);
}

const readers = new WeakMap<ConceptFinder, (text: string) => Question>();

function readAnew(text: string, finder: ConceptFinder): Question {
  const written = words(text);
  const mended = finder.mend(written);
  const mentions = finder.find(mended);
  return {
    text,
    written,
    words: mended,
    mentions,
    things: mentions.filter(({ concept }) => !concept.subject),
    wantsYesOrNo: isYesNo(text),
    canonical: canonicalWords(mended, mentions),
  };
}
