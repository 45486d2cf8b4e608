/** One question, and what was talked about before it, to what it comes to. */
import { isCircumstance } from '../answers/circumstance.js';
import { type Question, readQuestion } from '../answers/question.js';
import { relationIn } from '../answers/relation.js';
import { strangerIn } from '../answers/stranger.js';
import { unknownTopics } from '../answers/unknown-topics.js';
import { isChoiceOfKinds } from '../answers/yes-no.js';
import { type AnswerIntent, intentName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match, Matcher } from '../matching/matcher.js';
import { answerWith, withNote } from './answer-outcome.js';
import { isAbsent, isNearAsking, joinedToThing, mostAsked } from './asked-topics.js';
import { beyondPage } from './beyond-page.js';
import { calledInContext } from './called-in-context.js';
import type { Context } from './context.js';
import { decideAnswer, nextAnswer } from './decide-answer.js';
import { namesThingOf, thingsOf } from './fitting-intent.js';
import { followUp } from './follow-up.js';
import { heardFollowUp, ownMatch } from './heard-follow-up.js';
import { askedAbout, isJoined, leansOnContext, pointsToThings, withNames } from './in-context.js';
import { nearContext } from './near-context.js';
import type { Outcome } from './outcome.js';
import { isAsked } from './split-message.js';
import {
  isFromElsewhere,
  namesStranger,
  saysMore,
  strangeWords,
  unheardWords,
  verySure,
} from './strange-words.js';
import { closeness } from './torn.js';
import { isStated, uncoveredQuestion, uncoveredRelation, uncoveredTopic } from './uncovered.js';
import { factsOf, likelyShape, unmatched } from './unmatched.js';

/** Below this, a match is not worth an answer. */
const leastSure = 0.3;
/** Below this, a refusal of the matcher stands whatever the words are. */
const leastRefused = 0.4;
/** Below this, a thing that the question names counts for more than the intent. */
const sureEnough = 0.55;
/** Below this, "does stress make it worse?" is a question about stress. */
const almostCertain = 0.9;
/** "I asked him and he laughed": fewer words are a question put short. */
const fewestTold = 5;
/** From this share on, a question may ask for more than any page says: no yes is said to it. */
const perhapsBeyond = 0.25;
/** From here on "they" is nobody in particular: "how do they test for it?" */
const certain = 0.95;

export function decideQuestion(
  text: string,
  context: Context,
  knowledge: Knowledge,
  matcher: Matcher,
): Outcome {
  const question = readQuestion(text, knowledge);
  const follow = followUp(question, context, knowledge, heardFollowUp(text, knowledge, matcher));
  if (follow?.kind === 'intent') {
    const meant = follow.things
      ? { ...question, things: follow.things, wantsYesOrNo: false }
      : { ...question, wantsYesOrNo: question.wantsYesOrNo || follow.yesNo };
    return decideFollowUp(follow.intent, meant, knowledge);
  }
  const asked =
    follow?.kind === 'question'
      ? readQuestion(follow.text, knowledge)
      : readQuestion(withNames(question, context, knowledge), knowledge);
  const called = calledInContext(asked, context, knowledge);
  if (called) return called;
  const choice = chooseKind(asked, context, knowledge);
  if (choice) return choice;
  const match = nearContext(asked, ownMatch(asked, knowledge, matcher), context, knowledge);
  const outcome = decideMatch(asked, match, context, knowledge);
  return inContext(asked, outcome, context, knowledge, matcher) ?? outcome;
}

/** "Cause or consequence?", after dysbiosis: what the pages say of it is the choice. */
function chooseKind(question: Question, { things }: Context, knowledge: Knowledge): Outcome | undefined {
  if (question.mentions.length > 0 || things.length === 0 || !isChoiceOfKinds(question.text))
    return undefined;
  return factsOf(thingsOf(things.slice(-1), knowledge), 1, knowledge);
}

/** A short question that says nothing alone is asked again about what was talked about. */
function inContext(
  question: Question,
  outcome: Outcome,
  context: Context,
  knowledge: Knowledge,
  matcher: Matcher,
): Outcome | undefined {
  const isLost =
    outcome.kind === 'unknown' ||
    (outcome.kind === 'torn' && isJoined(question.text)) ||
    (outcome.kind === 'smalltalk' && said.has(outcome.name) && isAsked(question.text));
  const pointsBack =
    outcome.kind === 'answer' && outcome.confidence < certain && pointsToThings(question, context);
  if (!(isLost || pointsBack) || !leansOnContext(question, knowledge)) return undefined;
  for (const text of askedAbout(question.text, context, knowledge)) {
    const whole = { ...readQuestion(text, knowledge), wantsYesOrNo: question.wantsYesOrNo };
    const match = ownMatch(whole, knowledge, matcher);
    const found = decideMatch(whole, match, context, knowledge);
    const intent = found.intent ? knowledge.intentById.get(found.intent) : undefined;
    // What is said of a thing in general answers no question, nor does the list that was given just now.
    const isGeneral = !intent || (intent.kind === 'answer' && intent.about?.length === 0);
    const isSaid = found.intent === context.intent && intent?.kind === 'answer' && intent.about !== undefined;
    if (found.kind === 'answer' && !isGeneral && !isSaid && match.confidence >= sureEnough) return found;
  }
  return undefined;
}

/** Small talk that nobody puts as a question. */
const said: ReadonlySet<string> = new Set([
  'hello',
  'thanks',
  'bye',
  'acknowledgement',
  'apology',
  'insult',
  'how-are-you',
]);

