/** One question, and what was talked about before it, to what it comes to. */
import { type Answer, aboutThings, answerIntent } from '../answers/answer-intent.js';
import { type Question, readQuestion } from '../answers/question.js';
import { type UnknownTopic, unknownTopics } from '../answers/unknown-topics.js';
import type { Mention } from '../content/concept.js';
import type { AnswerIntent, UncoveredIntent } from '../content/intent.js';
import { intentName } from '../content/intent.js';
import { answerIntents, type Knowledge } from '../content/knowledge.js';
import { fill } from '../content/phrases.js';
import type { Match, Matcher } from '../matching/matcher.js';
import type { Option } from '../reply.js';
import { type Context, followUp } from './follow-up.js';
import type { Outcome } from './outcome.js';

/** A second intent that is this close to the first makes the matcher torn. */
const closeness = 0.6;
/** Below this, a match is not worth an answer. */
const leastSure = 0.3;
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
    return decideIntent(follow.intent, meant, context, knowledge);
  }
  const asked = follow?.kind === 'question' ? readQuestion(follow.text, knowledge) : question;
  return decideMatch(asked, matcher.match(asked.text), context, knowledge);
}

function decideMatch(question: Question, match: Match, context: Context, knowledge: Knowledge): Outcome {
  const [best, second] = match.ranked;
  const intent = best && knowledge.intentById.get(best.intent);
  const confidence = match.confidence;
  const found = { intent: intent?.id ?? null, confidence };
  const topics = unknownTopics(
    question,
    knowledge,
    intent?.kind === 'answer' && intent['one-thing'] && question.things.length === 0,
  );
  if (!intent || match.kind === 'unknown' || confidence < leastSure) {
    return unmatched(question, topics, knowledge) ?? { kind: 'unknown', intent: null, confidence };
  }
  if (intent.kind === 'smalltalk') {
    return question.things.length > 0
      ? (unmatched(question, topics, knowledge) ?? { kind: 'smalltalk', name: intentName(intent), ...found })
      : { kind: 'smalltalk', name: intentName(intent), ...found };
  }
  if (topics.length > 0 && !joinedToThing(topics, question))
    return uncoveredTopic(topics, intent, question, confidence, knowledge);
  if (intent.kind === 'uncovered') return uncoveredQuestion(intent, confidence, knowledge);
  const outcome = answerWith(intent, question, confidence, knowledge, context);
  const rival = second && knowledge.intentById.get(second.intent);
  if (
    match.kind === 'unsure' &&
    rival &&
    rival.kind === 'answer' &&
    second.confidence > closeness * best.confidence &&
    outcome.kind === 'answer'
  ) {
    const other = answerWith(rival, question, second.confidence, knowledge, context);
    if (other.kind === 'answer' && !isWithin(outcome.answer, other.answer)) {
      return { kind: 'torn', ...found, options: optionsOf(match, knowledge), first: outcome };
    }
  }
  return topics.length > 0 ? withNote(outcome, topics, knowledge) : outcome;
}

/** What a follow-up comes to: its intent is settled by what was talked about. */
function decideIntent(
  intent: AnswerIntent,
  question: Question,
  context: Context,
  knowledge: Knowledge,
): Outcome {
  const topics = unknownTopics(question, knowledge, false);
  if (topics.length === 0) return answerWith(intent, question, 1, knowledge, context);
  if (!joinedToThing(topics, question)) return uncoveredTopic(topics, intent, question, 1, knowledge);
  return withNote(answerWith(intent, question, 1, knowledge, context), topics, knowledge);
}

/** The intent's answer; where it needs a thing and none was named, what was talked about before is meant. */
function answerWith(
  intent: AnswerIntent,
  question: Question,
  confidence: number,
  knowledge: Knowledge,
  context: Context,
): Outcome {
  const found = { intent: intent.id, confidence };
  const meant =
    intent['one-thing'] && question.things.length === 0 && context.things.length > 0
      ? withThings(question, context.things, knowledge)
      : question;
  const answer = answerIntent(intent, meant, knowledge);
  if (!answer) return { kind: 'unknown', ...found };
  return { kind: 'answer', answer, yesNo: question.wantsYesOrNo, ...found };
}

/** No intent fits: a thing that pages name is still worth what they say of it, and an unknown one its name. */
function unmatched(
  question: Question,
  topics: readonly UnknownTopic[],
  knowledge: Knowledge,
): Outcome | undefined {
  const short = question.words.length <= 8;
  const aboutGut = question.mentions.some(({ concept }) => concept.subject);
  if (topics.length > 0 && (short || aboutGut || question.things.length > 0)) {
    return uncoveredTopic(topics, undefined, question, 0, knowledge);
  }
  if (question.things.length === 0 || !(short || aboutGut)) return undefined;
  const answer = aboutThings(question.things, knowledge);
  return answer && { kind: 'answer', answer, yesNo: false, intent: null, confidence: 0.5 };
}

