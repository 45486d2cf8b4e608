/** Which of several intents about one thing is meant, by where the page names the thing and where it stands in the question. */
import type { Question } from '../answers/question.js';
import { relationIn } from '../answers/relation.js';
import type { Mention } from '../content/concept.js';
import { type AnswerIntent, intentName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match } from '../matching/matcher.js';

/** An intent that is less likely than this, as a share of the first, is not preferred to it. */
const leastLikely = 0.35;
/** The same where the first says nothing of the thing that was named. */
const leastLikelyBeside = 0.08;

/**
 * The intent itself, or the one that asks the same from the other side ("can it cause headaches", "can headaches
 * cause it"), or a nearly as likely one in whose sections the thing is named.
 */
export function fittingIntent(
  intent: AnswerIntent,
  question: Question,
  match: Match,
  knowledge: Knowledge,
): AnswerIntent {
  const own = ownIntent(intent, question, match, knowledge);
  if (own) return own;
  if (isBeside(intent, question, knowledge))
    return nearIntent(question, match, leastLikelyBeside, knowledge) ?? intent;
  const turned = intent.turned ? knowledge.intentById.get(intent.turned) : undefined;
  if (turned?.kind === 'answer' && relationIn(question) === against[intentName(intent)]) return turned;
  if (question.things.length === 0 || !intent.about?.length || namesThingOf(intent, question, knowledge))
    return intent;
  if (turned?.kind === 'answer' && namesThingOf(turned, question, knowledge) && isTurned(intent, question))
    return turned;
  return nearIntent(question, match, leastLikely, knowledge) ?? intent;
}

/** "Does bloating cause it?" is no question about symptoms, whatever its words are. */
const against: Readonly<Record<string, 'by-thing' | 'to-thing'>> = {
  'does-it-cause': 'to-thing',
  'is-it-a-symptom': 'by-thing',
};

/** The likeliest of the next intents that is about the thing. */
function nearIntent(
  question: Question,
  { ranked }: Match,
  least: number,
  knowledge: Knowledge,
): AnswerIntent | undefined {
  for (const { intent: id, confidence } of ranked.slice(1, 4)) {
    if (confidence <= least * ranked[0]!.confidence) return undefined;
    const other = knowledge.intentById.get(id);
    if (other?.kind === 'answer' && other.about?.length && namesThingOf(other, question, knowledge))
      return other;
  }
  return undefined;
}

/** "What happens to the blood flow?": of single points, those that name the thing are meant. */
function ownIntent(
  intent: AnswerIntent,
  question: Question,
  { ranked }: Match,
  knowledge: Knowledge,
): AnswerIntent | undefined {
  if (intent.about || intent.needs.length > 0 || question.things.length === 0) return undefined;
  if (!isOfPoints(intent, knowledge) || pointsName(intent, question, knowledge)) return undefined;
  for (const { intent: id, confidence } of ranked.slice(1, 4)) {
    if (confidence <= leastLikelyBeside * ranked[0]!.confidence) return undefined;
    const other = knowledge.intentById.get(id);
    if (other?.kind !== 'answer' || other['one-thing'] || !isOfPoints(other, knowledge)) continue;
    if (pointsName(other, question, knowledge)) return other;
  }
  return undefined;
}

/** Whether all that an intent answers is single points. */
export function isOfPoints({ answer }: AnswerIntent, { points }: Knowledge): boolean {
  return answer.every((ref) => points.has(ref));
}

/** Whether one of an intent's points names one of the things. */
function pointsName({ answer }: AnswerIntent, { things }: Question, { points }: Knowledge): boolean {
  return things.some(({ concept }) => answer.some((ref) => points.get(ref)?.concepts.includes(concept.id)));
}

/** "Does voltaren do anything to the lining?": a yes without a word of the thing would be no answer. */
function isBeside(intent: AnswerIntent, question: Question, knowledge: Knowledge): boolean {
  if (!question.wantsYesOrNo || intent.about || intent.needs.length > 0) return false;
  return (
    question.things.length > 0 && isOfPoints(intent, knowledge) && !pointsName(intent, question, knowledge)
  );
}

/** Whether one of the things is named in the sections that the intent is about. */
export function namesThingOf(
  { about }: AnswerIntent,
  { things }: Question,
  { pointsByConcept }: Knowledge,
): boolean {
  return things.some(({ concept }) =>
    pointsByConcept.get(concept.id)?.some(({ section }) => about?.includes(section)),
  );
}

const standsForSubject = new Set(['it', 'this', 'that', 'lg', 'condition']);

/** "Does it cause X" has the subject first; "does X cause it" has it last. */
function isTurned({ id }: AnswerIntent, { mentions, things, words }: Question): boolean {
  const thing = things[0]!.from;
  const subjects = mentions.filter(({ concept }) => concept.subject).map(({ from }) => from);
  const pronoun = words.findIndex((word) => standsForSubject.has(word));
  const subject = subjects[0] ?? (pronoun >= 0 ? pronoun : undefined);
  if (subject === undefined) return true;
  return id.endsWith('does-it-cause') ? subject < thing : subject > thing;
}

/** The question with things that were talked about before, where it names none itself. */
export function withThings(question: Question, ids: readonly string[], knowledge: Knowledge): Question {
  return question.things.length > 0 ? question : { ...question, things: thingsOf(ids, knowledge) };
}

/** Things by their ids, as if they stood in the question. */
export function thingsOf(ids: readonly string[], { concepts }: Knowledge): Mention[] {
  return ids.flatMap((id) => {
    const concept = concepts.find((each) => each.id === id);
    return concept ? [{ concept, from: 0, to: 0 }] : [];
  });
}
