/** Which rules hold for a text. */
import { findDenials } from './denial.js';
import type { Span } from './find-concepts.js';
import type { Combination, Rule, RuleSet } from './rule-set.js';
import { readTokens, type Token } from './token.js';

/** The rules that hold, in their own order. Throws nothing; pure. */
export function checkRules<R extends Rule>(
  text: string,
  { rules, finder, reader, neverDenied }: RuleSet<R>,
): R[] {
  const tokens = readTokens(text, reader);
  if (tokens.length === 0) return [];
  const found = finder.find(tokens);
  const denials = findDenials(tokens, found);
  const standing = new Map<string, readonly Span[]>();
  const spansOf = (concept: string): readonly Span[] => {
    let spans = standing.get(concept);
    if (!spans) {
      const all = found.get(concept) ?? [];
      spans = neverDenied.has(concept) ? all : all.filter((span) => !denials.isDenied(span));
      standing.set(concept, spans);
    }
    return spans;
  };
  // What is a misspelling of several words calms nobody.
  const isCertain = ({ word, readings }: Token) => readings.length === 1 || readings[0] === word;
  const certainOf = (concept: string) =>
    spansOf(concept).filter(({ start, end }) => tokens.slice(start, end).every(isCertain));
  const holds = (combination: Combination, unless: readonly string[]) =>
    meetings(combination, spansOf, tokens).some(
      (anchor) => !unless.some((name) => isNear(anchor, certainOf(name), tokens)),
    );
  return rules
    .filter(({ rule, combinations }) => combinations.some((combination) => holds(combination, rule.unless)))
    .map(({ rule }) => rule);
}

/** The spans of the first concept that have all the others within reach. */
function meetings(
  { concepts, within }: Combination,
  spansOf: (concept: string) => readonly Span[],
  tokens: readonly Token[],
): Span[] {
  const lists = concepts.map(spansOf);
  if (lists.some((list) => list.length === 0)) return [];
  const [anchors, ...others] = lists;
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
