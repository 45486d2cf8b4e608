/** Questions about one thing, by the lists that they ask of: "does X cause it" for the causes. */
import type { Question } from '../answers/question.js';
import type { AnswerIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Context } from './context.js';
import { namesThingOf } from './fitting-intent.js';

/** The question about one thing that belongs to a list: "does X cause it?" to the causes. */
export function aboutOne(
  last: AnswerIntent,
  { answerIntents, answeredFrom }: Knowledge,
): AnswerIntent | undefined {
  if (last['one-thing']) return last;
  const [section] = last.about?.length ? last.about : (answeredFrom.get(last.id) ?? []);
  return listing(section, answerIntents);
}

/**
 * The question about one thing whose list has what was named.
 * @param first sections that are looked at before the others
 */
export function listingOf(
  { things }: Question,
  { answerIntents, pointsByConcept }: Knowledge,
  first: readonly string[] = [],
): AnswerIntent | undefined {
  const sections = things.flatMap(({ concept }) =>
    (pointsByConcept.get(concept.id) ?? []).map(({ section }) => section),
  );
  const inOrder = [...sections.filter((each) => first.includes(each)), ...sections];
  return inOrder.map((section) => listing(section, answerIntents)).find(Boolean);
}

function listing(section: string | undefined, intents: readonly AnswerIntent[]): AnswerIntent | undefined {
  return intents.find((intent) => intent['one-thing'] && intent.about?.[0] === section);
}

const besides =
  /\b(?:besides?|apart from|other than|aside from|except(?: for)?|not counting|non|that (?:are|is) ?n[o']?t)\b/;

/** "Besides the tablets?": the question whose list the thing is on. */
export function othersThan(
  text: string,
  question: Question,
  last: AnswerIntent | undefined,
  { sources }: Context,
  knowledge: Knowledge,
): AnswerIntent | undefined {
  const { things, words } = question;
  if (!besides.test(text) || things.length === 0 || words.length > mostBesides) return undefined;
  if (!last && !/\b(?:what|which|anything|something|other|else)\b/.test(text)) return undefined;
  if (last?.['one-thing'] && namesThingOf(last, question, knowledge)) return last;
  return listingOf(question, knowledge, sources);
}

const mostBesides = 14;
