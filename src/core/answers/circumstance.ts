/** What a question names only to say when or how: "after lunch", "like a balloon", "off a kebab". */
import type { Question } from './question.js';
import type { UnknownTopic } from './unknown-topics.js';

const before = new Set('after since off like at during before'.split(' '));
const between = new Set('a an the my our your his her some that this dodgy bad big'.split(' '));
/** A drug, a test or an illness is never mentioned in passing. */
const passing = new Set(['food', 'thing', 'activity', 'plant', 'organism']);

export function isCircumstance({ from, category }: UnknownTopic, { words }: Question): boolean {
  let at = from - 1;
  while (at > 0 && between.has(words[at]!)) at--;
  return passing.has(category) && at >= 0 && before.has(words[at]!);
}
