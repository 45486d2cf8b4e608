/** What an answer to a yes/no question opens with, and where yes would say more than the page does. */
import type { Concept } from '../content/concept.js';
import type { AnswerIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Question } from './question.js';
import { isComparison } from './relation.js';

/** The intent's own opening, turned where a word of the question turns it; none where yes or no was not asked. */
export function opening(intent: AnswerIntent, question: Question, { phrases }: Knowledge): string[] {
  if (!question.wantsYesOrNo || !intent.opens || isComparison(question.text)) return [];
  const isTurned = isFlipped(intent, question) !== isDenied.test(question.text);
  const phrase = phrases.opens[isTurned ? (turned[intent.opens] ?? '') : intent.opens];
  return phrase ? [phrase] : [];
}

/** Any other opening is left out where it would be turned. */
const turned: Readonly<Record<string, string>> = { yes: 'no', no: 'yes' };

/** "Is it for life?", where the page says that it can be rebuilt. */
export function isFlipped({ flips }: AnswerIntent, { words }: Question): boolean {
  const text = ` ${words.join(' ')} `;
  return flips.some((flip) => text.includes(` ${flip} `));
}

/** "Is it true that not everyone needs a test?", "it isn't ruined, correct?" */
const isDenied =
  /\b(?:true|right|correct|fair to say|sure) (?:that )?(?:[\p{L}'’-]+ ){0,5}(?:not|never|no longer|[\p{L}]+n['’]t)\b|\b(?:not|never|[\p{L}]+n['’]t)\b.*,\s*(?:right|correct|yeah|yes|true|is that right|am i right|is it)\W*$/iu;

/** "Does the page talk about zinc?": it does, whatever it says. */
export function namedOpening({ wantsYesOrNo, text }: Question, { phrases }: Knowledge): string[] {
  return wantsYesOrNo && phrases.opens.yes && ofPage.test(text) ? [phrases.opens.yes] : [];
}

const ofPage =
  /\b(?:pages?|list(?:s|ed)?|mention(?:s|ed)?|cover(?:s|ed)?|features?|named?|website|site|(?:in|on) (?:there|it))\b/i;

/** What a page lists, it does not say of everybody, of every time, or of nothing else. */
const absolutes: ReadonlySet<string> = new Set(
  'always everyone everybody every alone same inevitably necessarily guaranteed definitely never'.split(' '),
);

/** "Same for zinc?" asks once more, "is it the same" for what no page says. */
const sameAgain: ReadonlySet<string> = new Set(['list', 'for', 'with', 'about', 'goes', 'test', 'question']);
/** Too little of it has something to do with it too. */
const asksLink =
  /\b(?:(?:any|some)thing to do with|have (?:a|any) part|plays? (?:a|any|some) (?:part|role)|comes? into (?:it|this)|list|listed|mention(?:s|ed)?|named?)\b/;
/** "And zinc?", "omega-3 as well?" ask once more what was asked before. */
const joining: ReadonlySet<string> = new Set(
  'and or so ok okay then same for too as well also what about how is it one of them that the in there plus'.split(
    ' ',
  ),
);

/** Yes is not said for zinc where too little zinc is what the page names. */
export function mayOpen(concept: Concept, { words, things }: Question): boolean {
  const isAbsolute = (word: string, at: number) =>
    (absolutes.has(word) && !(word === 'same' && sameAgain.has(words[at + 1] ?? ''))) ||
    (word === 'only' && words[at - 1] === 'the');
  if (words.some(isAbsolute)) return false;
  const only = concept['only-with'];
  if (only.length === 0 || words.some((word) => only.includes(word))) return true;
  const isNamed = (at: number) => things.some(({ from, to }) => from <= at && at < to);
  return asksLink.test(words.join(' ')) || words.every((word, at) => isNamed(at) || joining.has(word));
}
