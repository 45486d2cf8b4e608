/** Text to words to stems: the one place where natural's tokenizer and stemmer are used. */
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { WordTokenizer } from 'natural/lib/natural/tokenizers/index.js';

const tokenizer = new WordTokenizer();

const contractions: readonly [RegExp, string][] = [
  [/\bw(?:a|o|u)t\b/g, 'what'],
  [/\bu\b/g, 'you'],
  [/\b(?:cuz|cos|coz)\b/g, 'because'],
  [/\bcan'?t\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\bshan't\b/g, 'shall not'],
  [/\b(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need)n'?t\b/g, '$1 not'],
  [/\b(i)'?m\b/g, '$1 am'],
  [/\b(what|who|where|how|when|why|that|there|here)'?s\b|\b(it|he|she)'s\b/g, '$1$2 is'],
  [/\b(you|we|they|who)'?re\b/g, '$1 are'],
  [/\b(i|you|we|they|could|would|should|might)'ve\b/g, '$1 have'],
  [/\b(i|you|he|she|it|we|they|that|there|what|who)'ll\b/g, '$1 will'],
  [/\b(i|you|he|she|we|they|it)'d\b/g, '$1 would'],
  [/\blet's\b/g, 'let us'],
];

/** Lower case without accents, one kind of quote and space, contractions written out, no control characters. */
export function normalise(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  if (normalised.size >= mostNormalised) normalised.clear();
  const plain = normaliseAnew(text);
  // A turn looks at the same words from several sides.
  if (text.length <= longestKept) normalised.set(text, plain);
  return plain;
}

const normalised = new Map<string, string>();
const mostNormalised = 500;
const longestKept = 500;
const isPlain = /^[\x20-\x7e]*$/;
const mayBeShort =
  /['`]|nt\b|\b(?:w[aou]t|u|c[ou][sz]|im|ive|youre|were|theyre|\w+ll|whats|thats|wheres|hows|whens|whos|whys|theres|heres)\b|\b(?:i|you|he|she|we|they|it)d\b/;

function normaliseAnew(text: string): string {
  let plain = isPlain.test(text) ? text.toLowerCase() : withoutMarks(text);
  plain = plain
    .replace(/[\u2018\u2019\u201b\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (!mayBeShort.test(plain)) return plain;
  for (const [short, long] of contractions) plain = plain.replace(short, long);
  return plain;
}

function withoutMarks(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[\u2010-\u2015]/g, '-')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\ufeff\s]+/g, ' ')
  );
}

/** The words of a text, in order, normalised; punctuation is left out. */
export function words(text: string): string[] {
  return tokenizer.tokenize(normalise(text));
}

/** How many words a text has, as they are written. */
export function countWords(text: string): number {
  return text.split(/\s+/).length;
}

const stems = new Map<string, string>();
const mostStems = 50_000;

/** The Porter stem of one lower-case word (natural's PorterStemmer), remembered. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const found = PorterStemmer.stem(word);
  stems.set(word, found);
  return found;
}
