/** Reads a phrase of the rules (`pass* out|away ...3 <floor>`) into the elements that a text is matched against. */

export interface WordElement {
  kind: 'word';
  /** Whole words. */
  literals: Set<string>;
  /** Beginnings of words, written `vomit*`. */
  prefixes: string[];
  /** Concepts or measures, written `<blood>`, `<days:7+>`. */
  concepts: string[];
  optional: boolean;
}

/**
 * `...` is up to four words in between, `...2` up to two; `^` and `$` are the start and the end of a clause;
 * `!on|in` holds where the next word is neither.
 */
export type Element =
  | WordElement
  | { kind: 'gap'; most: number }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'next-is-not'; word: WordElement };

const usualGap = 4;
const isOneWord = /^(\p{L}+\*?|<[^>]+>)$/u;

/**
 * One list of elements for every way to read the brackets: `end|(give up) it` is `end it` and `give up it`.
 * Throws an Error that says what to do when the phrase is not written in this little language.
 */
export function readPatterns(phrase: string): Element[][] {
  return openBrackets(phrase.toLowerCase()).map(readPattern);
}

/** The phrase without brackets, once for every choice that a bracket offers. */
function openBrackets(phrase: string): string[] {
  let readings = [''];
  for (const part of splitOutside(phrase, ' ')) {
    const choices = splitOutside(part, '|');
    const plain = choices.filter((choice) => !choice.startsWith('('));
    const groups = choices.filter((choice) => choice.startsWith('('));
    const ways = groups.flatMap((group) => {
      const inside = splitOutside(group.replace(/^\(|\)\??$/g, ''), '|');
      // Single words stay together in one way: fewer ways to try.
      plain.push(...inside.filter((choice) => isOneWord.test(choice)));
      const longer = inside.filter((choice) => !isOneWord.test(choice)).flatMap(openBrackets);
      return group.endsWith('?') ? [...longer, ''] : longer;
    });
    if (plain.length > 0) ways.push(plain.join('|'));
    readings = readings.flatMap((before) => ways.map((way) => `${before} ${way}`.trim()));
  }
  return readings;
}

/** Splits at a mark that stands in no bracket. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text.trim()) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === mark && depth === 0) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].filter((found) => found !== '');
}

function readPattern(phrase: string): Element[] {
  const elements = phrase.trim().split(/\s+/).map(readElement);
  const first = elements.find((element) => element.kind !== 'start');
  if (first?.kind !== 'word') throw new Error(`begin the phrase "${phrase}" with a word`);
  if (elements.every((element) => element.kind !== 'word' || element.optional)) {
    throw new Error(`give the phrase "${phrase}" a word without a question mark`);
  }
  return elements;
}

function readElement(part: string): Element {
  if (part === '^') return { kind: 'start' };
  if (part === '$') return { kind: 'end' };
  const gap = /^\.\.\.(\d*)$/.exec(part);
  if (gap) return { kind: 'gap', most: gap[1] ? Number(gap[1]) : usualGap };
  if (part.startsWith('!')) return { kind: 'next-is-not', word: readWord(part.slice(1)) };
  return readWord(part);
}

function readWord(part: string): WordElement {
  const optional = part.endsWith('?');
  const element: WordElement = { kind: 'word', literals: new Set(), prefixes: [], concepts: [], optional };
  for (const choice of (optional ? part.slice(0, -1) : part).split('|')) {
    const concept = /^<([a-z0-9:+-]+)>$/.exec(choice);
    if (concept) element.concepts.push(concept[1]!);
    else if (/^[\p{L}\p{N}'\p{S}]+$/u.test(choice)) element.literals.add(choice);
    else if (/^\p{L}{2,}\*$/u.test(choice)) element.prefixes.push(choice.slice(0, -1));
    else
      throw new Error(
        `write "${part}" as words, with * at an end, | or (a b|c) for choices, ? after, <concept> or ...`,
      );
  }
  return element;
}
