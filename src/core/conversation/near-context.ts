/** The ranking of a short message, with what was talked about last counting for more. */
import type { Question } from '../answers/question.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match } from '../matching/matcher.js';
import type { Context } from './context.js';

/** A message of more words says itself what it is about. */
const mostWords = 7;
/** From here on the words leave no doubt. */
const sure = 0.75;
/** From here on a question that no page answers is taken for one. */
const unanswered = 0.4;
/** An answer from the section that was talked about is so much likelier than its words alone say. */
const likelier = 2.5;
/** As far behind, a second intent is no rival. */
const closeShare = 0.5;

/** "Can they get better?" after the symptoms asks for the symptoms. */
export function nearContext(
  question: Question,
  match: Match,
  { sources }: Context,
  { intentById, answeredFrom }: Knowledge,
): Match {
  const leans =
    sources.length > 0 &&
    match.confidence < sure &&
    question.words.length <= mostWords &&
    question.mentions.length === 0;
  const isUncovered =
    intentById.get(match.ranked[0]?.intent ?? '')?.kind === 'uncovered' && match.confidence > unanswered;
  if (!leans || isUncovered) return match;
  const isNear = (id: string) => {
    const intent = intentById.get(id);
    const from = intent?.kind === 'answer' ? [...(answeredFrom.get(id) ?? []), ...(intent.about ?? [])] : [];
    return from.some((section) => sources.includes(section));
  };
  const weighed = match.ranked.map((each) => ({
    ...each,
    confidence: each.confidence * (isNear(each.intent) ? likelier : 1),
  }));
  const before = match.ranked.reduce((sum, { confidence }) => sum + confidence, 0);
  const after = weighed.reduce((sum, { confidence }) => sum + confidence, 0);
  const ranked = weighed
    .map((each) => ({ ...each, confidence: (each.confidence * before) / after }))
    .sort((a, b) => b.confidence - a.confidence);
  const { confidence } = ranked[0]!;
  const isClear = (ranked[1]?.confidence ?? 0) <= confidence * closeShare;
  return { ...match, ranked, confidence, kind: match.kind === 'unsure' && isClear ? 'sure' : match.kind };
}
