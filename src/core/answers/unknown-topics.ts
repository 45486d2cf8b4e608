/** The things that a question names and no page, concept or label does: gluten, coeliac disease, a brand. */

import type { Knowledge } from '../content/knowledge.js';
import { ordinaryWords } from '../language/ordinary-words.js';
import type { Category } from '../language/topical-nouns.js';
import { stem } from '../language/words.js';
import { isOccupation } from './occupation.js';
import type { Question } from './question.js';

export interface UnknownTopic {
  /** The reader's own words: `bone broth`. */
  words: string;
  category: Category;
  /** The first word, and the one after the last, counted in words of the question. */
  from: number;
  to: number;
}

/**
 * @param shape `one-thing` where the question is of a shape that asks about one thing ("can X cause it?"): then a word
 *   that no list has counts too; `any-thing` where it also names nothing that the pages know: then anything counts
 */
export function unknownTopics(
  question: Question,
  { topics, pageWords }: Pick<Knowledge, 'topics' | 'pageWords'>,
  shape: 'free' | 'one-thing' | 'any-thing',
): UnknownTopic[] {
  const isCovered = (at: number) => question.mentions.some(({ from, to }) => from <= at && at < to);
  const found: UnknownTopic[] = [];
  const { words, written } = question;
  for (let at = 0; at < words.length; at++) {
    if (isCovered(at)) continue;
    const pair =
      at + 1 < words.length && !isCovered(at + 1)
        ? topics.topicOf(`${words[at]} ${words[at + 1]}`)
        : undefined;
    const single = isKnown(words[at]!) ? undefined : categoryOf(words[at]!);
    const isTest = isOtherTest(at);
    const category = isTest ? 'procedure' : (pair ?? single);
    if (!category || (category === 'thing' && shape !== 'any-thing')) continue;
    const to = at + (pair || isTest ? 2 : 1);
    const last = found.at(-1);
    if (last && last.to === at)
      Object.assign(last, { to, words: written.slice(last.from, to).join(' '), category });
    else found.push({ from: at, to, category, words: written.slice(at, to).join(' ') });
    at = to - 1;
  }
  return found
    .filter((topic) => !isOccupation(question.words, topic.to))
    .map((topic) => withName(topic, question));

  /** "A skin prick test": of a kind that no page names. */
  function isOtherTest(at: number): boolean {
    const isBeforeTest = /^(?:test|tests|testing|kit|kits)$/.test(words[at + 1] ?? '') && !isCovered(at + 1);
    return isBeforeTest && !isKnown(words[at]!) && topics.topicOf(words[at]!) !== undefined;
  }

  function isKnown(word: string): boolean {
    return word.length < 2 || ordinaryWords.has(word) || pageWords.has(word) || /^\d+$/.test(word);
  }

  /** An English word, as it stands or less its ending. */
  function isInflected(word: string): boolean {
    return [
      word,
      word.replace(/(?:e?d|ing|e?s|ly|e?r|e?st)$/, ''),
      word.replace(/(?:ed|ing|er|est)$/, 'e'),
      word.replace(/i(?:ed|es|er|est)$/, 'y'),
    ].some(topics.isEnglish);
  }

  function categoryOf(word: string): Category | undefined {
    // A word that no list has, and that no slip of the finger explains, is a name: of a brand, a drug, a person.
    const found = isName.test(word) ? 'substance' : topics.topicOf(word);
    if (found || shape === 'free' || word.length < 5 || isInflected(word)) return found;
    if (shape === 'one-thing' && isQuality.test(word)) return undefined;
    return 'substance';
  }
}

/** `b12`, `ag1`, `bpc157`, `5g`: a brand or a substance; `iridology`, `osteopathy`: what people practise. */
const isName = /^(?:[a-z]{1,5}\d{1,3}|\dg|[a-z]{3,}(?:ology|opathy))$/;

/** "Mortifying" is said of something, and names nothing. */
export const isQuality = /.{4}(?:ing|ed|ly|ish)$/;

/** `vitamin` with the letter that follows: a topic of one word takes `d`, `b12` or a number along. */
function withName(topic: UnknownTopic, { written }: Question): UnknownTopic {
  const next = written[topic.to];
  if (!next || !/^(?:[a-z]?\d{1,3}|[b-hk-z])$/.test(next)) return topic;
  return { ...topic, to: topic.to + 1, words: `${topic.words} ${next}` };
}

/** A topic as a reply says it: with its apostrophes, and with its capitals where these are no sentence's nor a shout's. */
export function asWritten({ words }: UnknownTopic, { text }: Question): string {
  const found = new RegExp(words.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+'), 'iu').exec(text);
  const [own] = found ?? [];
  if (!own) return words;
  const isSentence = /(?:^|[.!?]\s)[^\p{L}\p{N}]*$/u.test(text.slice(0, found!.index));
  const isShout = text === text.toUpperCase();
  return isSentence || isShout ? own.toLowerCase() : own;
}

/** The words that say something and that neither a page, a concept nor an everyday question has. */
export function newWords(
  question: Question,
  knowledge: Pick<Knowledge, 'pageWords'>,
  taughtStems: ReadonlySet<string> = new Set(),
): string[] {
  return question.words.filter(
    (word, at) => word.length > 1 && !/^\d+$/.test(word) && isNewAt(at, question, knowledge, taughtStems),
  );
}

/** Whether the word at a place is neither named by a concept nor had by a page, an everyday question or these stems. */
export function isNewAt(
  at: number,
  { words, mentions }: Question,
  { pageWords }: Pick<Knowledge, 'pageWords'>,
  taughtStems: ReadonlySet<string>,
): boolean {
  const word = words[at]!;
  return (
    !mentions.some(({ from, to }) => from <= at && at < to) &&
    !ordinaryWords.has(word) &&
    !pageWords.has(word) &&
    !taughtStems.has(stem(word))
  );
}
