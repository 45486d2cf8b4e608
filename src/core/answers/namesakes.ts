/** Things of a section that go by a part of their name: among the overlaps "histamine" is histamine intolerance. */
import type { Concept, Mention } from '../content/concept.js';
import type { Knowledge } from '../content/knowledge.js';
import { ordinaryWords } from '../language/ordinary-words.js';
import { stem, words } from '../language/words.js';
import type { Question } from './question.js';

type Known = Pick<Knowledge, 'concepts' | 'pointsByConcept'>;

/** The one thing of a section whose label has every word that the question calls the thing by. */
export function namesakeIn(
  section: string | undefined,
  { from, to }: Mention,
  question: Question,
  knowledge: Known,
): Concept | undefined {
  const named = question.words.slice(from, to).map(stem);
  if (named.length === 0 || section === undefined) return undefined;
  const found = knowledge.concepts.filter(
    (concept) => isIn(concept, section, knowledge) && hasAll(concept, named),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Fewer names than this share no word. */
const fewestSharing = 2;

/**
 * Things that a question calls by a word which several of them share and which is no name by itself: "food" is in
 * the foods that inflame, in sensitivities and in bringing foods back. None where it says anything besides.
 */
export function sharedNames(question: Question, knowledge: Known, section?: string): Mention[] {
  if (question.mentions.length > 0 || !question.words.every((word) => ordinaryWords.has(word))) return [];
  for (const [at, word] of question.words.entries()) {
    const sharing = knowledge.concepts.filter(
      (concept) =>
        !concept.subject && knowledge.pointsByConcept.has(concept.id) && hasAll(concept, [stem(word)]),
    );
    if (word.length <= shortest || sharing.length < fewestSharing) continue;
    const here = sharing.filter((concept) => !section || isIn(concept, section, knowledge));
    return here.map((concept) => ({ concept, from: at, to: at + 1 }));
  }
  return [];
}

/** "The" and "low" are words of names, and no names. */
const shortest = 3;

function isIn({ id }: Concept, section: string, { pointsByConcept }: Known): boolean {
  return pointsByConcept.get(id)?.some((point) => point.section === section) ?? false;
}

function hasAll({ label }: Concept, stems: readonly string[]): boolean {
  const own = new Set(words(label).map(stem));
  return stems.every((each) => own.has(each));
}
