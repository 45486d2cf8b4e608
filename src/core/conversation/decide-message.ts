/** A message to outcomes: one for each question in it, in the order asked; a story around them is passed over. */

import { type Question, readQuestion } from '../answers/question.js';
import { newWords, unknownTopics } from '../answers/unknown-topics.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Matcher } from '../matching/matcher.js';
import { calledIntent } from './called-intent.js';
import { decideQuestion } from './decide-question.js';
import type { Context } from './follow-up.js';
import type { Outcome } from './outcome.js';
import { plainQuestion, writtenOut } from './plain-question.js';
import { type Part, splitMessage } from './split-message.js';
import type { State } from './state.js';

/** As many questions are answered in one reply. */
const mostQuestions = 3;
/** A message of no more words is read as one question first. */
const fewWords = 14;

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
  const decideOne = (text: string, known: Context) =>
    settled(
      decideQuestion(plainQuestion(text), known, knowledge, matcher),
      wasChosen || state.clarified === written,
    );
  const split = splitMessage(message);
  // "The causes. List them.": two sentences, and one thing that is asked.
  const isCalled =
    split.length > 1 && calledIntent(readQuestion(message, knowledge), knowledge) !== undefined;
  if (split.length === 1 || isCalled) return [decideOne(message, context)];
  const asking = split.filter(({ asks }) => asks);
  if (asking.length === 0) return storyOutcomes(message, split, context, decideOne);
  const outcomes: Outcome[] = [];
  let known = context;
  let referent: string | undefined;
  for (const [at, part] of split.entries()) {
    const question = readQuestion(part.text, knowledge);
    // What the story names is what "it" means in the question that follows.
    const named = lastNamed(question, knowledge);
    if (!part.asks || isTopicOfNext(part, split[at + 1])) {
      if (question.things.length > 0)
        known = { ...known, things: question.things.map(({ concept }) => concept.id) };
      known = turnedTo(part.text, known, decideOne, knowledge);
      referent = named ?? (namesSubject(question) ? undefined : referent);
      continue;
    }
    let outcome = decideOne(part.text, known);
    if (
      referent &&
      !named &&
      pronoun.test(part.text) &&
      (isShort(part.text) || mayBeAboutThing(outcome, knowledge))
    ) {
      outcome = decideOne(part.text.replace(pronoun, referent), { ...known, things: [] });
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
  return chosen(outcomes, message, () => decideOne(message, context));
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

const sureEnough = 0.6;
/** From here on a message that its parts do not explain is read as one question. */
const wholeEnough = 0.7;
const shortPart = 5;
const pronoun = /\b(?:it|that|this|they|them|these|those|the two|the pair|both)\b/i;

/** "What about gas, does it cause that?": the first part says what the second is about. */
function isTopicOfNext({ text }: Part, next: Part | undefined): boolean {
  return (
    next?.asks === true &&
    pronoun.test(next.text) &&
    /^\W*(?:(?:and|so|but)\s+)?(?:what|how) about\b/i.test(text)
  );
}

/** The last thing that a part names, by the reader's own words, whether the pages know it or not. */
function lastNamed(question: Question, knowledge: Knowledge): string | undefined {
  const spans = question.things.length > 0 ? question.things : unknownTopics(question, knowledge, 'free');
  const last = spans.at(-1);
  if (last) return question.written.slice(last.from, last.to).join(' ');
  return question.mentions.length > 0
    ? undefined
    : newWords(question, knowledge, knowledge.taughtStems)
        .filter((word) => isName(word, question))
        .at(-1);
}

/** "Brittle" in "her nails are brittle" names nothing that could be asked about. */
function isName(word: string, { words }: Question): boolean {
  const before = words[words.indexOf(word) - 1];
  return (
    !/\d/.test(word) &&
    !(before && /^(?:is|are|was|were|hes|shes|im|feels?|looks?|very|so|too)$/.test(before))
  );
}

/** From here on "it" is what the pages are about. */
function namesSubject({ mentions }: Question): boolean {
  return mentions.some(({ concept }) => concept.subject);
}

function isShortMessage(text: string): boolean {
  return text.split(/\s+/).length <= fewWords;
}

function isLong(text: string): boolean {
  return text.split(/\s+/).length > fewWords / 2;
}

/** "Is it a sign?" says nothing without what "it" is. */
function isShort(text: string): boolean {
  return text.split(/\s+/).length <= shortPart;
}

/** The outcome would be another one for another thing; one that is unsure may be, too. */
function mayBeAboutThing({ intent, confidence }: Outcome, { intentById }: Knowledge): boolean {
  const found = intent ? intentById.get(intent) : undefined;
  return confidence < sureEnough || (found?.kind === 'answer' && found.about !== undefined);
}

/** Of several outcomes those that say something; small talk beside a question is passed over. */
function chosen(outcomes: readonly Outcome[], message: string, whole: () => Outcome): Outcome[] {
  const settledOnes = outcomes.map((outcome) =>
    outcome.kind === 'torn' && outcomes.length > 1 ? outcome.first : outcome,
  );
  const useful = settledOnes.filter(({ kind }) => kind === 'answer' || kind === 'uncovered');
  if (
    isShortMessage(message) &&
    useful.every(({ kind, confidence }) => kind === 'uncovered' && confidence < sureEnough)
  ) {
    const read = whole();
    if (read.kind === 'answer' && read.confidence >= wholeEnough) return [read];
  }
  if (useful.length > 0) return distinct(useful).slice(0, mostQuestions);
  const other = outcomes.filter(({ kind }) => kind !== 'unknown');
  if (other.length > 0) return other.slice(0, 1);
  return message.split(/\s+/).length <= fewWords * 2 ? [whole()] : outcomes.slice(0, 1);
}

/** Nothing has the form of a question: the message as a whole, else the part that is surest. */
function storyOutcomes(
  message: string,
  parts: readonly Part[],
  context: Context,
  decideOne: (text: string, context: Context) => Outcome,
): Outcome[] {
  const each = parts.map(({ text }) => decideOne(text, context));
  const best = each
    .filter(({ kind }) => kind === 'answer' || kind === 'uncovered')
    .sort((a, b) => b.confidence - a.confidence);
  if (best.length > 0) return parts.length <= 2 ? distinct(best) : best.slice(0, 1);
  const whole = message.split(/\s+/).length <= fewWords ? decideOne(message, context) : undefined;
  if (whole && whole.kind !== 'unknown') return [whole];
  return [each.find(({ kind }) => kind !== 'unknown') ?? each[0]!];
}

/** Torn is asked about once; after that the first option stands, so that nobody is asked twice for the same words. */
function settled(outcome: Outcome, isSettled: boolean): Outcome {
  return outcome.kind === 'torn' && isSettled ? outcome.first : outcome;
}

function distinct(outcomes: readonly Outcome[]): Outcome[] {
  const seen = new Set<string>();
  return outcomes.filter((outcome) => {
    const key =
      outcome.kind === 'answer'
        ? outcome.answer.text
        : outcome.kind === 'uncovered'
          ? outcome.text
          : outcome.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
