/** "Thank you dear, back to the oven", "hello from Valencia": courtesy, and what is told beside it needs no answer. */
import { readQuestion } from '../answers/question.js';
import type { Knowledge } from '../content/knowledge.js';
import { countWords } from '../language/words.js';
import type { Outcome } from './outcome.js';
import { splitMessage } from './split-message.js';
import { writtenOut } from './written-out.js';

const courtesies: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:thank(?:s| (?:you|u|ye)|you|ies)|thx|ty|tysm|cheers|much obliged|bless you|merci|danke(?:sch[oö]n)?|gracias|grazie|obrigad[oa]|dzi[eę]kuj[eę])\b|^\W*(?:(?:ok(?:ay)?|right|oh|lovely|grand|perfect|great)\b\W+)*ta\b/i,
    'thanks',
  ],
  [/\b(?:good ?(?:bye|night)|bye(?: bye)?|cheerio|night night|see you|see ya|so long|ta-?ra)\b/i, 'bye'],
  [/^\W*(?:sorry|apologies|my apologies) (?:about|for) (?:the|my|all|that|[\p{L}]+ing)\b/iu, 'apology'],
  [/^\W*(?:hi|hiya|hello|hey|heya|howdy|good (?:morning|afternoon|evening|day)|morning|evening)\b/i, 'hello'],
];
/** More words tell a story. */
const mostWords = 20;

/** The outcomes of a message, or the courtesy in it where they find nothing. */
export function orCourtesy(
  outcomes: readonly Outcome[],
  message: string,
  knowledge: Knowledge,
): readonly Outcome[] {
  // "No worries, thank you" says more than that it was heard.
  const isLost = outcomes.every(
    (outcome) =>
      outcome.kind === 'unknown' ||
      outcome.kind === 'uncovered' ||
      (outcome.kind === 'smalltalk' && outcome.name === 'acknowledgement'),
  );
  const name = isLost ? courtesyIn(writtenOut(message), knowledge) : undefined;
  return name ? [{ kind: 'smalltalk', name, intent: `smalltalk/${name}`, confidence: 1 }] : outcomes;
}

/** @returns the name of the small talk; undefined where something is asked, or the pages' own things are named */
function courtesyIn(message: string, knowledge: Knowledge): string | undefined {
  if (countWords(message) > mostWords || /\?/.test(message)) return undefined;
  if (splitMessage(message).some(({ asks }) => asks)) return undefined;
  if (readQuestion(message, knowledge).mentions.length > 0) return undefined;
  return courtesies.find(([words]) => words.test(message))?.[1];
}
