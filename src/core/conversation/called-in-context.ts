/** A list that is called by its name, or asked whether it has what was talked about: "and of the overlaps?" */
import type { Question } from '../answers/question.js';
import type { Knowledge } from '../content/knowledge.js';
import { answerWith } from './answer-outcome.js';
import { calledIntent } from './called-intent.js';
import type { Context } from './context.js';
import { withThings } from './fitting-intent.js';
import { aboutOne } from './listing.js';
import type { Outcome } from './outcome.js';

/** "Or a symptom?", after SIBO. */
const orOfList = /^\W*or\b/i;
/** "And of the overlaps?", after "is stress one of the causes?" */
const ofList = /^\W*(?:or|(?:and |or |is it )?(?:of|on|in|among)(?: the)?)\b/i;

export function calledInContext(
  question: Question,
  { things, yesNo }: Context,
  knowledge: Knowledge,
): Outcome | undefined {
  const isOfList = yesNo && ofList.test(question.text);
  const called = calledIntent(isOfList ? { ...question, wantsYesOrNo: false } : question, knowledge);
  if (!called) return undefined;
  const isOfThing = things.length > 0 && (isOfList || orOfList.test(question.text));
  const one = isOfThing ? aboutOne(called, knowledge) : undefined;
  if (!one) return answerWith(called, question, 1, knowledge);
  return answerWith(one, { ...withThings(question, things, knowledge), wantsYesOrNo: true }, 1, knowledge);
}
