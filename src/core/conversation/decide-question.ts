/** One question, and what was talked about before it, to what it comes to. */
import { aboutThings } from '../answers/answer-intent.js';
import { isCircumstance } from '../answers/circumstance.js';
import { type Question, readQuestion } from '../answers/question.js';
import { newWords, type UnknownTopic, unknownTopics } from '../answers/unknown-topics.js';
import { type AnswerIntent, intentName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match, Matcher } from '../matching/matcher.js';
import { answerWith, withNote } from './answer-outcome.js';
import { calledIntent } from './called-intent.js';
import { fittingIntent, namesThingOf, thingsOf, withThings } from './fitting-intent.js';
import { type Context, followUp } from './follow-up.js';
import { askedAbout, isJoined, leansOnContext, pointsToThings } from './in-context.js';
import { nearContext } from './near-context.js';
import type { Outcome } from './outcome.js';
import { isAsked } from './split-message.js';
import { isFromElsewhere, strangeWords, verySure } from './strange-words.js';
import { toOption, uncoveredBeside, uncoveredQuestion, uncoveredThing, uncoveredTopic } from './uncovered.js';

/** A second intent that is this close to the first makes the matcher torn. */
const closeness = 0.6;
/** Only then is it asked which of the two is meant: a fair guess serves better than a question back. */
const tornness = 0.8;
/** Below this, a match is not worth an answer. */
const leastSure = 0.3;
/** Below this, an answer in general is not opened with yes or no. */
const leastForYes = 0.45;
/** Below this, a refusal of the matcher stands whatever the words are. */
const leastRefused = 0.4;
/** Below this, a thing that the question names counts for more than the intent. */
const sureEnough = 0.55;
/** A second choice that is less likely than this, as a share of the first, is no choice. */
const leastRest = 0.2;
/** Below this, "does stress make it worse?" is a question about stress. */
const almostCertain = 0.9;
/** From here on "they" is nobody in particular: "how do they test for it?" */
const certain = 0.95;
const mostOptions = 3;

export function decideQuestion(
  text: string,
  context: Context,
  knowledge: Knowledge,
  matcher: Matcher,
): Outcome {
  const question = readQuestion(text, knowledge);
  const follow = followUp(question, context, knowledge);
  if (follow?.kind === 'intent') {
    const meant = { ...question, wantsYesOrNo: question.wantsYesOrNo || follow.yesNo };
    return decideFollowUp(follow.intent, meant, knowledge);
  }
  const asked = follow?.kind === 'question' ? readQuestion(follow.text, knowledge) : question;
  const called = calledIntent(asked, knowledge);
  if (called) return answerWith(called, asked, 1, knowledge);
  const match = nearContext(asked, matcher.match(asked.canonical), context, knowledge);
  const outcome = decideMatch(asked, match, context, knowledge);
  return inContext(asked, outcome, context, knowledge, matcher) ?? outcome;
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
    const match = matcher.match(whole.canonical);
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
  return withNote(answerWith(intent, question, 1, knowledge), topics, knowledge);
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
  );
  const otherwise = (): Outcome =>
    unmatched(question, topics, match, knowledge) ?? { kind: 'unknown', intent: null, confidence };

  const strange = strangeWords(question, knowledge);
  // A refusal stands where the words are new too: a short question may only be put in a new way.
  const isTorn = (match.ranked[1]?.confidence ?? 0) > closeness * (best?.confidence ?? 0);
  const isRefused =
    match.kind === 'unknown' &&
    (confidence < leastRefused ||
      isTorn ||
      (strange.length > 0 && confidence < (question.mentions.length > 0 ? verySure : almostCertain)));
  if (!intent || isRefused || confidence < leastSure) return otherwise();
  if (intent.kind === 'smalltalk') {
    if (question.mentions.length + topics.length > 0) {
      const outcome = otherwise();
      return outcome.kind === 'unknown' ? (nextAnswer(question, match, knowledge) ?? outcome) : outcome;
    }
    const isForeign =
      strange.length > 0 && (confidence < verySure || strange.length >= question.words.length / 3);
    const isQuestion = confidence < verySure && said.has(intentName(intent)) && isAsked(question.text);
    if (isForeign || isQuestion) return { kind: 'unknown', intent: null, confidence };
    return { kind: 'smalltalk', name: intentName(intent), intent: intent.id, confidence };
  }
  const isBeside = intent.kind === 'answer' && namesThingOf(intent, question, knowledge);
  const asked = isBeside ? topics.filter((topic) => !isCircumstance(topic, question)) : topics;
  if (asked.length > 0 && !joinedToThing(asked, question))
    return uncoveredTopic(asked, intent, question, confidence, knowledge);
  if (intent.kind === 'uncovered') {
    return question.things.length > 0 && confidence < (question.wantsYesOrNo ? almostCertain : sureEnough)
      ? otherwise()
      : uncoveredQuestion(intent, confidence, knowledge);
  }
  if (isFromElsewhere(question, strange, confidence, knowledge) && !isOneThing) return otherwise();
  if (question.things.length > 0 && confidence < sureEnough && !takesThings(intent)) return otherwise();
  return withNote(
    decideAnswer(intent, question, match, context, knowledge) ?? otherwise(),
    topics,
    knowledge,
  );
}

