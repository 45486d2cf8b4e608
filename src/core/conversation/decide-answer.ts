/** An intent that fits, and the things it is asked of, to an answer: those of the question, or of what was talked about. */
import type { Question } from '../answers/question.js';
import { relationIn } from '../answers/relation.js';
import { newWords } from '../answers/unknown-topics.js';
import type { AnswerIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match } from '../matching/matcher.js';
import { answerWith } from './answer-outcome.js';
import type { Context } from './context.js';
import { fittingIntent, namesThingOf, thingsOf, withThings } from './fitting-intent.js';
import type { Outcome } from './outcome.js';
import { torn } from './torn.js';
import { uncoveredThing } from './uncovered.js';

/** Below this, an answer in general is not opened with yes or no. */
const leastForYes = 0.5;
/** A second choice that is less likely than this, as a share of the first, is no choice. */
const leastRest = 0.2;

const pointsAtThing = /\b(?:that|this|it|those|these|them|they)\b/i;
/** "That marker", "those symptoms": what was talked about before. */
const pointsBack = /\b(?:that|those|these|them)\b/i;

/** @returns undefined where the intent cannot be what was meant */
export function decideAnswer(
  intent: AnswerIntent,
  question: Question,
  match: Match,
  context: Context,
  knowledge: Knowledge,
): Outcome | undefined {
  const { confidence } = match;
  let meant = question;
  const pointsAt = context.things.length > 0 && pointsAtThing.test(question.text);
  if (intent['one-thing'] && question.things.length === 0) {
    if (namesNew(question, pointsAt, knowledge)) return uncoveredThing(intent, confidence, knowledge);
    if (context.things.length === 0) return general(intent, question, match, knowledge);
    meant = withThings(question, context.things, knowledge);
  }
  // "Does a stool test look at that?": the page has no point on the test itself.
  const isSilent = question.things.every(({ concept }) => !knowledge.pointsByConcept.has(concept.id));
  // "Can a stool test show heavy metals?" names the test, and something that no page has.
  const isNew = question.things.length > 0 && newWords(question, knowledge, knowledge.taughtStems).length > 0;
  if (intent['one-thing'] && isSilent && !pointsAt && isNew)
    return uncoveredThing(intent, confidence, knowledge);
  if (intent['one-thing'] && isSilent && pointsAt)
    meant = { ...question, things: thingsOf(context.things, knowledge) };
  if (
    !intent['one-thing'] &&
    intent.about?.length &&
    question.wantsYesOrNo &&
    pointsBack.test(question.text)
  ) {
    const back = withThings(question, context.things, knowledge);
    if (namesThingOf(intent, back, knowledge)) meant = back;
  }
  const isNeeded = (id: string) =>
    meant.things.some(({ concept }) => concept.id === id) || context.things.includes(id);
  if (intent.needs.length > 0) {
    if (!intent.needs.some(isNeeded)) return undefined;
    // "And more sensitive?" after stress: stress it is that does it.
    if (!meant.things.some(({ concept }) => intent.needs.includes(concept.id)))
      meant = { ...meant, things: [...meant.things, ...thingsOf(context.things, knowledge)] };
    // "Does leaky gut cause stress?" is the reverse of what is said.
    if (relationIn(question) === 'to-thing') meant = { ...meant, wantsYesOrNo: false };
  }
  // No yes to a question that was hardly understood.
  if (confidence < leastForYes && meant.things.length === 0) meant = { ...meant, wantsYesOrNo: false };
  if (isOfOthers(intent, meant, context, knowledge)) meant = { ...meant, wantsYesOrNo: false };
  const fitting = fittingIntent(intent, meant, match, knowledge);
  const outcome = answerWith(fitting, meant, confidence, knowledge);
  if (match.kind !== 'unsure' || fitting !== intent || outcome.kind !== 'answer') return outcome;
  return torn(outcome, meant, match, knowledge) ?? outcome;
}

/**
 * A new word is a thing that no page has. Where a question points at what was talked about, one that only says how is
 * none: "so they're a named contributor?"
 */
function namesNew(question: Question, pointsAt: boolean, knowledge: Knowledge): boolean {
  return newWords(question, knowledge).some((word) => !(pointsAt && isHow.test(word)));
}

const isHow = /.{3}(?:ing|ed|ly|ish)$/;

/** "Can they be fixed?", after the microbial patterns: what is said of the lining is no yes to it. */
function isOfOthers(
  intent: AnswerIntent,
  question: Question,
  { things }: Context,
  { points }: Knowledge,
): boolean {
  if (intent['one-thing'] || intent.about || question.mentions.length > 0) return false;
  const own = intent.answer.map((ref) => points.get(ref));
  return (
    /\b(?:they|them|those|these)\b/i.test(question.text) &&
    things.length > 0 &&
    own.every((point) => point && !point.concepts.some((id) => things.includes(id)))
  );
}

/** Nothing was named that the intent could be about: the next likely intent that needs no thing, else its list. */
function general(
  intent: AnswerIntent,
  question: Question,
  match: Match,
  knowledge: Knowledge,
): Outcome | undefined {
  const isSubject = intent.about?.length === 0 && question.mentions.length > 0;
  const next =
    nextAnswer(question, match, knowledge) ??
    (isSubject ? subjectAnswer(question, match, knowledge) : undefined);
  return (
    next ?? (intent.about?.length ? answerWith(intent, question, match.confidence, knowledge) : undefined)
  );
}

/** "Anything about leaky gut?": no thing of the page, but the page's own subject. */
function subjectAnswer(
  question: Question,
  match: Match,
  { intentById, ...rest }: Knowledge,
): Outcome | undefined {
  const found = match.ranked
    .map((each) => intentById.get(each.intent))
    .find((each) => each?.kind === 'answer' && !each['one-thing'] && each.about?.length === 0);
  return found?.kind === 'answer'
    ? answerWith(found, question, match.confidence, { intentById, ...rest })
    : undefined;
}

/** What the next intent that needs no thing says, if it is nearly as likely. */
export function nextAnswer(question: Question, match: Match, knowledge: Knowledge): Outcome | undefined {
  const [best, ...rest] = match.ranked;
  for (const { intent: id, confidence } of rest) {
    if (confidence < leastRest * best!.confidence) return undefined;
    const other = knowledge.intentById.get(id);
    if (other?.kind === 'answer' && !other['one-thing'] && other.needs.length === 0) {
      return answerWith(other, question, match.confidence, knowledge);
    }
  }
  return undefined;
}
