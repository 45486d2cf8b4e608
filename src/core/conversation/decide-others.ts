/** What a list holds besides what a question leaves out of it. */
import { readQuestion } from '../answers/question.js';
import { bulleted } from '../answers/render.js';
import type { Mention } from '../content/concept.js';
import { type AnswerIntent, intentName } from '../content/intent.js';
import { answerNamed, type Knowledge, resolve } from '../content/knowledge.js';
import { answerInFull } from './answer-outcome.js';
import { exclusionIn } from './exclusion.js';
import { namesThingOf } from './fitting-intent.js';
import { listingOf } from './listing.js';
import type { Outcome } from './outcome.js';

/** Below this, it is not clear what is asked beside what is left out. */
const leastSure = 0.4;

/**
 * @param decide what a question comes to by itself
 * @returns undefined where nothing is left out, or it is left out of no list
 */
export function decideOthers(
  message: string,
  decide: (text: string) => Outcome,
  knowledge: Knowledge,
): Outcome | undefined {
  const found = exclusionIn(message);
  if (!found) return undefined;
  const excluded = readQuestion(found.excluded, knowledge);
  const asked = listIn(decide(found.rest), knowledge);
  const listing = found.isByName ? listingOf(excluded, knowledge) : undefined;
  // "I'm not stressed. What else is there, apart from stress?": what is left out tells the list.
  const isOfAsked = asked && (!listing || namesThingOf(asked, excluded, knowledge));
  const list = isOfAsked ? asked : othersOf(listing, knowledge);
  if (excluded.things.length > 0)
    return list && without(list, found.isByName ? excluded.things : [], knowledge);
  // "Nothing to do with the belly": the other heading of the same list.
  const name = list ? (knowledge.phrases.called[intentName(list)]?.[0] ?? '') : '';
  const part = listIn(decide(`${name} ${found.excluded}`.trim()), knowledge);
  const other = part && part !== list ? othersOf(part, knowledge) : undefined;
  const meant = other ?? list;
  return meant && answerInFull(meant, knowledge);
}

/** The intent whose answer is a list; for a question about one thing, that of all of them. */
function listIn(outcome: Outcome, knowledge: Knowledge): AnswerIntent | undefined {
  if (outcome.kind !== 'answer' || outcome.confidence < leastSure) return undefined;
  const intent = knowledge.intentById.get(outcome.intent ?? '');
  if (intent?.kind !== 'answer') return undefined;
  if (intent['one-thing']) return othersOf(intent, knowledge);
  return intent.answer.some((ref) => resolve(ref, knowledge).kind === 'blocks') ? intent : undefined;
}

function othersOf(intent: AnswerIntent | undefined, knowledge: Knowledge): AnswerIntent | undefined {
  return intent && answerNamed(knowledge.phrases.others[intentName(intent)], knowledge);
}

/** The list without the lines of some things. */
function without(list: AnswerIntent, things: readonly Mention[], knowledge: Knowledge): Outcome {
  const outcome = answerInFull(list, knowledge);
  if (outcome.kind !== 'answer') return outcome;
  const ids = new Set(things.map(({ concept }) => concept.id));
  const lines = new Set(
    [...knowledge.points.values()]
      .filter(({ concepts }) => concepts[0] !== undefined && ids.has(concepts[0]))
      .map(({ lead, text }) => bulleted(lead ?? text)),
  );
  const text = outcome.answer.text
    .split('\n')
    .filter((line) => !lines.has(line))
    .join('\n');
  return { ...outcome, answer: { ...outcome.answer, text } };
}
