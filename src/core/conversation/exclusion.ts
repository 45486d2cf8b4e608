/** "Besides bloating, what else?", "the symptoms that have nothing to do with the belly": all but what is named. */
import { anyOf } from '../language/any-of.js';
import { countWords } from '../language/words.js';

export interface Exclusion {
  /** What is asked, less what is left out. */
  rest: string;
  excluded: string;
  /** It is left out by its name; else what has to do with it is, and that is not told from a list. */
  isByName: boolean;
}

const except = anyOf(
  'besides?|apart from|other than|aside from|except(?: for)?|not counting|excluding|leaving out|minus|beyond',
  '(?:leave|take|taking) (?:out|away)|if (?:you|we) (?:leave|take) (?:out|away)',
);
const whose = "(?:(?:that|which) )?(?:(?:have|has|had|are|is|do|does)(?:n['’]?t| not)? )?";
const apart = anyOf(
  `${whose}(?:got )?(?:nothing|zilch|naff all|no) (?:at all )?(?:to do|relation|connection) with`,
  `${whose}(?:far|away|nowhere near|well away) (?:from )?`,
  `(?:(?:that|which) )?(?:are|is)(?:n['’]?t| not) (?:about|in|to do with|related to|of)`,
);
const named = '(?<excluded>[^,.;:?!]{2,40}?)';
const ends = '(?=[,;:.?!]|$)';
const byName: readonly RegExp[] = [
  new RegExp(
    `^\\W*(?:(?:and|so|but|ok|okay) )?${except} ${named}(?:[,;:.]| (?:and )?(?=(?:what|which)\\b))`,
    'i',
  ),
  new RegExp(`[ ,]+${except} ${named}${ends}`, 'i'),
];
const byTopic = new RegExp(`[ ,]+${apart} ${named}${ends}`, 'i');
/** A longer message tells a story. */
const mostWords = 22;
const fewestWords = 1;

/** @returns undefined where nothing is left out, or nothing is left */
export function exclusionIn(message: string): Exclusion | undefined {
  if (countWords(message) > mostWords) return undefined;
  for (const pattern of [...byName, byTopic]) {
    const excluded = pattern.exec(message)?.groups?.excluded;
    const rest = excluded && message.replace(pattern, ' ').trim();
    if (rest && countWords(rest) >= fewestWords) return { rest, excluded, isByName: pattern !== byTopic };
  }
  return undefined;
}
