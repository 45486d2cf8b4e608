/** What the matcher learns from an author's utterances. */
import { normalise, words } from '../language/words.js';
import type { Example } from '../matching/matcher.js';
import { canonical } from './canonical.js';
import type { AnswerIntent } from './intent.js';
import type { Knowledge } from './knowledge.js';

/** Other things that stand in for the one that an utterance names, so that the shape is learned and not the thing. */
const standIns = 2;

/** Every utterance and every title; a question about one thing also with other things of its sections. */
export function examplesOf(knowledge: Knowledge): Example[] {
  return knowledge.intents.flatMap((intent) => {
    const own = intent.kind === 'answer' ? [intent.title, ...intent.says] : intent.says;
    // What reads the same to the matcher is learned once.
    const utterances = new Map<string, string>();
    own.forEach((text, at) => {
      const more =
        intent.kind === 'answer' && intent['one-thing'] ? variants(text, at, intent, knowledge) : [];
      for (const each of [text, ...more]) {
        const read = canonical(each, knowledge.finder);
        if (!utterances.has(read)) utterances.set(read, text);
      }
    });
    return [...utterances].map(([text, utterance]) => ({ text, intent: intent.id, utterance }));
  });
}

function variants(
  text: string,
  at: number,
  intent: AnswerIntent,
  { finder, concepts, pointsByConcept }: Knowledge,
): string[] {
  const plain = words(normalise(text));
  const things = finder.find(plain).filter(({ concept }) => !concept.subject);
  if (things.length !== 1) return [];
  const sections = intent.about?.length ? [intent.about[0]!] : undefined;
  const named = concepts.filter(({ id }) =>
    pointsByConcept.get(id)?.some(({ section }) => !sections || sections.includes(section)),
  );
  const { from, to } = things[0]!;
  return Array.from({ length: Math.min(standIns, named.length) }, (_, i) => {
    const other = named[(at * standIns + i) % named.length]!;
    const name = i % 2 === 0 ? other.label : other.words[(at + i) % other.words.length]!;
    return [...plain.slice(0, from), name, ...plain.slice(to)].join(' ');
  });
}
