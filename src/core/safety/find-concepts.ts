/** Finds where the concepts of the rules stand in a text. */
import { findMeasures, type Measure, measureKinds } from './measures.js';
import { type Element, readPatterns, type WordElement } from './pattern.js';
import type { Token } from './token.js';

/** Tokens `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Spans by the concept's name. */
export type Found = ReadonlyMap<string, readonly Span[]>;

export interface ConceptFinder {
  /** Words of a harmless phrase (`blood orange`) count for no concept. */
  find(tokens: readonly Token[]): Found;
  /** Every word that the phrases name, beginnings with their usual endings. */
  vocabulary: ReadonlySet<string>;
}

interface Pattern {
  concept: string;
  elements: Element[];
}

interface Layer {
  byWord: Map<string, Pattern[]>;
  byPrefix: Map<string, Pattern[]>;
  byConcept: Map<string, Pattern[]>;
}

const endings = ['s', 'es', 'ed', 'd', 'ing', 'er', 'y', 'ly', 'ness', 'ion', 'e'];
const shortestPrefix = 2;

/** A measure with a bound: `days:7+`, `age:0-12`, `number:6+`. */
const boundMeasure = new RegExp(`^(${measureKinds.join('|')}):(\\d+)(?:\\+|-(\\d+))$`);

/**
 * @param concepts phrases by name; a phrase may name other concepts
 * @param harmless phrases whose words count for nothing
 * Throws an Error that says what to do where a phrase cannot be read, or names a concept that is not there.
 */
export function makeConceptFinder(
  concepts: ReadonlyMap<string, readonly string[]>,
  harmless: readonly string[],
): ConceptFinder {
  const patterns = new Map<string, Pattern[]>();
  for (const [concept, phrases] of concepts) {
    patterns.set(concept, toPatterns(concept, phrases));
  }
  const measures = new Set<string>();
  const layers = inLayers(patterns, measures).map(makeLayer);
  const calming = toPatterns('harmless', harmless);
  const harmlessLayer = makeLayer(calming);
  const none: Spans = new Map();

  return {
    vocabulary: collectVocabulary([...calming, ...[...patterns.values()].flat()]),
    find(tokens) {
      const masked = new Uint8Array(tokens.length);
      const calm: Spans = new Map();
      findLayer(harmlessLayer, tokens, masked, none, calm);
      for (const ends of calm.get('harmless')?.entries() ?? []) {
        for (let i = ends[0]; i < Math.max(...ends[1]); i++) masked[i] = 1;
      }
      const spans: Spans = new Map();
      addMeasures(findMeasures(tokens), measures, spans);
      for (const layer of layers) findLayer(layer, tokens, masked, new Map(spans), spans);
      return new Map([...spans].map(([concept, starts]) => [concept, toSpans(starts)]));
    },
  };
}

function toPatterns(concept: string, phrases: readonly string[]): Pattern[] {
  return phrases.flatMap((phrase) => readPatterns(phrase).map((elements) => ({ concept, elements })));
}

/** Ends by start, by concept. */
type Spans = Map<string, Map<number, number[]>>;

