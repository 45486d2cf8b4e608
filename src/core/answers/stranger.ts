/** The stranger that a question is asked of: "does red light therapy rebuild it", "which gene causes it". */

import type { Knowledge } from '../content/knowledge.js';
import { wholly } from '../language/any-of.js';
import type { Question } from './question.js';
import { isNewAt, type UnknownTopic } from './unknown-topics.js';

const auxiliary = /^(?:do|does|did|can|could|will|would|might|may)$/;
const being = /^(?:is|are|was|were)$/;
const doing = wholly(
  'cause|trigger|lead|bring|make|give|contribute|change|affect|do|work|open|feed|clear',
  'help|fix|cure|heal|rebuild|repair|restore|improve|reverse|support|soothe|calm|balance|boost|test',
  'reduce|lower|raise|increase|thin|thicken|loosen|tighten|block|stop',
  'damage|harm|hurt|weaken|inflame|irritate|strip|wear|destroy|break|wreck|ruin|upset|aggravate|worsen',
);
const saidOf = wholly(
  'good|bad|better|worse|helpful|useful|harmful|ok|okay|safe|worth|enough',
  'linked|related|connected|associated|responsible|behind|involved|causing|among',
  'to|a|an|one|part|any|the',
);
/** "What study shows", "which immune cells get activated". */
const open = /^(?:which|what)$/;
const after =
  /^(?:is|are|was|were|does|do|can|could|will|would|causes?|gets?|shows?|makes?|helps?|leads?|triggers?|says?|has|have|comes?|goes|matters?|raises?|lowers?)$/;
/** Words around a name that name nothing. */
const around = wholly(
  'the|a|an|my|your|our|his|her|their|some|any|this|that|these|those|it|there',
  'much|too|more|less|lots?|all|really|actually|even|just|only|also|ever|often',
  'eating|drinking|taking|having|using|doing|being|going|getting',
  'according|of|and|or|in|on|with|for',
);
const subject = /^(?:i|we|they|you|he|she|it|who|that|which)$/;
/** A word that begins another question is in no name. */
const another = /^(?:what|which|why|how|when|where|who|does|do|did|is|are|can|could|will|would|if|because)$/;
/** "Wifi causes it, true?": what it is said of stands at the start. */
const does = wholly(
  'causes?|triggers?|leads?|brings?|makes?|gives?|contributes?|affects?',
  'helps?|fixes|fix|cures?|heals?|rebuilds?|repairs?|restores?|improves?|reverses?|supports?|soothes?|calms?',
  'damages?|harms?|hurts?|weakens?|ruins?|wrecks?|reduces?|lowers?|raises?|increases?',
);
const longestName = 4;
/** "Which other body-wide things" names none of them. */
const isKind =
  /^(?:things?|stuff|bits?|parts?|kinds?|sorts?|types?|ways?|reasons?|issues?|ones?|others?|conditions?)$/;

/**
 * @returns what the question is asked of, where the pages, the concepts and the questions that they answer have no
 *   word of it; undefined otherwise
 */
export function strangerIn(question: Question, knowledge: Knowledge): UnknownTopic | undefined {
  const { words } = question;
  const verb = words.findIndex((word) => does.test(word));
  if (question.wantsYesOrNo && verb > 0 && verb <= longestName && !another.test(words[0]!)) {
    const found = nameBetween(question, 0, verb, knowledge);
    if (found) return found;
  }
  for (const [at, word] of words.entries()) {
    // "When we're carrying a lot" tells, and asks nothing.
    if (subject.test(words[at - 1] ?? '')) continue;
    const end = endOfName(words, at, word);
    if (end === undefined) continue;
    const found = nameBetween(question, at + 1, end, knowledge);
    if (found) return found;
  }
  return undefined;
}

/** Where the name ends that follows the word at a place; undefined where none does. */
function endOfName(words: readonly string[], at: number, word: string): number | undefined {
  const wanted = auxiliary.test(word)
    ? doing
    : being.test(word)
      ? saidOf
      : open.test(word)
        ? after
        : undefined;
  if (!wanted) return undefined;
  // "What does it do": the subject is the pronoun.
  if (open.test(word) && (auxiliary.test(words[at + 1] ?? '') || being.test(words[at + 1] ?? '')))
    return undefined;
  const isThere = being.test(word) && words[at + 1] === 'there';
  const from = isThere ? at + 2 : at + 1;
  for (let end = from + 1; end <= from + longestName + 2 && end < words.length; end++) {
    // "Is terrified where does the blood go": another question begins.
    if (!isThere && !wanted.test(words[end]!) && another.test(words[end]!)) return undefined;
    if (isThere ? /^(?:that|which|who)$/.test(words[end]!) : wanted.test(words[end]!)) {
      // "Is a", "is the": the name comes after them.
      if (words.slice(from, end).every((each) => around.test(each))) continue;
      return end;
    }
  }
  return undefined;
}

/** "Hardly", "precisely": how it is, and not what. */
function isAdverb(word: string, { topics }: Knowledge): boolean {
  return word.length > 4 && word.endsWith('ly') && topics.topicOf(word) === undefined;
}

function nameBetween(
  question: Question,
  start: number,
  end: number,
  knowledge: Knowledge,
): UnknownTopic | undefined {
  const { words, written, mentions } = question;
  let from = start;
  while (from < end && around.test(words[from]!)) from++;
  let to = end;
  while (to > from && around.test(words[to - 1]!)) to--;
  if (from === to || to - from > longestName || isKind.test(words[to - 1]!)) return undefined;
  const inside = mentions.filter((each) => each.from < to && each.to > from);
  // "Severe stress" is stress; "the Mediterranean diet" is one that no page names.
  if (inside.some(({ concept }) => concept.near.length === 0)) return undefined;
  const strange = words
    .slice(from, to)
    .some(
      (word, n) =>
        word.length > 2 &&
        !isAdverb(word, knowledge) &&
        isNewAt(from + n, question, knowledge, knowledge.answerStems),
    );
  if (!strange) return undefined;
  return { words: written.slice(from, to).join(' '), category: 'thing', from, to };
}
