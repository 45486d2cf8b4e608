/** A text as its words and marks in plain letters, before any rule set reads them. */
import { normalise } from '../language/words.js';
import { rememberLatest } from '../remembered.js';

const parts = /\p{L}(?:[\p{L}\p{N}@$!*']*[\p{L}\p{N}*])?|\p{N}+(?:[.,]\p{N}+)?|[^\s\p{L}\p{N}]/gu;

/** Every rule set looks at the same text in turn. */
export const splitWords = rememberLatest((text: string): readonly string[] => {
  const lines = text.replace(/[\r\n]+/g, ' ; ').replace(/\s[-\u2013\u2014]+\s/g, ' , ');
  const found = normalise(spaced(lines)).match(parts) ?? [];
  return joinLetters(found.map((part) => plainLetters(part.includes("'") ? part.replace(/'s?$/, '') : part)));
});

/** `便血` → `便 血`: Chinese is written without spaces, and each of its characters counts as a word. */
export function spaced(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ');
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
  '*': '',
};

const isPlain = /^[a-z]+$/;
const hasRun = /(.)\1\1/;

/** `bl00d` → `blood`, `sooooo` → `soo`. */
function plainLetters(part: string): string {
  if (isPlain.test(part) ? !hasRun.test(part) : !/^\p{L}/u.test(part)) return part;
  const plain =
    /[\p{N}@$!*]/u.test(part) && part.length > 3
      ? part.replace(/[01345@$!*](?=.*\p{L})/gu, (c) => disguises[c]!)
      : part;
  return plain.replace(/(\p{L})\1{2,}/gu, '$1$1');
}

/** `b l o o d` → `blood`: three or more single letters in a row. */
function joinLetters(found: string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < found.length; ) {
    let end = i;
    while (end < found.length && isLetter(found[end]!)) end++;
    if (end - i >= 3) {
      joined.push(found.slice(i, end).join(''));
      i = end;
    } else joined.push(found[i++]!);
  }
  return joined;
}

function isLetter(part: string): boolean {
  return part.length === 1 && part >= 'a' && part <= 'z';
}
