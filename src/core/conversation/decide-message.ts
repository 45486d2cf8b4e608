/** A message to outcomes: one for each question in it, in the order asked; a story around them is passed over. */

import { type Question, readQuestion } from '../answers/question.js';
import type { Knowledge } from '../content/knowledge.js';
import { countWords } from '../language/words.js';
import type { Matcher } from '../matching/matcher.js';
import { answerInFull } from './answer-outcome.js';
import { buriedQuestions } from './buried-question.js';
import { calledIntents } from './called-intent.js';
import { chosenOutcomes, fewWords, longStory, storyOutcomes, sureEnough } from './choose-outcomes.js';
import type { Context } from './context.js';
import { decideOthers } from './decide-others.js';
import { decideQuestion } from './decide-question.js';
import { namesThingOf } from './fitting-intent.js';
import { ownMatch } from './heard-follow-up.js';
import type { Outcome } from './outcome.js';
import { plainQuestion } from './plain-question.js';
import { namedOutright, pointsBack, type Referent, referentIn, withReferent } from './referent.js';
import { type Part, splitMessage } from './split-message.js';
import type { State } from './state.js';
import { isOfBareName, isTopicOfNext, withTopics } from './topic-of-part.js';
import { writtenOut } from './written-out.js';

export function decideMessage(
  written: string,
  state: State,
  wasChosen: boolean,
  knowledge: Knowledge,
  matcher: Matcher,
): Outcome[] {
  const message = writtenOut(written);
  const { intent, things, sources, yesNo } = state;
  const context: Context = { intent, things, sources, yesNo };
  const decideShort = (text: string, known: Context) =>
    settled(
      decideQuestion(plainQuestion(text), known, knowledge, matcher),
      wasChosen || state.clarified === written,
    );
  /** What a part that runs on surely asks; a question that names something comes first. */
  const buriedIn = (text: string, known: Context): Outcome | undefined => {
    if (countWords(text) <= longSentence) return undefined;
    const sure = buriedQuestions(text).flatMap((question) => {
      const outcome = decideShort(question, known);
      const isSure = outcome.kind === 'answer' && outcome.confidence >= sureEnough;
      return isSure ? [{ outcome, isNamed: readQuestion(question, knowledge).mentions.length > 0 }] : [];
    });
    // A story ends with what it was told for.
    return (sure.findLast(({ isNamed }) => isNamed) ?? sure.at(-1))?.outcome;
  };
  const decideOne = (text: string, known: Context) =>
    clearest(decideShort(text, known), buriedIn(text, known));
  const called = calledIntents(readQuestion(message, knowledge), knowledge);
  if (called.length > 1) return called.map((each) => answerInFull(each, knowledge));
  const others = decideOthers(message, (text) => decideShort(text, { ...context, things: [] }), knowledge);
  if (others) return [others];
  const split = withTopics(splitMessage(message), knowledge);
  // "The causes. List them.": two sentences, and one thing that is asked.
  const isOneCall = called.length === 1 && !split.some((part) => isOfSubject(part, knowledge));
  if (split.length === 1 || isOneCall) return [decideOne(message, context)];
  const asking = split.filter(({ asks }) => asks);
  const isLongStory = countWords(message) > longStory;
  const hasBuried = isLongStory && split.some(({ text, asks }) => !asks && buriedIn(text, context));
  if (asking.length === 0 && !hasBuried) {
    const each = split.map(({ text }) => decideOne(text, context));
    return storyOutcomes(each, message, () => decideOne(message, context));
  }
  const outcomes: Outcome[] = [];
  const told: Outcome[] = [];
  let known = context;
  let referent: Referent | undefined;
  for (const [at, part] of split.entries()) {
    const question = readQuestion(part.text, knowledge);
    // What the story names is what "it" means in the question that follows.
    const isTopic = isTopicOfNext(part, split[at + 1]);
    const outright = isTopic && question.things.length === 0 ? namedOutright(part.text) : undefined;
    const named = outright ?? referentIn(question, knowledge);
    if (!part.asks || isTopic) {
      if (question.things.length > 0)
        known = { ...known, things: question.things.map(({ concept }) => concept.id) };
      known = turnedTo(part.text, known, decideOne, knowledge);
      const buried = isLongStory ? buriedIn(part.text, known) : undefined;
      if (buried) told.push(buried);
      referent = named ?? (namesSubject(question) ? undefined : referent);
      continue;
    }
    let outcome = decideOne(part.text, known);
    if (
      referent &&
      !named &&
      !(referent.isKnown && isSettled(outcome)) &&
      pointsBack(part.text) &&
      ((isShort(part.text) && outcome.confidence < verySure) ||
        mayBeAboutThing(outcome, knowledge) ||
        (at > 0 && isOfBareName(part, split[at - 1]!, knowledge)))
    ) {
      const fitting = fittingReferent(part.text, referent, knowledge, matcher);
      outcome = decideOne(withReferent(part.text, fitting), { ...known, things: [] });
    } else if (referent && !named && asksForLink.test(part.text)) {
      outcome = decideOne(`is ${referent.last} linked to it?`, { ...known, things: [] });
    }
    referent = named ?? (namesSubject(question) ? undefined : referent);
    outcomes.push(outcome);
    if (outcome.kind === 'answer') {
      const { things } = outcome.answer;
      known = {
        intent: outcome.intent,
        things: things.length > 0 ? things : known.things,
        sources: outcome.answer.sources,
        yesNo: outcome.yesNo,
      };
    }
  }
  // What is asked outright comes before what is only told.
  const isMet = outcomes.some(
    (outcome) =>
      (outcome.kind === 'answer' && outcome.confidence >= sureEnough) ||
      (outcome.kind === 'uncovered' && outcome.topic !== undefined),
  );
  return chosenOutcomes(isMet ? outcomes : [...told, ...outcomes], message, () =>
    decideOne(message, context),
  );
}

