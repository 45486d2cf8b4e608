/** An intent's answer as an outcome, and what is added where something beside it is not covered. */
import { answerIntent } from '../answers/answer-intent.js';
import { type Question, readQuestion } from '../answers/question.js';
import { asWritten, type UnknownTopic } from '../answers/unknown-topics.js';
import type { AnswerIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { fill } from '../content/phrases.js';
import type { Outcome } from './outcome.js';

export function answerWith(
  intent: AnswerIntent,
  question: Question,
  confidence: number,
  knowledge: Knowledge,
): Outcome {
  const found = { intent: intent.id, confidence };
  const answer = answerIntent(intent, question, knowledge);
  return answer
    ? { kind: 'answer', answer, yesNo: question.wantsYesOrNo, ...found }
    : { kind: 'unknown', ...found };
}

/** What an intent answers to its own title. */
export function answerInFull(intent: AnswerIntent, knowledge: Knowledge): Outcome {
  return answerWith(intent, readQuestion(intent.title, knowledge), 1, knowledge);
}

/** "Stress or gluten": the answer on stress, and that the page does not mention gluten. */
export function withNote(
  outcome: Outcome,
  topics: readonly UnknownTopic[],
  question: Question,
  { phrases }: Knowledge,
): Outcome {
  if (outcome.kind !== 'answer' || topics.length === 0) return outcome;
  const word = topics.map((topic) => asWritten(topic, question)).join(' or ');
  const note = fill(phrases.also['not-covered'], { word });
  return { ...outcome, answer: { ...outcome.answer, text: `${outcome.answer.text} ${note}` } };
}
