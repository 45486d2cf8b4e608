/** What "it" and "they" stand for within one message: the things that its story named last. */
import type { Question } from '../answers/question.js';
import { isQuality, newWords, unknownTopics } from '../answers/unknown-topics.js';
import type { Knowledge } from '../content/knowledge.js';
import { countWords } from '../language/words.js';

/** What was named last, and all that was named beside it, by the reader's own words. */
export interface Referent {
  last: string;
  all: readonly string[];
  /** The pages know it. */
  isKnown: boolean;
}

const pronoun = /\b(?:it|that|this|they|them|these|those|the two|the pair|both)\b/i;
const several = /^(?:they|them|these|those|the two|the pair|both)$/i;
/** "Are they both on the list?" */
const doubled = /\b(they|them|these|those) (?:both|all|two)\b/i;

/** What a part of a message names, whether the pages know it or not. */
export function referentIn(question: Question, knowledge: Knowledge): Referent | undefined {
  const unknown = unknownTopics(question, knowledge, 'free');
  const subjects = unknown.filter(({ from }) => !isNoSubject(question.written, from));
  const spans = question.things.length > 0 ? question.things : subjects;
  const all = listed(spans).map(({ from, to }) => question.written.slice(from, to).join(' '));
  const isNamed = question.mentions.length > 0 || unknown.length > 0;
  const isAbsent = /^\W*(?:no|not|never|without)\b/i.test(question.text);
  const last = all.at(-1) ?? (isNamed || isAbsent ? undefined : newName(question, knowledge));
  return last === undefined ? undefined : { last, all, isKnown: question.things.length > 0 };
}

/** "What about hot flushes", before a question: named outright, whatever it is. */
export function namedOutright(text: string): Referent | undefined {
  const name = outright.exec(text)?.[1];
  return name && countWords(name) <= mostNameWords ? { last: name, all: [name], isKnown: false } : undefined;
}

const outright =
  /^\W*(?:(?:and|so|but) )?(?:what|how) about (?:(?:the|my|his|her|our|an?) )?([\p{L}\p{N}'’ -]{3,}?)[\s,.:;?!–—-]*$/iu;
const mostNameWords = 4;

/** "No weight loss", "rung the surgery": what is not there, and whom one has spoken to, is not asked about. */
function isNoSubject(written: readonly string[], from: number): boolean {
  const before = written.slice(Math.max(0, from - 3), from);
  return before.some((word) =>
    /^(?:no|not|without|never|rung|rang|called|phoned|booked|seen|seeing)$/.test(word),
  );
}

interface Span {
  from: number;
  to: number;
}

/** "Fatigue and my joint pain" are named in one breath; what stood further before is not meant by "they". */
function listed(spans: readonly Span[]): Span[] {
  const start = spans.findLastIndex(({ from }, at) => at === 0 || from - spans[at - 1]!.to > mostBetween);
  return spans.slice(Math.max(start, 0));
}

/** Words between the names of a list: "and my". */
const mostBetween = 2;

/** Whether a question points at what was named before it. */
export function pointsBack(text: string): boolean {
  return pronoun.test(text);
}

/** The question with the pronoun's meaning in its place. */
export function withReferent(text: string, { last, all }: Referent): string {
  return text
    .replace(doubled, '$1')
    .replace(pronoun, (word) => (several.test(word) && all.length > 1 ? all.join(' and ') : last));
}

/** A word that nobody taught may be the name of something. */
function newName(question: Question, knowledge: Knowledge): string | undefined {
  return newWords(question, knowledge, knowledge.answerStems)
    .filter((word) => isName(word, question))
    .at(-1);
}

const always = /^(?:always|often|usually|constantly|really|so|very|too|quite|all|just|still|forever)$/;

/** "Brittle" in "her nails are brittle" names nothing that could be asked about. */
function isName(word: string, { words }: Question): boolean {
  const before = words.slice(0, words.indexOf(word)).findLast((each) => !always.test(each));
  return (
    !/\d/.test(word) &&
    !isQuality.test(word) &&
    !(before && /^(?:is|are|was|were|hes|shes|im|feels?|looks?|very|so|too)$/.test(before))
  );
}
