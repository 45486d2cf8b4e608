/** The intent that a short message calls by its name and by nothing else: "the causes, list them", "tests, not symptoms". */
import type { Question } from '../answers/question.js';
import type { AnswerIntent } from '../content/intent.js';
import { answerNamed, type Knowledge } from '../content/knowledge.js';

/** What stands around a name and asks nothing else. */
const glue = new Set(
  (
    'a an the and or of is are was what which for other others list name tell give show me us em them it i you said asked ' +
    'want wanted mean meant again more same full just please pls ok okay so but then now there here to about get with ' +
    'briefly quickly quick next finally first good great ' +
    'remaining looking answers answer short two three also plus else go hang hold on would be wait return lets your my that those these all whole back rather well right know can could any still only not no exactly hi hello'
  ).split(' '),
);

/** @returns undefined where the message names none, several, or something besides */
export function calledIntent(question: Question, knowledge: Knowledge): AnswerIntent | undefined {
  const called = calledIntents(question, knowledge);
  return called.length === 1 ? called[0] : undefined;
}

/** "Symptoms and causes please". @returns each in its order; none where the message names something besides */
export function calledIntents(question: Question, knowledge: Knowledge): AnswerIntent[] {
  const { called: names } = knowledge.phrases;
  if (question.things.length > 0 || question.wantsYesOrNo) return [];
  const { words } = question;
  const called = words.filter((word, at) => {
    return !glue.has(word) && !isDenied(words, at) && !isSubject(at, question);
  });
  const intents = called.map((word) => {
    const name = Object.keys(names).find((each) => names[each]!.includes(word));
    return answerNamed(name, knowledge);
  });
  // "The tests test": one word twice calls nothing.
  const isEach = new Set(intents).size === called.length && !intents.includes(undefined);
  return isEach ? intents.flatMap((intent) => intent ?? []) : [];
}

/** "Not symptoms", "not the symptoms". */
function isDenied(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'not' || (words[at - 1] === 'the' && words[at - 2] === 'not');
}

/** "Of leaky gut"; "gut symptoms" are not all symptoms. */
function isSubject(at: number, { mentions }: Question): boolean {
  return mentions.some(({ from, to }) => from <= at && at < to && to - from > 1);
}
