/** Which of the topics that no page has a question asks about, by where they stand in it. */
import type { Question } from '../answers/question.js';
import type { UnknownTopic } from '../answers/unknown-topics.js';

/** A question of more words is a story: what it names besides is no part of what is asked. */
export const mostAsked = 20;

/** What a long story names is asked about where the question stands. */
export function isNearAsking({ from, to }: UnknownTopic, { words }: Question): boolean {
  return (
    words.length <= mostAsked || words.slice(Math.max(0, from - 6), to + 4).some((word) => asking.test(word))
  );
}

const asking = /^(?:if|whether|can|could|does|do|is|are|would|will|what|which|how|why)$/;

/** "Loose stools, no fever": what is said not to be there is not asked about. */
export function isAbsent({ from }: UnknownTopic, { words }: Question): boolean {
  return (
    setAside.test(words.slice(0, from).join(' ')) ||
    (/^(?:no|without|never|nor|zero)$/.test(words[from - 1] ?? '') && from > 1)
  );
}

const setAside = /\b(?:never mind|forget(?: about)?|leave aside)(?: (?:the|my|your|our))?$/;

/** "Stress or gluten", "gluten and stress": one of the two is on the page, and each is asked about for itself. */
export function joinedToThing(topics: readonly UnknownTopic[], { things, words }: Question): boolean {
  // "Or black mould": a word may stand before the name.
  const near = (join: number, name: number) => name - join === 1 || name - join === 2;
  const joins = (at: number) => words[at] === 'and' || words[at] === 'or';
  return topics.every(({ from, to }) =>
    things.some((thing) => (joins(thing.to) && near(thing.to, from)) || (joins(to) && near(to, thing.from))),
  );
}
