/** What the matcher learns from an author's utterances. */
import { normalise, words } from '../language/words.js';
import type { Example } from '../matching/matcher.js';
import { canonical } from './canonical.js';
import type { AnswerIntent, UncoveredIntent } from './intent.js';
import type { Knowledge } from './knowledge.js';

/**
 * Every utterance and every title; a question about one thing, or for a detail of one, also with another thing in its
 * place, so that the shape is learned and not the thing.
 */
export function examplesOf(knowledge: Knowledge): Example[] {
  return knowledge.intents.flatMap((intent) => {
    const own = intent.kind === 'answer' ? [intent.title, ...intent.says] : intent.says;
    // What reads the same to the matcher is learned once.
    const utterances = new Map<string, string>();
    own.forEach((text, at) => {
      const isOfThing = intent.kind === 'uncovered' || (intent.kind === 'answer' && intent['one-thing']);
      const other = isOfThing ? withAnotherThing(text, at, intent, knowledge) : undefined;
      for (const each of other === undefined ? [text] : [text, other]) {
        const read = canonical(each, knowledge.finder);
        if (!utterances.has(read)) utterances.set(read, text);
      }
    });
    return [...utterances].map(([text, utterance]) => ({ text, intent: intent.id, utterance }));
  });
}

/** @returns undefined where the text names no thing, or several */
function withAnotherThing(
  text: string,
  at: number,
  intent: AnswerIntent | UncoveredIntent,
  { finder, concepts, pointsByConcept }: Knowledge,
): string | undefined {
  const plain = words(normalise(text));
  const things = finder.find(plain).filter(({ concept }) => !concept.subject);
  if (things.length !== 1) return undefined;
  const section = intent.kind === 'answer' ? intent.about?.[0] : undefined;
  const named = concepts.filter(({ id }) =>
    pointsByConcept.get(id)?.some((point) => !section || point.section === section),
  );
  const other = named[at % named.length];
  const { from, to } = things[0]!;
  return other && [...plain.slice(0, from), other.label, ...plain.slice(to)].join(' ');
}
