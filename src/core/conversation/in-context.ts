/** A short question together with what was talked about before it: "is that all the time?" after IBD. */
import type { Question } from '../answers/question.js';
import { unknownTopics } from '../answers/unknown-topics.js';
import type { Knowledge } from '../content/knowledge.js';
import { countWords } from '../language/words.js';
import type { Context } from './context.js';
import { isAsked } from './split-message.js';
import { strangeWords } from './strange-words.js';

/** A question of more words says itself what it is about. */
const mostWords = 9;
const pronoun = /\b(?:they|them|those|these|that|this|it)\b/i;
const several = /\b(?:they|them|those|these)\b/i;
const joining = /^(?:(?:and|or|but|so|ok|okay|then|well|also)\b[ ,]*)+/i;

/** "That marker", "these symptoms": a thing that was talked about, by its kind. */
const byKind =
  /\b(?:that|this|those|these) (?:markers?|symptoms?|conditions?|nutrients?|deficienc(?:y|ies)|hormones?|patterns?)\b/i;

/** The question with the name of what was talked about, where it says only of which kind that is. */
export function withNames(question: Question, { things }: Context, { concepts }: Knowledge): string {
  const labels = things.flatMap((id) => concepts.find((each) => each.id === id)?.label ?? []);
  return labels.length === 0 ? question.text : question.text.replace(byKind, labels.join(' and '));
}

/** It asks, in words that everybody uses, and names nothing of its own. */
export function leansOnContext(question: Question, knowledge: Knowledge): boolean {
  return (
    question.words.length <= mostWords &&
    question.things.length === 0 &&
    (isAsked(question.text) || isJoined(question.text)) &&
    strangeWords(question, knowledge).length === 0 &&
    unknownTopics(question, knowledge, 'free').length === 0
  );
}

/** "What do they do to it?", after stress hormones. */
export function pointsToThings(question: Question, { things }: Context): boolean {
  return things.length > 0 && question.things.length === 0 && several.test(question.text);
}

/** "And the barrier": more than the joining word alone. */
export function isJoined(text: string): boolean {
  return joining.test(text) && countWords(text.replace(joining, '')) >= 2;
}

/** The question about each thing that may be meant, the likeliest first. */
export function askedAbout(
  text: string,
  { things, intent }: Context,
  { concepts, intentById }: Knowledge,
): string[] {
  const last = intent ? intentById.get(intent) : undefined;
  if (last?.kind !== 'answer') return [];
  const bare = text.replace(joining, '');
  const labels = (ids: readonly string[]) =>
    ids.flatMap((id) => concepts.find((each) => each.id === id)?.label ?? []);
  const all = labels(things);
  const names = several.test(bare) && all.length > 1 ? [all.join(' and ')] : labels(things.slice(-1));
  const about = names.map((name) => (pronoun.test(bare) ? bare.replace(pronoun, name) : `${name} ${bare}`));
  // The title of a question about one thing names a thing that nobody asked about.
  return last['one-thing'] ? about : [...about, `${last.title.replace(/\?$/, '')} ${bare}`];
}
