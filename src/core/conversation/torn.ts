/** Whether it has to be asked which of two intents is meant. */
import type { Question } from '../answers/question.js';
import type { AnswerIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match } from '../matching/matcher.js';
import { answerWith } from './answer-outcome.js';
import { namesThingOf } from './fitting-intent.js';
import type { Outcome } from './outcome.js';
import { toOption } from './uncovered.js';

/** A second intent that is this close to the first makes the matcher torn. */
export const closeness = 0.6;
/** Only then is it asked which of the two is meant: a fair guess serves better than a question back. */
const tornness = 0.8;
const mostOptions = 3;

/** The question which of them is meant, where two intents are close and would say different things. */
export function torn(
  first: Outcome & { kind: 'answer' },
  question: Question,
  match: Match,
  knowledge: Knowledge,
): Outcome | undefined {
  const [best, second] = match.ranked;
  const rival = second && knowledge.intentById.get(second.intent);
  const intent = best && knowledge.intentById.get(best.intent);
  if (intent?.kind === 'answer' && namesOwn(intent, question, knowledge)) return undefined;
  if (rival?.kind !== 'answer' || second!.confidence < tornness * best!.confidence) return undefined;
  const other = answerWith(rival, question, second!.confidence, knowledge);
  if (
    other.kind !== 'answer' ||
    first.answer.text.includes(other.answer.text) ||
    other.answer.text.includes(first.answer.text)
  )
    return undefined;
  const options = match.ranked
    .filter((each) => each.confidence > (closeness * best!.confidence) / 2)
    .slice(0, mostOptions)
    .map((each) => knowledge.intentById.get(each.intent))
    .filter((each) => each?.kind === 'answer')
    .map(toOption);
  return { kind: 'torn', options, first, intent: first.intent, confidence: first.confidence };
}

/** The question names what the intent is about, or what it needs. */
function namesOwn(intent: AnswerIntent, question: Question, knowledge: Knowledge): boolean {
  return (
    namesThingOf(intent, question, knowledge) ||
    question.things.some(({ concept }) => intent.needs.includes(concept.id))
  );
}
