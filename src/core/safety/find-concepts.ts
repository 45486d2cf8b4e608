/** Finds where the concepts of the rules stand in a text. */
import { matchPattern, type Span } from './match-pattern.js';
import { findMeasures, type Measure, measureKinds } from './measures.js';
import { readPatterns } from './pattern.js';
import { makePatternIndex, type Pattern, type PatternIndex } from './pattern-index.js';
import type { Token } from './token.js';
import type { Entry } from './word-index.js';
import { surely } from './word-reader.js';

/** Spans by the concept's name, in no order. */
export type Found = ReadonlyMap<string, readonly Span[]>;
type Spans = Map<string, Span[]>;

export interface ConceptFinder {
  /** Words of a harmless phrase (`blood orange`) count for no concept. */
  find(tokens: readonly Token[]): Found;
  /** What a word that may be read in these ways says of the phrases… */
  phrasesOf(readings: readonly string[]): Entry;
  /** …and of the harmless ones. */
  harmlessOf(readings: readonly string[]): Entry;
  /** Every word that the phrases name whole. */
  vocabulary: ReadonlySet<string>;
  /** What the beginnings that they name may go on to, with the usual endings. */
  forms: ReadonlySet<string>;
}

const endings = ['s', 'es', 'ed', 'd', 'ing', 'er', 'y', 'ly', 'ness', 'ion', 'e', 'ic', 'ia'];

/** A concept that is a measure with bounds: `days:7+`, `age:0-12`, `number:6+`. */
interface BoundMeasure extends Pick<Measure, 'kind'> {
  concept: string;
  from: number;
  to: number;
}

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
  const patterns = new Map(
    [...concepts].map(([concept, phrases]) => [concept, toPatterns(concept, phrases)]),
  );
  const measures = new Map<string, BoundMeasure>();
  const index = makePatternIndex(inLayers(patterns, measures));
  const calming = toPatterns('harmless', harmless);
  const calmingIndex = makePatternIndex([calming]);
  const words = [...calming, ...[...patterns.values()].flat()].flatMap(({ elements }) =>
    elements.filter((element) => element.kind === 'word'),
  );
  return {
    vocabulary: new Set(words.flatMap(({ literals }) => [...literals])),
    forms: new Set(
      words.flatMap(({ prefixes }) => prefixes.flatMap((prefix) => endings.map((end) => prefix + end))),
    ),
    phrasesOf: index.entryOf,
    harmlessOf: calmingIndex.entryOf,
    find(tokens) {
      const spans: Spans = new Map();
      if (measures.size > 0) addMeasures(findMeasures(tokens), measures.values(), spans);
      const entries = tokens.map(({ named }) => named);
      addPhrases(index, entries, tokens, maskHarmless(calmingIndex, tokens), spans);
      return spans;
    },
  };
}

const nothingMasked = new Uint8Array(0);

function maskHarmless(index: PatternIndex, tokens: readonly Token[]): Uint8Array {
  if (!tokens.some(({ calming }) => calming.begins.length > 0)) return nothingMasked;
  const certain = tokens.map((token) => ({ ...token, readings: surely(token.word, token.readings) }));
  const entries = tokens.map(({ calming }) => calming);
  const calm: Spans = new Map();
  addPhrases(index, entries, certain, nothingMasked, calm);
  const spans = calm.get('harmless');
  if (!spans) return nothingMasked;
  const masked = new Uint8Array(tokens.length);
  for (const { start, end } of spans) masked.fill(1, start, end);
  return masked;
}

function toPatterns(concept: string, phrases: readonly string[]): Pattern[] {
  return phrases.flatMap((phrase) => readPatterns(phrase).map((elements) => ({ concept, elements })));
}

function addSpan(spans: Spans, concept: string, start: number, end: number): void {
  const there = spans.get(concept);
  if (!there) spans.set(concept, [{ start, end }]);
  else if (!there.some((span) => span.start === start && span.end === end)) there.push({ start, end });
}

function addMeasures(found: readonly Measure[], wanted: Iterable<BoundMeasure>, spans: Spans): void {
  if (found.length === 0) return;
  for (const { concept, kind, from, to } of wanted) {
    for (const { kind: own, value, start, end } of found) {
      if (own === kind && value >= from && value <= to) addSpan(spans, concept, start, end);
    }
  }
}

/** Patterns that name no concept first, then those that name only the former, and so on. */
function inLayers(
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  measures: Map<string, BoundMeasure>,
): Pattern[][] {
  const depths = new Map<string, number>();
  const depthOf = (concept: string, asking: readonly string[]): number => {
    const measure = readBounds(concept);
    if (measure) {
      measures.set(concept, measure);
      return -1;
    }
    const known = depths.get(concept);
    if (known !== undefined) return known;
    if (asking.includes(concept)) throw new Error(`let the concept ${concept} not stand for itself`);
    const own = patterns.get(concept);
    if (!own) throw new Error(`name a concept that is there instead of "${concept}", or add it`);
    const named = own.flatMap(({ elements }) =>
      elements.flatMap((element) => (element.kind === 'word' ? element.concepts : [])),
    );
    const depth = Math.max(0, ...named.map((name) => 1 + depthOf(name, [...asking, concept])));
    depths.set(concept, depth);
    return depth;
  };
  const layers: Pattern[][] = [];
  for (const [concept, own] of patterns) {
    const depth = depthOf(concept, []);
    layers[depth] = [...(layers[depth] ?? []), ...own];
  }
  return Array.from(layers, (layer) => layer ?? []);
}

function readBounds(concept: string): BoundMeasure | undefined {
  const [, kind, from, to = 'Infinity'] = boundMeasure.exec(concept) ?? [];
  return kind ? { concept, kind: kind as Measure['kind'], from: Number(from), to: Number(to) } : undefined;
}

function addPhrases(
  { patterns, byConcept, possible }: PatternIndex,
  entries: readonly Entry[],
  tokens: readonly Token[],
  masked: Uint8Array,
  spans: Spans,
): void {
  const may = possible(entries);
  const search = { tokens, masked, known: spans };
  const look = (id: number, start: number) => {
    const { concept, elements } = patterns[id]!;
    for (const end of matchPattern(elements, search, start)) addSpan(spans, concept, start, end);
  };
  for (const [layer, begunBy] of byConcept.entries()) {
    const words = may.beginnings[layer]!;
    for (let n = 0; n < words.length; n += 2) look(words[n]!, words[n + 1]!);
    for (const [concept, found] of begunBy.size > 0 ? spans : []) {
      for (const id of begunBy.get(concept) ?? [])
        if (may.has(id)) for (const { start } of found) look(id, start);
    }
  }
}