function toSpans(starts: ReadonlyMap<number, readonly number[]>): Span[] {
  const spans: Span[] = [];
  for (const [start, ends] of starts) for (const end of ends) spans.push({ start, end });
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

function addSpan(spans: Spans, concept: string, start: number, end: number): void {
  const starts = spans.get(concept) ?? new Map<number, number[]>();
  spans.set(concept, starts);
  const ends = starts.get(start);
  if (!ends) starts.set(start, [end]);
  else if (!ends.includes(end)) ends.push(end);
}

function addMeasures(found: readonly Measure[], wanted: ReadonlySet<string>, spans: Spans): void {
  for (const name of wanted) {
    const [, kind, from, to] = boundMeasure.exec(name)!;
    for (const measure of found) {
      if (measure.kind !== kind || measure.value < Number(from) || (to && measure.value > Number(to)))
        continue;
      addSpan(spans, name, measure.start, measure.end);
    }
  }
}

/** Patterns that name no concept first, then those that name only the former, and so on. */
function inLayers(patterns: ReadonlyMap<string, Pattern[]>, measures: Set<string>): Pattern[][] {
  const depths = new Map<string, number>();
  const depthOf = (concept: string, asking: readonly string[]): number => {
    if (boundMeasure.test(concept)) {
      measures.add(concept);
      return -1;
    }
    const known = depths.get(concept);
    if (known !== undefined) return known;
    if (asking.includes(concept)) throw new Error(`let the concept ${concept} not stand for itself`);
    const own = patterns.get(concept);
    if (!own) throw new Error(`name a concept that is there instead of "${concept}", or add it`);
    let depth = 0;
    for (const { elements } of own) {
      for (const element of elements) {
        if (element.kind !== 'word') continue;
        for (const named of element.concepts)
          depth = Math.max(depth, 1 + depthOf(named, [...asking, concept]));
      }
    }
    depths.set(concept, depth);
    return depth;
  };
  const layers: Pattern[][] = [];
  for (const [concept, own] of patterns) {
    const depth = depthOf(concept, []);
    layers[depth] ??= [];
    layers[depth]!.push(...own);
  }
  return layers.map((layer) => layer ?? []);
}

function makeLayer(patterns: readonly Pattern[]): Layer {
  const layer: Layer = { byWord: new Map(), byPrefix: new Map(), byConcept: new Map() };
  const file = (index: Map<string, Pattern[]>, key: string, pattern: Pattern) => {
    const there = index.get(key);
    if (!there) index.set(key, [pattern]);
    else if (!there.includes(pattern)) there.push(pattern);
  };
  for (const pattern of patterns) {
    for (const element of pattern.elements) {
      if (element.kind !== 'word') continue;
      for (const word of element.literals) file(layer.byWord, word, pattern);
      for (const prefix of element.prefixes) file(layer.byPrefix, prefix, pattern);
      for (const concept of element.concepts) file(layer.byConcept, concept, pattern);
      if (!element.optional) break;
    }
  }
  return layer;
}

function findLayer(
  layer: Layer,
  tokens: readonly Token[],
  masked: Uint8Array,
  known: Spans,
  into: Spans,
): void {
  const look = (start: number, candidates: readonly Pattern[] | undefined) => {
    for (const { concept, elements } of candidates ?? []) {
      for (const end of endsOf(elements, 0, { tokens, start, masked, known }, start))
        addSpan(into, concept, start, end);
    }
  };
  for (let start = 0; start < tokens.length; start++) {
    for (const reading of tokens[start]!.readings) {
      look(start, layer.byWord.get(reading));
      for (let length = shortestPrefix; length <= reading.length; length++) {
        look(start, layer.byPrefix.get(reading.slice(0, length)));
      }
    }
  }
  for (const [concept, candidates] of layer.byConcept) {
    for (const start of known.get(concept)?.keys() ?? []) look(start, candidates);
  }
}

/** A gap goes over none of these: `there is no blood` is not `there is ... blood`. */
const denies = /^(no|not|never|without|nor|none)$/;

interface Search {
  tokens: readonly Token[];
  start: number;
  masked: Uint8Array;
  known: Spans;
}

/** Where the elements from `index` on may end when they begin at token `at`; a phrase stays in its sentence. */
function endsOf(elements: readonly Element[], index: number, search: Search, at: number): number[] {
  const element = elements[index];
  if (!element) return [at];
  const { tokens, start } = search;
  const next = tokens[at];
  const isOver = !next || (at > start && next.startsSentence);
  const rest = (from: number) => endsOf(elements, index + 1, search, from);
  switch (element.kind) {
    case 'start':
      return next?.startsClause ? rest(at) : [];
    case 'end':
      return isOver || next.startsClause ? rest(at) : [];
    case 'next-is-not':
      return !isOver && next.readings.some((reading) => isNamed(reading, element.word)) ? [] : rest(at);
    case 'gap': {
      const ends = rest(at);
      for (let skipped = 1; skipped <= element.most; skipped++) {
        const passed = tokens[at + skipped - 1];
        if (!passed || denies.test(passed.word) || (at + skipped - 1 > start && passed.startsSentence)) break;
        ends.push(...rest(at + skipped));
      }
      return ends;
    }
    case 'word': {
      const ends = isOver ? [] : nextOf(element, search, at).flatMap(rest);
      return element.optional ? [...ends, ...rest(at)] : ends;
    }
  }
}

function nextOf(element: WordElement, { tokens, masked, known }: Search, at: number): number[] {
  const next: number[] = [];
  if (!masked[at] && tokens[at]!.readings.some((reading) => isNamed(reading, element))) next.push(at + 1);
  for (const concept of element.concepts) next.push(...(known.get(concept)?.get(at) ?? []));
  return next;
}

function isNamed(reading: string, element: WordElement): boolean {
  return element.literals.includes(reading) || element.prefixes.some((prefix) => reading.startsWith(prefix));
}

function collectVocabulary(patterns: readonly Pattern[]): Set<string> {
  const words = new Set<string>();
  for (const { elements } of patterns) {
    for (const element of elements) {
      if (element.kind !== 'word') continue;
      for (const word of element.literals) words.add(word);
      for (const prefix of element.prefixes) for (const ending of endings) words.add(prefix + ending);
    }
  }
  return words;
}