/** "What is leaky gut", beside the symptoms: a question of its own. */
function isOfSubject({ text, asks }: Part, knowledge: Knowledge): boolean {
  const question = readQuestion(text, knowledge);
  return asks && namesSubject(question) && calledIntents(question, knowledge).length === 0;
}

/** A sentence of more words runs on: what it asks is a part of it. */
const longSentence = 15;

/** "Two migraines a month. Any connection?" */
const asksForLink =
  /^\W*(?:(?:so|and|but) )?(?:is there |could there be |do you see )?(?:an?|any|some)(?: possible| real)? (?:link|connection|relation(?:ship)?|tie|association|overlap)\b/i;

/** "Ibuprofen for my knee. Could that be a reason?": of the things that were named, the last that fits the question. */
function fittingReferent(text: string, referent: Referent, knowledge: Knowledge, matcher: Matcher): Referent {
  if (!referent.isKnown) return referent;
  const [best] = ownMatch(readQuestion(text, knowledge), knowledge, matcher).ranked;
  const intent = best && knowledge.intentById.get(best.intent);
  if (intent?.kind !== 'answer' || !intent.about) return referent;
  const last = referent.all.findLast((name) =>
    namesThingOf(intent, readQuestion(name, knowledge), knowledge),
  );
  return last === undefined ? referent : { ...referent, last };
}

/** What a part of a long sentence surely asks, where the whole does not say it more clearly. */
function clearest(whole: Outcome, asked: Outcome | undefined): Outcome {
  const isClear = whole.kind === 'answer' && whole.confidence > (asked?.confidence ?? 0);
  return asked && !isClear ? asked : whole;
}

/** "Back to the causes", before a question: what it is asked of. */
function turnedTo(
  text: string,
  known: Context,
  decideOne: (text: string, context: Context) => Outcome,
  { intentById }: Knowledge,
): Context {
  if (isLong(text)) return known;
  const { kind, intent: id, confidence } = decideOne(text, known);
  const intent = id ? intentById.get(id) : undefined;
  const isTopic = kind === 'answer' && intent?.kind === 'answer' && !intent['one-thing'];
  return isTopic && confidence >= sureEnough ? { ...known, intent: id } : known;
}

/** From here on a question says itself what it asks. */
const verySure = 0.9;
const shortPart = 5;

/** What was talked about settles it, with what the story named in its place. */
function isSettled({ kind, confidence }: Outcome): boolean {
  return kind === 'answer' && confidence === 1;
}

/** From here on "it" is what the pages are about. */
function namesSubject({ mentions }: Question): boolean {
  return mentions.some(({ concept }) => concept.subject);
}

function isLong(text: string): boolean {
  return countWords(text) > fewWords / 2;
}

/** "Is it a sign?" says nothing without what "it" is. */
function isShort(text: string): boolean {
  return countWords(text) <= shortPart;
}

/** The outcome would be another one for another thing; one that is unsure may be, too. */
function mayBeAboutThing({ intent, confidence }: Outcome, { intentById }: Knowledge): boolean {
  const found = intent ? intentById.get(intent) : undefined;
  return confidence < sureEnough || (found?.kind === 'answer' && found.about !== undefined);
}

/** Torn is asked about once; after that the first option stands, so that nobody is asked twice for the same words. */
function settled(outcome: Outcome, isSettled: boolean): Outcome {
  return outcome.kind === 'torn' && isSettled ? outcome.first : outcome;
}