/** What a follow-up comes to: its intent is settled by what was talked about. */
function decideFollowUp(intent: AnswerIntent, question: Question, knowledge: Knowledge): Outcome {
  const topics = unknownTopics(question, knowledge, 'one-thing');
  if (topics.length > 0 && !joinedToThing(topics, question))
    return uncoveredTopic(topics, intent, question, 1, knowledge);
  return withNote(answerWith(intent, question, 1, knowledge), topics, question, knowledge);
}

function decideMatch(question: Question, match: Match, context: Context, knowledge: Knowledge): Outcome {
  const [best] = match.ranked;
  const intent = best && knowledge.intentById.get(best.intent);
  const { confidence } = match;
  const isOneThing = intent?.kind === 'answer' && intent['one-thing'];
  const topics = unknownTopics(
    question,
    knowledge,
    !isOneThing ? 'free' : question.things.length > 0 ? 'one-thing' : 'any-thing',
  ).filter(
    (topic) => isNearAsking(topic, question) && (question.things.length === 0 || !isAbsent(topic, question)),
  );
  const isOfStranger = intent?.kind !== 'uncovered' || question.wantsYesOrNo;
  const stranger = topics.length === 0 && isOfStranger ? strangerIn(question, knowledge) : undefined;
  const otherwise = (): Outcome =>
    unmatched(question, stranger ? [stranger] : topics, match, knowledge) ?? {
      kind: 'unknown',
      intent: null,
      confidence,
    };

  const strange = strangeWords(question, knowledge);
  const unheard = question.mentions.length === 0 ? unheardWords(question, knowledge) : [];
  const isUnheard = intent?.kind === 'answer' && unheard.length > 0;
  // A refusal stands where the words are new too: a short question may only be put in a new way.
  const isTorn = (match.ranked[1]?.confidence ?? 0) > closeness * (best?.confidence ?? 0);
  const isRefused =
    match.kind === 'unknown' &&
    (confidence < leastRefused ||
      isTorn ||
      ((strange.length > 0 || isUnheard) &&
        confidence < (question.mentions.length > 0 ? verySure : almostCertain)));
  const isNone = !intent || intent.kind === 'follow-up' || intent.kind === 'elsewhere';
  if (isNone || isRefused || confidence < leastSure) return otherwise();
  if (intent.kind === 'smalltalk') {
    if (question.mentions.length + topics.length > 0) {
      const outcome = otherwise();
      return outcome.kind === 'unknown' ? (nextAnswer(question, match, knowledge) ?? outcome) : outcome;
    }
    const isForeign =
      strange.length > 0 && (confidence < verySure || strange.length >= question.words.length / 3);
    const isPolite = said.has(intentName(intent));
    const isQuestion =
      isPolite &&
      isAsked(question.text) &&
      intentName(intent) !== 'hello' &&
      (confidence < verySure || intentName(intent) === 'acknowledgement' || question.words.length === 1);
    if (isForeign || isQuestion) return { kind: 'unknown', intent: null, confidence };
    return { kind: 'smalltalk', name: intentName(intent), intent: intent.id, confidence };
  }
  const isBeside = intent.kind === 'answer' && namesThingOf(intent, question, knowledge);
  const asked = isBeside ? topics.filter((topic) => !isCircumstance(topic, question)) : topics;
  if (asked.length > 0 && !joinedToThing(asked, question))
    return {
      ...uncoveredTopic(asked, intent, question, confidence, knowledge),
      ...(intent.kind === 'uncovered' ? { asks: likelyShape(match, knowledge) } : {}),
    };
  const relation = isOneThing || intent.kind === 'uncovered' ? relationIn(question) : undefined;
  if (typeof relation === 'object' && !isStated(relation.between, knowledge))
    return uncoveredRelation(relation.between, intent, confidence, knowledge);
  if (stranger) return uncoveredTopic([stranger], intent, question, confidence, knowledge);
  if (intent.kind === 'uncovered') {
    if (isNameAlone(question)) return factsOf(question.things, confidence, knowledge) ?? otherwise();
    return question.things.length > 0 && confidence < (question.wantsYesOrNo ? almostCertain : sureEnough)
      ? otherwise()
      : uncoveredQuestion(intent, question, confidence, knowledge);
  }
  // A yes that names nothing of what was asked about would be a guess.
  const isOpened = intent.kind === 'answer' && intent.opens !== undefined && !isOneThing;
  if (question.wantsYesOrNo && isOpened && confidence < certain && namesStranger(strange, question))
    return otherwise();
  if (isFromElsewhere(question, strange, unheard, confidence, knowledge) && !isOneThing) return otherwise();
  if (question.things.length > 0 && confidence < sureEnough && !takesThings(intent)) return otherwise();
  // What is only told, and names nothing, asks for no page.
  if (
    confidence < sureEnough &&
    question.mentions.length === 0 &&
    !isAsked(question.text) &&
    isTold(question)
  )
    return otherwise();
  const isBeyond =
    (beyondPage(match, knowledge)?.share ?? 0) >= perhapsBeyond || saysMore(question, knowledge);
  const meant = isBeyond ? { ...question, wantsYesOrNo: false } : question;
  return withNote(
    decideAnswer(intent, meant, match, context, knowledge) ?? otherwise(),
    question.words.length > mostAsked ? [] : topics,
    question,
    knowledge,
  );
}

/** "Zonulin?" asks for no detail of it. */
function isNameAlone({ words, things }: Question): boolean {
  return words.every((_, at) => things.some(({ from, to }) => from <= at && at < to));
}

function isTold({ words }: Question): boolean {
  return /^(?:i|he|she|we|they|my|our|his|her)$/.test(words[0] ?? '') && words.length >= fewestTold;
}

function takesThings(intent: AnswerIntent): boolean {
  return intent.about !== undefined || intent.needs.length > 0 || Object.keys(intent.for).length > 0;
}