/** @returns undefined where the intent cannot be what was meant */
function decideAnswer(
  intent: AnswerIntent,
  question: Question,
  match: Match,
  context: Context,
  knowledge: Knowledge,
): Outcome | undefined {
  const { confidence } = match;
  let meant = question;
  if (intent['one-thing'] && question.things.length === 0) {
    if (newWords(question, knowledge).length > 0) return uncoveredThing(intent, confidence, knowledge);
    if (context.things.length === 0) return general(intent, question, match, knowledge);
    meant = withThings(question, context.things, knowledge);
  }
  // "Does a stool test look at that?": the page has no point on the test itself.
  const isSilent = question.things.every(({ concept }) => !knowledge.pointsByConcept.has(concept.id));
  if (intent['one-thing'] && isSilent && context.things.length > 0 && pointsAtThing.test(question.text))
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
  }
  // No yes to a question that was hardly understood.
  if (confidence < leastForYes && meant.things.length === 0) meant = { ...meant, wantsYesOrNo: false };
  const fitting = fittingIntent(intent, meant, match, knowledge);
  const outcome = answerWith(fitting, meant, confidence, knowledge);
  if (match.kind !== 'unsure' || fitting !== intent || outcome.kind !== 'answer') return outcome;
  return torn(outcome, meant, match, knowledge) ?? outcome;
}

/** Nothing was named that the intent could be about: the next likely intent that needs no thing, else its list. */
function general(
  intent: AnswerIntent,
  question: Question,
  match: Match,
  knowledge: Knowledge,
): Outcome | undefined {
  const next = nextAnswer(question, match, knowledge);
  return (
    next ?? (intent.about?.length ? answerWith(intent, question, match.confidence, knowledge) : undefined)
  );
}

/** What the next intent that needs no thing says, if it is nearly as likely. */
function nextAnswer(question: Question, match: Match, knowledge: Knowledge): Outcome | undefined {
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

function takesThings(intent: AnswerIntent): boolean {
  return intent.about !== undefined || intent.needs.length > 0 || Object.keys(intent.for).length > 0;
}

/** The question which of them is meant, where two intents are close and would say different things. */
function torn(
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

const pointsAtThing = /\b(?:that|this|it|those|these|them|they)\b/i;
/** "That marker", "those symptoms": what was talked about before. */
const pointsBack = /\b(?:that|those|these|them)\b/i;

/** As many words may stand around a thing that is asked about by its bare name. */
const shortQuestion = 12;

/** No intent fits: a thing that pages name is still worth what they say of it, and an unknown one its name. */
function unmatched(
  question: Question,
  topics: readonly UnknownTopic[],
  match: Match,
  knowledge: Knowledge,
): Outcome | undefined {
  const short = question.words.length <= shortQuestion;
  const aboutGut = question.mentions.some(({ concept }) => concept.subject);
  if (topics.length > 0 && (short || aboutGut || question.things.length > 0)) {
    return uncoveredTopic(topics, undefined, question, match.confidence, knowledge);
  }
  if (question.things.length === 0 || !(short || aboutGut)) return undefined;
  if (question.wantsYesOrNo && strangeWords(question, knowledge).length > 0)
    return uncoveredBeside(question, match.confidence, knowledge);
  const likely = match.ranked.slice(0, mostOptions).map((each) => knowledge.intentById.get(each.intent));
  const intent = likely.find(
    (each) => each?.kind === 'answer' && each['one-thing'] && namesThingOf(each, question, knowledge),
  );
  if (intent?.kind === 'answer') return answerWith(intent, question, match.confidence, knowledge);
  const answer = aboutThings(question.things, knowledge);
  return answer && { kind: 'answer', answer, yesNo: false, intent: null, confidence: match.confidence };
}

/** "Stress or gluten", "gluten and stress": one of the two is on the page, and each is asked about for itself. */
function joinedToThing(topics: readonly UnknownTopic[], { things, words }: Question): boolean {
  // "Or black mould": a word may stand before the name.
  const near = (join: number, name: number) => name - join === 1 || name - join === 2;
  const joins = (at: number) => words[at] === 'and' || words[at] === 'or';
  return topics.every(({ from, to }) =>
    things.some((thing) => (joins(thing.to) && near(thing.to, from)) || (joins(to) && near(to, thing.from))),
  );
}
