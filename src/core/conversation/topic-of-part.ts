/** A part of a message that names what the next one asks about: "what about gas, does it cause that?" */
import { readQuestion } from '../answers/question.js';
import { unknownTopics } from '../answers/unknown-topics.js';
import type { Knowledge } from '../content/knowledge.js';
import { pointsBack, referentIn } from './referent.js';
import type { Part } from './split-message.js';

/** "Fight or flight, what are the effects?": a bare name belongs to a question that names nothing and points at nothing. */
export function withTopics(split: readonly Part[], knowledge: Knowledge): Part[] {
  const joined: Part[] = [];
  for (const part of split) {
    const topic = joined.at(-1);
    if (topic && !topic.asks && part.asks && isBareName(topic, knowledge) && isOpen(part, knowledge))
      joined.splice(-1, 1, { text: `${topic.text.replace(/[\s.,:;–—-]+$/, '')}, ${part.text}`, asks: true });
    else joined.push(part);
  }
  return joined;
}

function isBareName({ text }: Part, knowledge: Knowledge): boolean {
  const question = readQuestion(text, knowledge);
  const { words } = question;
  const things = question.things.length > 0 ? question.things : unknownTopics(question, knowledge, 'free');
  const named = things.reduce((sum, { from, to }) => sum + to - from, 0);
  const others = words.filter((word) => !beside.test(word)).length - named;
  return named > 0 && others <= 1;
}

const beside = /^(?:and|or|this|it|that|the|my)$/;

/** "DGL liquorice, does it mend the lining": it can be nothing else that is asked about. */
export function isOfBareName({ text }: Part, before: Part, knowledge: Knowledge): boolean {
  return !before.asks && itDoes.test(text) && isBareName(before, knowledge);
}

const itDoes =
  /^\W*(?:so |and |but )?(?:is|are|do|does|did|can|could|will|would|has|have|might) (?:it|they|that|this|these|those)\b/i;

function isOpen({ text }: Part, knowledge: Knowledge): boolean {
  const question = readQuestion(text, knowledge);
  return question.things.length === 0 && !pointsBack(text) && !referentIn(question, knowledge);
}

/** "What about gas, does it cause that?": the first part says what the second is about. */
export function isTopicOfNext({ text }: Part, next: Part | undefined): boolean {
  return (
    next?.asks === true &&
    pointsBack(next.text) &&
    /^\W*(?:(?:and|so|but)\s+)?(?:what|how) about\b/i.test(text)
  );
}
