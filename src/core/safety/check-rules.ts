/** Which rules hold for a text. */
import { type Denials, findDenials } from './denial.js';
import type { Found } from './find-concepts.js';
import { isLeft, newsConcept } from './frames.js';
import type { Span } from './match-pattern.js';
import { findPast } from './past.js';
import type { Combination, Rule, RuleSet, Way } from './rule-set.js';
import { readTokens, type Token } from './token.js';

/** A text as a rule set reads it. */
export interface Reading {
  tokens: readonly Token[];
  /** Where concepts stand, denied or not. */
  found: Found;
  /** Where a concept stands without being denied, or told as long ago and over. */
  spansOf(concept: string): readonly Span[];
}

/** Throws nothing; pure. */
export function readMessage<R extends Rule>(text: string, set: RuleSet<R>): Reading {
  const tokens = readTokens(text, set.reader);
  const found = set.finder.find(tokens);
  return { tokens, found, spansOf: standingSpans(tokens, found, set) };
}

/** The rules that hold, in their own order. Throws nothing; pure. */
export function checkRules<R extends Rule>(text: string, set: RuleSet<R>): R[] {
  return rulesOf(readMessage(text, set), set);
}

/** The rules that hold for what was read. */
export function rulesOf<R extends Rule>({ tokens, found, spansOf }: Reading, set: RuleSet<R>): R[] {
  const possible = possibleWays(found, set);
  if (possible.length === 0) return [];
  const holding = new Set(possible.filter((way) => holds(way, spansOf, tokens)).map(({ rule }) => rule));
  return set.rules.filter((rule) => holding.has(rule));
}

/** Those of which every concept is named. */
function possibleWays<R extends Rule>(found: Found, { ways }: RuleSet<R>): Way<R>[] {
  const possible: Way<R>[] = [];
  for (const concept of found.keys()) {
    for (const way of ways.get(concept) ?? [])
      if (way.concepts.every((each) => found.has(each))) possible.push(way);
  }
  return possible;
}

type SpansOf = Reading['spansOf'];

function standingSpans<R extends Rule>(
  tokens: readonly Token[],
  found: Found,
  { neverDenied }: RuleSet<R>,
): SpansOf {
  let denials: Denials | undefined;
  let isPast: ((span: Span) => boolean) | undefined;
  const isDenied = (span: Span) => {
    denials ??= findDenials(tokens, found);
    return denials.isDenied(span);
  };
  const isOver = (span: Span) => {
    isPast ??= findPast(tokens, found);
    return isPast(span);
  };
  const standing = new Map<string, readonly Span[]>();
  return (concept) => {
    let spans = standing.get(concept);
    if (!spans) {
      const all = found.get(concept) ?? [];
      spans = all.filter((span) => !isOver(span) && (neverDenied.has(concept) || !isDenied(span)));
      standing.set(concept, spans);
    }
    return spans;
  };
}

function holds<R extends Rule>(way: Way<R>, spansOf: SpansOf, tokens: readonly Token[]): boolean {
  // What is a misspelling of several words calms nobody.
  const isCertain = ({ word, readings }: Token) => readings.length === 1 || readings[0] === word;
  const certainOf = (concept: string) =>
    spansOf(concept).filter(({ start, end }) => tokens.slice(start, end).every(isCertain));
  const news = spansOf(newsConcept);
  return meetings(way, spansOf, tokens).some(
    (anchor) =>
      !way.rule.unless.some((name) => {
        const spans = certainOf(name).filter((span) => !isLeft(name, span, anchor, news));
        return isNear(anchor, spans, tokens);
      }),
  );
}

/** The spans of the first concept that have all the others within reach. */
function meetings({ concepts, within }: Combination, spansOf: SpansOf, tokens: readonly Token[]): Span[] {
  const [anchors, ...others] = concepts.map(spansOf);
  return anchors!.filter((anchor) =>
    others.every((list) => list.some((span) => distance(anchor, span, tokens) <= within)),
  );
}

/** What shows that something else is meant counts within this many words. */
const reachOfUnless = 6;

function isNear(anchor: Span, spans: readonly Span[], tokens: readonly Token[]): boolean {
  return spans.some((span) => distance(anchor, span, tokens) <= reachOfUnless);
}

/** Words in between, with what the marks in between cost; 0 where the spans touch or overlap. */
function distance(a: Span, b: Span, tokens: readonly Token[]): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (second.start < first.end) return 0;
  return tokens[second.start]!.at - tokens[first.end - 1]!.at - 1;
}
