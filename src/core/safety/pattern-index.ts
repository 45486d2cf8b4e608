/** Which phrases can begin at a word, so that most are never looked at. */
import type { Element, WordElement } from './pattern.js';
import type { Token } from './token.js';

export interface Pattern {
  concept: string;
  elements: readonly Element[];
}

export interface PatternIndex {
  /** What can begin with a concept that is already found. */
  byConcept: ReadonlyMap<string, readonly number[]>;
  patterns: readonly Pattern[];
  /** The phrases that begin with this word. */
  beginning(word: string): readonly number[];
  /** By phrase, 1 where the text has the word that the phrase cannot do without. */
  possible(tokens: readonly Token[]): Uint8Array;
}

/** Words that stand in most texts, so that they rule nothing out. */
const common = new Set(
  'a an the i me my he she it they him her his we you your is am are was were be been do does did not no never to of in on at for with and or but so up out off that this have has had get got go going can will would just'.split(
    ' ',
  ),
);
const shortestPrefix = 2;
const mostRemembered = 20_000;
const longestRemembered = 40;

export function makePatternIndex(patterns: readonly Pattern[]): PatternIndex {
  const firsts = new WordMap();
  const keys = new WordMap();
  const byConcept = new Map<string, number[]>();
  const always: number[] = [];
  for (const [id, { elements }] of patterns.entries()) {
    for (const element of elements) {
      if (element.kind !== 'word') continue;
      firsts.add(element, id);
      for (const concept of element.concepts) byConcept.set(concept, [...(byConcept.get(concept) ?? []), id]);
      if (!element.optional) break;
    }
    const key = keyOf(elements);
    if (key) keys.add(key, id);
    else always.push(id);
  }
  return {
    patterns,
    byConcept,
    beginning: (word) => firsts.get(word),
    possible(tokens) {
      const possible = new Uint8Array(patterns.length);
      for (const id of always) possible[id] = 1;
      for (const { readings } of tokens)
        for (const reading of readings) for (const id of keys.get(reading)) possible[id] = 1;
      return possible;
    },
  };
}

/** The rarest word that the phrase cannot do without, if it has one that no concept can stand in for. */
function keyOf(elements: readonly Element[]): WordElement | undefined {
  let key: WordElement | undefined;
  for (const element of elements) {
    if (element.kind !== 'word' || element.optional || element.concepts.length > 0) continue;
    if ([...element.literals].some((word) => common.has(word))) continue;
    if (!key || size(element) < size(key)) key = element;
  }
  return key;
}

function size({ literals, prefixes }: WordElement): number {
  return literals.size + 5 * prefixes.length;
}

/** Numbers by whole words and by beginnings of words. */
class WordMap {
  private readonly words = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly remembered = new Map<string, readonly number[]>();
  private longestPrefix = 0;

  add({ literals, prefixes }: WordElement, id: number): void {
    for (const word of literals) push(this.words, word, id);
    for (const prefix of prefixes) {
      push(this.prefixes, prefix, id);
      this.longestPrefix = Math.max(this.longestPrefix, prefix.length);
    }
  }

  get(word: string): readonly number[] {
    const known = this.remembered.get(word);
    if (known) return known;
    const found = new Set(this.words.get(word));
    const longest = Math.min(word.length, this.longestPrefix);
    for (let length = shortestPrefix; length <= longest; length++) {
      for (const id of this.prefixes.get(word.slice(0, length)) ?? []) found.add(id);
    }
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    const ids = [...found];
    if (word.length <= longestRemembered) this.remembered.set(word, ids);
    return ids;
  }
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const there = map.get(key);
  if (there) there.push(id);
  else map.set(key, [id]);
}
