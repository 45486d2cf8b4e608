/** Which phrases a text may have, by its words, so that most are never looked at. */
import type { Element, WordElement } from './pattern.js';
import { type Entry, WordIndex } from './word-index.js';

export interface Pattern {
  concept: string;
  elements: readonly Element[];
}

export interface PatternIndex {
  patterns: readonly Pattern[];
  /** What can begin with a concept that is already found, by layer. */
  byConcept: readonly ReadonlyMap<string, readonly number[]>[];
  /** @param text the entries of its words */
  possible(text: readonly Entry[]): Possible;
  /** What a word that may be read in these ways says of the phrases. */
  entryOf(readings: readonly string[]): Entry;
}

/** The phrases of which a text has the word that they cannot do without; of use until the next text is asked about. */
export interface Possible {
  has(id: number): boolean;
  /** Phrase and token, in turn: where a phrase may begin with a word, by layer. */
  beginnings: readonly (readonly number[])[];
}

/** Words that stand in most texts, so that they rule nothing out. */
const common = new Set(
  'a an the i me my he she it they him her his we you your is am are was were be been do does did not no never to of in on at for with and or but so up out off that this have has had get got go going can will would just'.split(
    ' ',
  ),
);

/** @param layers phrases that name no concept first, then those that name only the former, and so on */
export function makePatternIndex(layers: readonly (readonly Pattern[])[]): PatternIndex {
  const patterns = layers.flat();
  const layerOf = layers.flatMap((layer, at) => layer.map(() => at));
  const byConcept = layers.map(() => new Map<string, number[]>());
  const words = new WordIndex();
  /** The number of the text in which the phrase's word was last seen. */
  const seenIn = new Float64Array(patterns.length);
  let text = 0;

  for (const [id, { elements }] of patterns.entries()) {
    for (const element of elements) {
      if (element.kind !== 'word') continue;
      words.add(element, 'begins', id);
      for (const concept of element.concepts) push(byConcept[layerOf[id]!]!, concept, id);
      if (!element.optional) break;
    }
    const key = keyOf(elements);
    if (key) words.add(key, 'needs', id);
    else seenIn[id] = Number.POSITIVE_INFINITY;
  }

  const has = (id: number) => seenIn[id]! >= text;
  const nowhere: number[][] = layers.map(() => []);

  function possible(entries: readonly Entry[]): Possible {
    text++;
    for (const { needs } of entries) {
      for (const id of needs) if (seenIn[id]! < text) seenIn[id] = text;
    }
    let beginnings = nowhere;
    for (let at = 0; at < entries.length; at++) {
      for (const id of entries[at]!.begins) {
        if (!has(id)) continue;
        if (beginnings === nowhere) beginnings = layers.map(() => []);
        beginnings[layerOf[id]!]!.push(id, at);
      }
    }
    return { has, beginnings };
  }

  return { patterns, byConcept, possible, entryOf: (readings) => words.entryOf(readings) };
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

function push(map: Map<string, number[]>, key: string, id: number): void {
  const there = map.get(key);
  if (there) there.push(id);
  else map.set(key, [id]);
}
