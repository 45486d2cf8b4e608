/** Whether a noun names a topic (gluten, methotrexate, colonoscopy), and of what category: a look-up in a table. */

import { remembered } from '../remembered.js';

export const categories = [
  'diet',
  'drug',
  'procedure',
  'disease',
  'food',
  'body',
  'plant',
  'organism',
  'substance',
  'activity',
  'thing',
] as const;
/**
 * `disease` has symptoms and conditions too, `procedure` tests and treatments, `food` drinks, `organism` animals and
 * microbes, `substance` nutrients and supplements, `thing` any other object that can be touched.
 */
export type Category = (typeof categories)[number];

export interface TopicalNouns {
  /**
   * The category of a word, or of two or three words parted by single spaces, in lower case as `words` gives them.
   * Plurals and British spellings are understood. Undefined where it is no topic.
   */
  topicOf(words: string): Category | undefined;
}

const newLine = 10;
const tab = 9;
const known = new Set<string>(categories);
const mostRemembered = 4000;
const mayDiffer = /ae|oe|our\b|sulph|[bt]re\b|ys[ei]|ise\b|isation/;

/** @param table lines of `words TAB category`, sorted by their bytes: `tables/topical-nouns.txt` */
export function topicalNouns(table: Uint8Array): TopicalNouns {
  return {
    topicOf: remembered((words) => {
      for (const form of formsOf(words)) {
        const category = lookUp(table, form);
        if (category !== undefined && known.has(category)) return category as Category;
      }
      return undefined;
    }, mostRemembered),
  };
}

/** The word as it stands, in the singular, and each as Americans write it. */
function* formsOf(words: string): Generator<string> {
  for (const form of [words, ...singulars(words)]) {
    yield form;
    if (!mayDiffer.test(form)) continue;
    const american = form
      .replace(/ae|oe/g, 'e')
      .replace(/our\b/g, 'or')
      .replace(/sulph/g, 'sulf')
      .replace(/(?<=[bt])re\b/g, 'er')
      .replace(/ys(?=e|i)/g, 'yz')
      .replace(/is(?=e\b|ation)/g, 'iz');
    if (american !== form) yield american;
  }
}

function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  const found = [word.slice(0, -1)];
  if (word.endsWith('es')) found.push(word.slice(0, -2));
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ves')) found.push(`${word.slice(0, -3)}f`);
  if (word.endsWith('ses')) found.push(`${word.slice(0, -2)}is`);
  return found;
}

/** Binary search for the line of a word; its category is what stands after the tab. */
function lookUp(table: Uint8Array, word: string): string | undefined {
  let low = 0;
  let high = table.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && table[start - 1] !== newLine) start--;
    const order = compare(table, start, word);
    if (order === 0) return textAfter(table, start + word.length + 1);
    if (order < 0) low = endOfLine(table, start) + 1;
    else high = start;
  }
  return undefined;
}

/** Below 0 where the word of the line at `start` comes before `word`. */
function compare(table: Uint8Array, start: number, word: string): number {
  for (let at = 0; at <= word.length; at++) {
    const there = table[start + at] === tab ? 0 : (table[start + at] ?? 0);
    const here = at < word.length ? word.charCodeAt(at) : 0;
    if (there !== here) return there - here;
  }
  return 0;
}

function endOfLine(table: Uint8Array, from: number): number {
  let at = from;
  while (at < table.length && table[at] !== newLine) at++;
  return at;
}

function textAfter(table: Uint8Array, from: number): string {
  return String.fromCharCode(...table.subarray(from, endOfLine(table, from)));
}