function uncoveredTopic(
  topics: readonly UnknownTopic[],
  intent: AnswerIntent | UncoveredIntent | undefined,
  question: Question,
  confidence: number,
  knowledge: Knowledge,
): Outcome {
  const { phrases } = knowledge;
  const [first, second] = topics;
  const text = second
    ? fill(phrases.fallback.things, { word: first!.words, word2: second.words })
    : fill(phrases.fallback.thing, { word: first!.words });
  const nearest = nearestAnswer(first!, intent, question, knowledge);
  const options = intent?.kind === 'answer' ? nearOptions(intent, knowledge) : [];
  return { kind: 'uncovered', text, nearest, options, topic: true, intent: intent?.id ?? null, confidence };
}

function uncoveredQuestion(intent: UncoveredIntent, confidence: number, knowledge: Knowledge): Outcome {
  const text = knowledge.phrases['not-on-the-page'][intentName(intent)] ?? knowledge.phrases.fallback.unknown;
  const near = answerIntents(knowledge).filter(({ answer }) =>
    answer.some((ref) => ref === intent.near || ref.startsWith(`${intent.near}/`)),
  );
  return {
    kind: 'uncovered',
    text,
    options: near.slice(0, mostOptions).map(toOption),
    topic: false,
    intent: intent.id,
    confidence,
  };
}

/** What the page does say: of the thing that was named beside the unknown one, or of the class that it may belong to. */
function nearestAnswer(
  topic: UnknownTopic,
  intent: AnswerIntent | UncoveredIntent | undefined,
  question: Question,
  knowledge: Knowledge,
): Answer | undefined {
  const about = intent?.kind === 'answer' ? intent.about : undefined;
  const inPlace = (concept: string) =>
    (knowledge.pointsByConcept.get(concept) ?? []).filter(
      ({ section }) => !about?.length || about.includes(section),
    );
  const classes = knowledge.concepts.filter(({ near }) => near.includes(topic.category)).map(({ id }) => id);
  const concepts =
    question.things.length > 0
      ? question.things.map(({ concept }) => concept.id)
      : about?.length
        ? classes
        : [];
  const points = concepts.flatMap(inPlace).slice(0, 2);
  if (points.length === 0) return undefined;
  return {
    text: [...new Set(points.map(({ text }) => text))].join(' '),
    sources: [...new Set(points.map(({ section }) => section))],
    things: concepts,
  };
}

function nearOptions(intent: AnswerIntent, knowledge: Knowledge): Option[] {
  const sections = intent.about?.length ? intent.about : intent.answer.map((ref) => ref.replace(/\/.*$/, ''));
  return answerIntents(knowledge)
    .filter(
      ({ answer, 'one-thing': oneThing }) =>
        !oneThing && answer.some((ref) => sections.includes(ref.replace(/\/.*$/, ''))),
    )
    .slice(0, mostOptions)
    .map(toOption);
}

function optionsOf(match: Match, { intentById }: Knowledge): Option[] {
  const close = match.ranked.filter(
    ({ confidence }) => confidence > (closeness * match.ranked[0]!.confidence) / 2,
  );
  return close
    .slice(0, mostOptions)
    .map(({ intent }) => intentById.get(intent))
    .filter((intent) => intent?.kind === 'answer')
    .map(toOption);
}

export function toOption({ title }: AnswerIntent): Option {
  return { title, value: title };
}

/** "Stress or gluten", "gluten and stress": one of the two is on the page, and each is asked about for itself. */
function joinedToThing(topics: readonly UnknownTopic[], { things, words }: Question): boolean {
  const joins = (at: number) => words[at] === 'and' || words[at] === 'or';
  return topics.every(({ from, to }) =>
    things.some(
      (thing) => (thing.to + 1 === from && joins(thing.to)) || (to + 1 === thing.from && joins(to)),
    ),
  );
}

function withNote(outcome: Outcome, topics: readonly UnknownTopic[], { phrases }: Knowledge): Outcome {
  if (outcome.kind !== 'answer') return outcome;
  const note = fill(phrases.also['not-covered'], { word: topics.map(({ words }) => words).join(' or ') });
  return { ...outcome, answer: { ...outcome.answer, text: `${outcome.answer.text} ${note}` } };
}

function isWithin(one: Answer, other: Answer): boolean {
  return one.text.includes(other.text) || other.text.includes(one.text);
}

function withThings(question: Question, ids: readonly string[], { concepts }: Knowledge): Question {
  if (question.things.length > 0) return question;
  const things: Mention[] = ids.flatMap((id) => {
    const concept = concepts.find((each) => each.id === id);
    return concept ? [{ concept, from: 0, to: 0 }] : [];
  });
  return { ...question, things };
}
