/** Which way a question goes: "does X cause it", "does it cause X", or "does X cause Y", of which no page speaks. */

import { type Mention, uniqueThings } from '../content/concept.js';
import { anyOf, wholly } from '../language/any-of.js';
import type { Question } from './question.js';

/** What is asked of whom: does a thing do it to the pages' subject, the subject to a thing, or a thing to another? */
export type Relation = 'by-thing' | 'to-thing' | { between: [Mention, Mention] };

/** "Cause", "causes", "caused", "causing". */
const regular = (...stems: readonly string[]) => `${anyOf(...stems)}(?:e|es|ed|ing)`;
const causing = wholly(
  regular('caus', 'provok', 'creat', 'produc', 'contribut', 'induc'),
  'trigger(?:s|ed|ing)?|lead(?:s|ing)?|bring(?:s|ing)?|result(?:s|ed|ing)?|upsets?',
  'mak(?:e|es|ing)|gives?|giving',
);
const changing = wholly(
  regular('improv', 'cur', 'rais', 'reduc', 'increas', 'eas'),
  '(?:help|fix|heal|lower|worsen|affect|calm|treat|kill|prevent|block|boost)(?:s|ed|ing)?',
  'stop(?:s|ped|ping)?|feed(?:s|ing)?',
);
/** "Is zinc better than glutamine", "which is worse, SIBO or yeast". */
const compared = anyOf(
  'better|worse|stronger|bigger|safer|faster|rarer|commoner',
  '(?:more|less) (?:\\w+ )?(?:common|likely|important|serious|effective|often|harmful|dangerous|typical|usual)',
);
const comparing = new RegExp(`\\b${compared}\\b.*\\b(?:than|or|compared)\\b|\\bor\\b.*\\b${compared}\\b`);
const standsForSubject = /^(?:it|this|lg)$/;
const auxiliary = /^(?:do|does|did|can|could|will|would|might|may|is|are|was|were)$/;
/** "Comes from stress": the doer stands behind it, as behind "is caused by". */
const arising = /^(?:comes?|came|coming|stems?|starts?|develops?|arises?|due|because|down)$/;
const from = /^(?:from|of|to)$/;
/** What is named further from the verb belongs to a story around the question. */
const reach = 6;

/** "Are these more common than those?": no page says yes to it. */
export function isComparison(text: string): boolean {
  return comparing.test(text.toLowerCase());
}

/** @returns undefined where no verb tells, or the pages' subject stands on both sides or on none */
export function relationIn({ words, mentions, things, text }: Question): Relation | undefined {
  const [one, other] = uniqueThings(things);
  if (one && other && isComparison(text)) return { between: [one, other] };
  const arises = words.findLastIndex((word, at) => arising.test(word) && from.test(words[at + 1] ?? ''));
  const does = words.findLastIndex((word) => causing.test(word) || changing.test(word));
  const verb = does < 0 ? arises : does;
  if (verb < 0 || mentions.some(({ from, to }) => from <= verb && verb < to)) return undefined;
  const isPassive = words[verb + 1] === 'by' || verb === arises;
  const opens = words.findLastIndex((word, at) => at < verb && auxiliary.test(word));
  const start = Math.max(opens + 1, verb - reach);
  const before = sideOf(words, mentions, start, verb);
  const after = sideOf(words, mentions, verb + 1, verb + 1 + reach);
  const [doer, done] = isPassive ? [after, before] : [before, after];
  const cause = doer.things[0];
  const effect = done.things[0];
  if (cause && effect && !doer.isSubject && !done.isSubject && cause.concept !== effect.concept)
    return { between: [cause, effect] };
  if (!causing.test(words[verb]!) && verb !== arises) return undefined;
  if (cause && !effect && !doer.isSubject && done.isSubject) return 'by-thing';
  if (effect && !cause && !done.isSubject && doer.isSubject) return 'to-thing';
  return undefined;
}

function sideOf(
  words: readonly string[],
  mentions: readonly Mention[],
  start: number,
  end: number,
): { things: Mention[]; isSubject: boolean } {
  const named = mentions.filter(({ from, to }) => from >= start && to <= end);
  const things = named.filter(({ concept }) => !concept.subject);
  const pronoun = words.slice(start, end).some((word) => standsForSubject.test(word));
  return { things, isSubject: things.length < named.length || (pronoun && named.length === 0) };
}
