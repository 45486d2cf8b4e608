/** The question in a sentence that runs on and on: "… and the dog's barking, what I want to know is does stress do it". */
import { anyOf } from '../language/any-of.js';

const opener =
  /\b(?:what(?:'s|s)?|which|why|how|is|are|does|do|can|could|will|would|has)\b(?= (?!(?:doing|been|going|all|me|up|my|at|in|on|so|now|not|just|that) ))/gi;
/** "To find out if", "asked me whether". */
const wondering =
  /\b(?:(?:is|was|about|over|on|as to) whether |(?:ask\w*|wonder\w*|know\w*|find out|tell\w*|see|sure|curious|question is|check\w*)(?: (?:me|you|us|the \w+))? (?:if|whether) )/gi;
/** "My sister says it's no real diagnosis, is that true": what was said is what is asked. */
const truth = anyOf(
  'is (?:that|it|this|he|she|they) (?:true|right|correct|so|a thing|the case)|are they right|true or false',
  '(?:any truth|is there (?:anything|something)|anything) in (?:it|that)|fair dinkum',
  '(?:or )?is (?:he|she|it|that) (?:right(?: about (?:it|that|this))?|wrong|having me on|making it up|pulling my leg|winding me up)',
  '(?:or )?is (?:he|she|it|that) talking (?:rubbish|nonsense|tosh|out of)',
  '(?:did|does|do|has|have) (?:he|she|they) (?:have|got|get) (?:that|it) right',
);
const said = anyOf('says?|said|reckons?|claims?|thinks?|swears?|told me|heard|read');
const claim = new RegExp(`\\b${said}(?: that)? (.{8,140}?)[ ,.]+(?=${truth}\\b)`, 'gi');
/** A question put into a story ends where the story goes on. */
const end = /[,;:–—.?!]|\s+(?:because|cos|coz|asking|anyway|sorry|i reckon)\b/i;
const fewestWords = 4;
const mostWords = 18;

/** What may be asked in a long text without full stops; each is a part of it, in its order but for what is doubted. */
export function buriedQuestions(text: string): string[] {
  const from = (index: number, before = '') => {
    const rest = text.slice(index);
    const until = rest.search(end);
    const words = (until < 0 ? rest : rest.slice(0, until)).trim().split(/\s+/);
    return words.length < fewestWords ? [] : [`${before}${words.slice(0, mostWords).join(' ')}?`];
  };
  return [
    ...[...text.matchAll(opener)].flatMap(({ index }) => from(index)),
    ...[...text.matchAll(wondering)].flatMap((match) => from(match.index + match[0].length, 'wondering if ')),
    ...[...text.matchAll(claim)].map(([, claimed]) => `${claimed}, is that true?`),
  ];
}
