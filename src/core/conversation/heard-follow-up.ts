/** Which follow-up a short message is by the matcher's ear: "owt else?", "in what sense", "the second bit again". */
import { type Question, readQuestion } from '../answers/question.js';
import { unknownTopics } from '../answers/unknown-topics.js';
import { type FollowUpName, intentName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { stem } from '../language/words.js';
import type { Match, Matcher, RankedIntent } from '../matching/matcher.js';
import { remembered } from '../remembered.js';
import { splitMessage } from './split-message.js';

/** A message of more words says itself what it asks. */
const mostWords = 12;
/** A part of no more words may name what the next one asks about. */
const fewWords = 4;
/** From here on a question is a follow-up, whichever. */
const sureEnough = 0.6;
/** From here on it is one, also in words that questions of their own have: "a few more". */
const whateverWords = 0.98;

/**
 * "He wasn't listening. Again please": what its last sentence leans on, where the others ask nothing.
 * @returns undefined where the message names something of its own, or asks something else
 */
export function heardFollowUp(
  message: string,
  knowledge: Knowledge,
  matcher: Matcher,
): FollowUpName | undefined {
  let hear = hearers.get(matcher);
  if (!hear) {
    hear = remembered((text) => hearAnew(text, knowledge, matcher));
    hearers.set(matcher, hear);
  }
  return hear(message);
}

/** Remembered with the matcher: a turn asks for the same words more than once. */
const hearers = new WeakMap<Matcher, (text: string) => FollowUpName | undefined>();

function hearAnew(message: string, knowledge: Knowledge, matcher: Matcher): FollowUpName | undefined {
  const parts = splitMessage(message);
  const read = (text: string) => followUpIn(text, knowledge, matcher);
  if (parts.length === 1) return read(message);
  // "The bread, is it in this list?" is asked of the bread.
  if (parts.some(({ text, asks }) => !asks && namesTopic(text, knowledge))) return undefined;
  const asking = parts.filter(({ asks }) => asks).map(({ text }) => read(text));
  if (asking.length > 0) return asking.every(Boolean) ? asking.at(-1) : undefined;
  return read(message) ?? read(parts.at(-1)!.text);
}

function namesTopic(text: string, knowledge: Knowledge): boolean {
  const question = readQuestion(text, knowledge);
  if (question.words.length > fewWords) return false;
  return namesCalled(question, knowledge) || unknownTopics(question, knowledge, 'free').length > 0;
}

function followUpIn(message: string, knowledge: Knowledge, matcher: Matcher): FollowUpName | undefined {
  const question = readQuestion(message, knowledge);
  if (question.mentions.length > 0 || question.words.length > mostWords) return undefined;
  if (namesCalled(question, knowledge)) return undefined;
  const { kind, ranked } = heardIn(message, matcher.match(question.canonical));
  const share = followUpShare(ranked, knowledge);
  if (share < whateverWords && hasOwnWord(question, knowledge)) return undefined;
  const intent = knowledge.intentById.get(ranked[0]?.intent ?? '');
  if (intent?.kind !== 'follow-up' || kind === 'unknown') return undefined;
  // "Any more?" is one of several, and most of them come to the same.
  if (share < sureEnough) return undefined;
  return intentName(intent) as FollowUpName;
}

/** "Sure?" acknowledges nothing. */
function heardIn(message: string, match: Match): Match {
  if (!/\?\s*$/.test(message)) return match;
  const others = match.ranked.filter(({ intent }) => intent !== 'smalltalk/acknowledgement');
  const share = others.reduce((sum, { confidence }) => sum + confidence, 0);
  const ranked = others.map((each) => ({ ...each, confidence: each.confidence / share }));
  return share < fewestOthers ? match : { ...match, ranked, confidence: ranked[0]!.confidence };
}

/** Less than this is left by chance. */
const fewestOthers = 0.2;

/** What a question matches as if there were no follow-ups: it leans on nothing. */
export function ownMatch(question: Question, knowledge: Knowledge, matcher: Matcher): Match {
  const match = matcher.match(question.canonical);
  const own = match.ranked.filter(({ intent }) => knowledge.intentById.get(intent)?.kind !== 'follow-up');
  if (own.length === match.ranked.length || own.length === 0) return match;
  const share = followUpShare(match.ranked, knowledge);
  const ranked = own.map((each) => ({ ...each, confidence: each.confidence / (1 - share) }));
  // What is mostly a follow-up is hardly a question of its own.
  const isOwn = share < sureEnough || hasOwnWord(question, knowledge);
  if (!isOwn && (ranked[0]!.confidence < clearly || own[0]!.confidence < atLeast))
    return { ...match, kind: 'unknown', ranked: own, confidence: own[0]!.confidence };
  return { ...match, ranked, confidence: ranked[0]!.confidence };
}

/** "Give me the gist", before anything was said: among questions it is clearly one. */
const clearly = 0.8;
const atLeast = 0.1;

function followUpShare(ranked: readonly RankedIntent[], { intentById }: Knowledge): number {
  return ranked
    .filter(({ intent }) => intentById.get(intent)?.kind === 'follow-up')
    .reduce((sum, { confidence }) => sum + confidence, 0);
}

/** "The list of reasons once more": it is the reasons that are asked for. */
function namesCalled({ words }: Question, { phrases }: Knowledge): boolean {
  return Object.values(phrases.called).some((names) => names.some((name) => words.includes(name)));
}

function hasOwnWord({ words }: Question, { askingStems }: Knowledge): boolean {
  return words.some((word) => askingStems.has(stem(word)));
}
