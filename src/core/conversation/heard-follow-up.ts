/** Which follow-up a short message is by the matcher's ear: "owt else?", "in what sense", "the second bit again". */
import { readQuestion } from '../answers/question.js';
import { type FollowUpName, intentName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { stem } from '../language/words.js';
import type { Match, Matcher } from '../matching/matcher.js';
import { splitMessage } from './split-message.js';

/** A message of more words says itself what it asks. */
const mostWords = 12;
const sureEnough = 0.5;

/**
 * "He wasn't listening. Again please": what its last sentence leans on, where the others ask nothing.
 * @returns undefined where the message names something of its own, or asks something else
 */
export function heardFollowUp(
  message: string,
  knowledge: Knowledge,
  matcher: Matcher,
): FollowUpName | undefined {
  const parts = splitMessage(message);
  const last = parts.at(-1)!;
  const isLast = parts.length > 1 && parts.slice(0, -1).every(({ asks }) => !asks);
  return (
    followUpIn(message, knowledge, matcher) ??
    (isLast ? followUpIn(last.text, knowledge, matcher) : undefined)
  );
}

function followUpIn(message: string, knowledge: Knowledge, matcher: Matcher): FollowUpName | undefined {
  const question = readQuestion(message, knowledge);
  if (question.mentions.length > 0 || question.words.length > mostWords) return undefined;
  if (question.words.some((word) => knowledge.askingStems.has(stem(word)))) return undefined;
  const match = matcher.match(question.canonical);
  const intent = knowledge.intentById.get(match.ranked[0]?.intent ?? '');
  if (intent?.kind !== 'follow-up' || match.kind === 'unknown' || match.confidence < sureEnough)
    return undefined;
  return intentName(intent) as FollowUpName;
}

/** The match as if there were no follow-ups: for a message that leans on nothing. */
export function withoutFollowUps(match: Match, { intentById }: Knowledge): Match {
  const isOwn = ({ intent }: { intent: string }) => intentById.get(intent)?.kind !== 'follow-up';
  const own = match.ranked.filter(isOwn);
  if (own.length === match.ranked.length || own.length === 0) return match;
  const share = match.ranked.filter((each) => !isOwn(each)).reduce((sum, each) => sum + each.confidence, 0);
  // What is mostly a follow-up is no question of its own.
  if (share > mostlyFollowUp)
    return { ...match, kind: 'unknown', ranked: own, confidence: own[0]!.confidence };
  const ranked = own.map((each) => ({ ...each, confidence: each.confidence / (1 - share) }));
  return { ...match, ranked, confidence: ranked[0]!.confidence };
}

const mostlyFollowUp = 0.6;
