/** What a question comes to that fits no intent, by the things that it names. */
import { aboutThings } from '../answers/answer-intent.js';
import { sharedNames } from '../answers/namesakes.js';
import type { Question } from '../answers/question.js';
import type { UnknownTopic } from '../answers/unknown-topics.js';
import type { Mention } from '../content/concept.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match } from '../matching/matcher.js';
import { answerWith } from './answer-outcome.js';
import { beyondPage } from './beyond-page.js';
import { namesThingOf } from './fitting-intent.js';
import type { Outcome } from './outcome.js';
import { strangeWords } from './strange-words.js';
import { uncoveredBeside, uncoveredQuestion, uncoveredTopic } from './uncovered.js';

/** Below this, it is not even a guess what is asked of an unknown thing. */
const leastSure = 0.3;
const mostLikely = 3;
/** From this share on, a question is rather one that no page answers. */
const ratherBeyond = 0.6;

/** As many words may stand around a thing that is asked about by its bare name. */
const shortQuestion = 12;

/** No intent fits: a thing that pages name is still worth what they say of it, and an unknown one its name. */
export function unmatched(
  question: Question,
  topics: readonly UnknownTopic[],
  match: Match,
  knowledge: Knowledge,
): Outcome | undefined {
  const short = question.words.length <= shortQuestion;
  const aboutGut = question.mentions.some(({ concept }) => concept.subject);
  if (topics.length > 0 && (short || aboutGut || question.things.length > 0)) {
    const outcome = uncoveredTopic(topics, undefined, question, match.confidence, knowledge);
    return { ...outcome, asks: likelyShape(match, knowledge) };
  }
  const shared = short ? sharedNames(question, knowledge) : [];
  if (shared.length > 0) return factsOf(shared, match.confidence, knowledge);
  if (question.things.length === 0 || !(short || aboutGut)) return undefined;
  if (question.wantsYesOrNo && strangeWords(question, knowledge).length > 0)
    return uncoveredBeside(question, match.confidence, knowledge);
  const beyond = beyondPage(match, knowledge);
  if (beyond && beyond.share >= ratherBeyond)
    return uncoveredQuestion(beyond.likeliest, question, match.confidence, knowledge);
  const likely = match.ranked.slice(0, mostLikely).map((each) => knowledge.intentById.get(each.intent));
  const intent = likely.find(
    (each) => each?.kind === 'answer' && each['one-thing'] && namesThingOf(each, question, knowledge),
  );
  if (intent?.kind === 'answer') return answerWith(intent, question, match.confidence, knowledge);
  return factsOf(question.things, match.confidence, knowledge);
}

/** What was asked of the unknown thing, if only by a guess: "what does, then?" asks it again. */
export function likelyShape(match: Match, knowledge: Knowledge): string | undefined {
  const within = 1 - (beyondPage(match, knowledge)?.share ?? 0);
  return match.ranked.find(({ intent: id, confidence }) => {
    const intent = knowledge.intentById.get(id);
    const isShape = intent?.kind === 'answer' && intent['one-thing'] && intent.about?.length;
    return isShape && confidence >= leastSure * within;
  })?.intent;
}

/** What the pages say of things, whatever was asked. */
export function factsOf(
  things: readonly Mention[],
  confidence: number,
  knowledge: Knowledge,
): Outcome | undefined {
  const answer = aboutThings(things, knowledge);
  return answer && { kind: 'answer', answer, yesNo: false, intent: null, confidence };
}
