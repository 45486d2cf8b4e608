/** Finds where the concepts of the rules stand in a text. */
import { matchPattern, type Spans } from './match-pattern.js';
import { findMeasures, type Measure, measureKinds } from './measures.js';
import { readPatterns } from './pattern.js';
import { makePatternIndex, type Pattern, type PatternIndex } from './pattern-index.js';
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
  /** Every word that the phrases name whole. */
  vocabulary: ReadonlySet<string>;
  /** What the beginnings that they name may go on to, with the usual endings. */
  forms: ReadonlySet<string>;
}

const endings = ['s', 'es', 'ed', 'd', 'ing', 'er', 'y', 'ly', 'ness', 'ion', 'e', 'ic', 'ia'];

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
  const patterns = new Map(
    [...concepts].map(([concept, phrases]) => [concept, toPatterns(concept, phrases)]),
  );
  const measures = new Set<string>();
  const layers = inLayers(patterns, measures).map(makePatternIndex);
  const calming = toPatterns('harmless', harmless);
  const calmingIndex = makePatternIndex(calming);
  const words = [...calming, ...[...patterns.values()].flat()].flatMap(({ elements }) =>
    elements.filter((element) => element.kind === 'word'),
  );
  return {
    vocabulary: new Set(words.flatMap(({ literals }) => [...literals])),
    forms: new Set(
      words.flatMap(({ prefixes }) => prefixes.flatMap((prefix) => endings.map((end) => prefix + end))),
    ),
    find(tokens) {
      const masked = maskHarmless(calmingIndex, tokens);
      const spans: Spans = new Map();
      addMeasures(findMeasures(tokens), measures, spans);
      for (const layer of layers) findLayer(layer, tokens, masked, spans);
      return new Map([...spans].map(([concept, starts]) => [concept, toSpans(starts)]));
    },
  };
}

/** A misspelling that may be several words calms nobody. */
function maskHarmless(index: PatternIndex, tokens: readonly Token[]): Uint8Array {
  const masked = new Uint8Array(tokens.length);
  const certain = tokens.map((token) =>
    token.readings.length > 1 ? { ...token, readings: [token.word] } : token,
  );
  const calm: Spans = new Map();
  findLayer(index, certain, new Uint8Array(tokens.length), calm);
  for (const { start, end } of toSpans(calm.get('harmless') ?? new Map())) masked.fill(1, start, end);
  return masked;
}

function toPatterns(concept: string, phrases: readonly string[]): Pattern[] {
  return phrases.flatMap((phrase) => readPatterns(phrase).map((elements) => ({ concept, elements })));
}

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
function inLayers(patterns: ReadonlyMap<string, readonly Pattern[]>, measures: Set<string>): Pattern[][] {
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
  return layers.map((layer) => layer ?? []);
}

function findLayer(index: PatternIndex, tokens: readonly Token[], masked: Uint8Array, spans: Spans): void {
  const possible = index.possible(tokens);
  const search = { tokens, masked, known: spans };
  const found: [string, number, number][] = [];
  const look = (id: number, start: number) => {
    if (!possible[id]) return;
    const { concept, elements } = index.patterns[id]!;
    for (const end of matchPattern(elements, search, start)) found.push([concept, start, end]);
  };
  for (const [start, { readings }] of tokens.entries()) {
    for (const reading of readings) for (const id of index.beginning(reading)) look(id, start);
  }
  for (const [concept, ids] of index.byConcept) {
    for (const start of spans.get(concept)?.keys() ?? []) for (const id of ids) look(id, start);
  }
  for (const [concept, start, end] of found) addSpan(spans, concept, start, end);
}
