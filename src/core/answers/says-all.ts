/** Whether a text says all that a question asks: then "is it so?" may be answered with yes. */
import { stem, words } from '../language/words.js';
import type { Question } from './question.js';

/** Words that carry the form of a question and nothing of what it is about. */
const form = new Set(
  'a an the of in to for and it its that this is are was be does do did can could really so then also leaky gut'.split(
    ' ',
  ),
);

export function saysAll(text: string, question: Question): boolean {
  const said = new Set(words(text).map(stem));
  const asked = question.words.filter((word) => !form.has(word));
  return asked.length > 1 && asked.every((word) => said.has(stem(word)));
}
