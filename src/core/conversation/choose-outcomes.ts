/** Of the outcomes of a message's parts those that make the reply. */
import { countWords } from '../language/words.js';
import type { Outcome } from './outcome.js';

/** As many questions are answered in one reply. */
const mostQuestions = 3;
/** A message of no more words is read as one question first. */
export const fewWords = 14;
/** A message of more words tells a story around what it asks. */
export const longStory = 35;
/** Below this it is not sure what a question asks. */
export const sureEnough = 0.6;
/** From here on a message that its parts do not explain is read as one question. */
const wholeEnough = 0.7;

/**
 * Those that say something; small talk beside a question is passed over.
 * @param whole what the message comes to when it is read as one question
 */
export function chosenOutcomes(
  outcomes: readonly Outcome[],
  message: string,
  whole: () => Outcome,
): Outcome[] {
  const settledOnes = outcomes.map((outcome) =>
    outcome.kind === 'torn' && outcomes.length > 1 ? outcome.first : outcome,
  );
  const useful = withoutTelling(
    settledOnes.filter(({ kind }) => kind === 'answer' || kind === 'uncovered'),
    message,
  );
  if (
    countWords(message) <= fewWords &&
    useful.every(({ kind, confidence }) => kind === 'uncovered' && confidence < sureEnough)
  ) {
    const read = whole();
    if (read.kind === 'answer' && read.confidence >= wholeEnough) return [read];
  }
  if (useful.length > 0) return distinct(useful).slice(0, mostQuestions);
  const other = outcomes.filter(({ kind }) => kind !== 'unknown');
  if (other.length > 0) return other.slice(0, 1);
  return countWords(message) <= fewWords * 2 ? [whole()] : outcomes.slice(0, 1);
}

/** In a long story, beside what it surely asks, the rest is part of the telling. */
function withoutTelling(outcomes: readonly Outcome[], message: string): readonly Outcome[] {
  const sure = outcomes.filter(
    ({ kind, intent, confidence }) => kind === 'answer' && intent !== null && confidence >= wholeEnough,
  );
  return sure.length > 0 && countWords(message) > longStory ? sure : outcomes;
}

/**
 * Where nothing has the form of a question: the message as a whole, else the part that is surest.
 * @param each what each part comes to
 */
export function storyOutcomes(each: readonly Outcome[], message: string, whole: () => Outcome): Outcome[] {
  const best = each
    .filter(({ kind }) => kind === 'answer' || kind === 'uncovered')
    .sort((a, b) => b.confidence - a.confidence);
  if (best.length > 0) return each.length <= 2 ? distinct(best) : best.slice(0, 1);
  const read = countWords(message) <= fewWords ? whole() : undefined;
  if (read && read.kind !== 'unknown') return [read];
  return [each.find(({ kind }) => kind !== 'unknown') ?? each[0]!];
}

function distinct(all: readonly Outcome[]): Outcome[] {
  const seen = new Set<string>();
  const texts = all.flatMap((outcome) => (outcome.kind === 'answer' ? [outcome.answer.text] : []));
  // "What about zinc, is it named?": one answer says the other's, and yes before it.
  const outcomes = all.filter((outcome) => {
    if (outcome.kind !== 'answer') return true;
    const { text } = outcome.answer;
    return !texts.some((other) => other.length > text.length && other.endsWith(text));
  });
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
