/** A message in parts, one question each: sentences, and questions that are joined by "and". */
import { anyOf } from '../language/any-of.js';
import { countWords } from '../language/words.js';

export interface Part {
  text: string;
  /** It has the form of a question. */
  asks: boolean;
}

const opener =
  "(?:what|what's|whats|which|why|how|how's|when|where|who|is|isn't|are|aren't|do|don't|does|doesn't|did|can|can't|could|would|wouldn't|should|will|has|have|may|might|am)";
/** "… or is that a myth?" asks nothing of its own. */
const isTrue =
  '(?:is|was) (?:that|it|this) (?:just |all |only |really |not )*(?:an? )?(?:old )?(?:myth|nonsense|rubbish|hype|fad|hogwash|baloney|bull|true|false|made[ -]up|wives|tale|not|wrong|untrue)\\b';
const joined = new RegExp(
  `(?:,|\\s[-–—]+)?\\s*\\b(?:and|but|also|plus|oh and|or)\\s+(?:(?:also|then|if so,?|so|roughly|exactly|usually|typically|actually|really|about|around|maybe|please)\\s+)?(?=(?:${opener}|whether)\\b)(?!${isTrue})|[,:–—]\\s+(?=(?:so\\s+)?${opener}\\b)`,
  'i',
);
const asksAnywhere = new RegExp(
  `^(?:\\W*(?:so|and|but|also|ok|okay|hi|hello|hey|please|well|or|then|anyway|btw|um|fine|right|yeah|yes|no|grand|cool|sure|now|oh|ah)\\b[ ,]*)*(?:${opener}|whether)\\b`,
  'i',
);
/** "For grown-ups what are the skin things" */
const asksOfSomebody =
  /^\W*(?:(?:and|but|so|ok)\s+)?(?:for|with|in|as for|after|about) (?:[\w'-]+ ){1,4}(?:what|which|how|why|is|are|does|do|can) (?:is|are|do|does|can|would|the|it|they|that|there|a)\b/i;
const asksInside = new RegExp(
  `\\b${anyOf(
    "tell me|explain|wondering|wonder|want(?:ed)? to know|need to know|(?:would|'d) (?:still |also |really |just )?(?:like|love) to know",
    'anything|any way|any idea|curious|do you know',
    '(?<!\\b(?:any|the|your|that|this|a|my|his|her|on|shopping) )list',
  )}\\b`,
  'i',
);

/** The longest text that is split, in characters: the rest of a pasted story is left out. */
const longest = 4000;

const fewWords = 3;
const tail =
  /^(?:is|are|do|does|did|can|could|will|would|has|have) (?:it|they|that|this|those|these|them)\b/i;

/** "The symptoms of digestion, which?" */
const which = /^(?:and |so )?(?:which|what|which ones?) *\?+$/i;
/** "Oh and the whole-body symptoms", after a question: another one. */
const another = /^\W*(?:oh |ok )?(?:and|also|plus)\b(?! (?:i|he|she|we|they|my|it|then|so|that|this)\b)/i;
const fewBesides = 7;

/** "Less blood goes there. True?": what stands before it is what is asked. */
const verdict = new RegExp(
  `^${anyOf(
    '(?:(?:is|are) (?:that|it|this|he|she|they) )?(?:true|right|correct|accurate|so|the case|a fact|a myth|nonsense|rubbish)',
    'true or false|fact or fiction|yes or no|any truth (?:in|to) (?:it|that|this)',
    "yes|no|yeah|is it|is that it|does it|do they|isn't it",
  )}\\s*\\?+$`,
  'i',
);
/** "She said everyone needs a test. Do they?" */
const claim =
  /^(?:[\w']+ ){1,3}(?:says?|said|reckons?|thinks?|claims?|told me|heard|read) (?:[\w'-]+ ?){2,10}\.$/i;
/** "Will do" promises, it does not ask. */
const promise = new RegExp(
  `^(?:(?:ok|okay|right|yes|yeah|grand|great|thanks|well)[ ,]+)*${anyOf(
    '(?:will|can|would|could) do\\b[ .!,]*$',
    '(?:will|would) (?:ask|try|call|ring|see|tell|go|check|have|get|book|read|speak|talk|look|let|give|be)\\b(?! (?:it|they|that|this|he|she|you|i|we)\\b)',
  )}`,
  'i',
);

/** "… and have done for ages" goes on telling: nobody stands between the verbs. */
const told =
  /^(?:have|has|am|will|would|could|can) (?:done|been|had|got|gone|tried|taken|always|never|just|now|also|be|have|feel|get|see)\b/i;

/** "1) what causes it 2) how is it tested": the number before a part of a list. */
const numbered = /(?:^|(?<=\s))\(?\d[.):]\s+(?=\p{L})/gu;

/** At least one part for any text that is not empty. */
export function splitMessage(text: string): Part[] {
  const isList = [...text.matchAll(numbered)].length > 1;
  const sentences = (isList ? text.replace(numbered, '\n') : text)
    .slice(0, longest)
    .split(
      /(?<=[?!;\n])\s*|(?<=[^\d\W]\.)(?<!(?:^|\s)\p{Lu}\.(?=\s+\p{Ll}))\s+|(?<=\.\.\.?)\s*|\s*\p{Extended_Pictographic}+\s*/u,
    )
    .map((each) => each.trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
  const parts = sentences.flatMap(splitSentence);
  const whole = joinShort(parts).map((part, at, all) => {
    const isAnother = all[at - 1]?.asks && another.test(part.text) && countWords(part.text) <= fewBesides;
    return isAnother ? { ...part, asks: true } : part;
  });
  return whole.length > 0 ? whole : [{ text, asks: false }];
}

function splitSentence(sentence: string): Part[] {
  const pieces = sentence
    .split(joined)
    .map((each) => each.trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
  const questions = pieces.length > 0 ? pieces : [sentence];
  return questions.map((text) => ({ text, asks: isAsked(text) }));
}

/** "Fizzy drinks, do they": too short to stand alone, so it belongs to what stands before it. */
function joinShort(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isTail = (tail.test(part.text) && countWords(part.text) <= fewWords) || which.test(part.text);
    if (last && verdict.test(part.text) && !last.text.endsWith('?')) {
      joined.splice(-1, 1, { text: `${last.text.replace(/[\s.!,;]+$/, '')}, ${part.text}`, asks: true });
      continue;
    }
    if (last && isTail && (!/[.?!]$/.test(last.text) || claim.test(last.text)))
      joined.splice(-1, 1, { text: `${last.text.replace(/[.]+$/, '')}, ${part.text}`, asks: true });
    else joined.push(part);
  }
  return joined;
}

export function isAsked(text: string): boolean {
  if ((promise.test(text) || told.test(text)) && !/\?\s*$/.test(text)) return false;
  return /\?\s*$/.test(text) || asksOfSomebody.test(text) || asksAnywhere.test(text) || asksInside.test(text);
}
