/** The rules as an author writes them, and made ready for checking texts. */
import type { Urgency } from '../reply.js';
import { denialConcepts } from './denial.js';
import { type ConceptFinder, makeConceptFinder } from './find-concepts.js';
import { measureWords } from './measures.js';
import { makeSpeller } from './near-spelling.js';
import type { WordReader } from './token.js';

export interface Rule {
  /** Its path below `intents/`, without `.yaml`. */
  id: string;
  /**
   * Each line is one way for the rule to hold: concepts joined by ` + `, in any order.
   * `blood + stool within 6` bounds the words in between (10 unless told), `anywhere` does not.
   */
  when: readonly string[];
  /** Concepts that, near by, show that something else is meant. */
  unless: readonly string[];
}

export interface SafetyRule extends Rule {
  urgency: Urgency;
  /** The reply is `content/safety/<reply>.md`; the urgency's own unless told. */
  reply: string;
  /** Rules that say less about the same thing: they are silent when this one holds. */
  covers: readonly string[];
  /** The code of the language that it is written for, where that is not English. */
  language?: string;
}

export interface BoundaryRule extends Rule {
  /** The reply is `content/boundaries/<reply>.md`. */
  reply: string;
  /** Sections of a page that may be of use instead. */
  sections: readonly string[];
}

/** The words that rules share. */
export interface SharedWords {
  /** Phrases by the concept's name. */
  concepts: ReadonlyMap<string, readonly string[]>;
  harmless: readonly string[];
  shorthand: ReadonlyMap<string, string>;
  /** Concepts that are only the place or person of something, so that denying them denies nothing. */
  neverDenied: ReadonlySet<string>;
  /** Ordinary words that a slip of the finger makes of one of the rules' words: `pin` may be `pain`. */
  slips: ReadonlyMap<string, readonly string[]>;
  /** English words that are never taken for a misspelling. */
  ordinary: Pick<ReadonlySet<string>, 'has'>;
}

export interface Combination {
  concepts: string[];
  /** In words. */
  within: number;
}

export interface CompiledRule<R extends Rule> {
  rule: R;
  combinations: Combination[];
}

export interface RuleSet<R extends Rule> {
  rules: readonly CompiledRule<R>[];
  finder: ConceptFinder;
  reader: WordReader;
  neverDenied: ReadonlySet<string>;
}

export interface SafetyRules extends RuleSet<SafetyRule> {
  /** The gravest red flags in other languages. */
  foreign?: RuleSet<SafetyRule>;
}
export type BoundaryRules = RuleSet<BoundaryRule>;

const usualReach = 10;

/** Throws an Error that says what to do where a rule or phrase cannot be read. */
export function compileRules<R extends Rule>(rules: readonly R[], words: SharedWords): RuleSet<R> {
  const concepts = new Map(words.concepts);
  const compiled = rules.map((rule) => ({
    rule,
    combinations: rule.when.map((line) => readCombination(line, concepts)),
  }));
  for (const { rule } of compiled) {
    for (const name of rule.unless)
      if (!concepts.has(name)) throw new Error(`unless: add the concept ${name}`);
  }
  const finder = makeConceptFinder(onlyNamed(concepts, compiled), words.harmless);
  const speller = makeSpeller(
    new Set([
      ...finder.vocabulary,
      ...measureWords,
      ...[...words.shorthand].flat().flatMap((text) => text.split(' ')),
    ]),
    finder.forms,
    words.ordinary,
  );
  return {
    rules: compiled,
    finder,
    reader: {
      shorthand: words.shorthand,
      readings: (word) => {
        const slips = words.slips.get(word);
        return slips ? [word, ...slips] : speller.readings(word);
      },
      knows: speller.knows,
    },
    neverDenied: words.neverDenied,
  };
}

/** `blood + "in the bowl" within 6`; a phrase in quotes becomes a concept of its own in `concepts`. */
export function readCombination(line: string, concepts: Map<string, readonly string[]>): Combination {
  const [, list, words, anywhere] = /^(.*?)(?: within (\d+)| (anywhere))?$/.exec(line.trim())!;
  const names = list!.split(' + ').map((part) => {
    const phrase = /^"(.+)"$/.exec(part.trim())?.[1];
    if (phrase === undefined && !part.includes(':')) return part.trim();
    const name = part.trim();
    concepts.set(name, [phrase ?? `<${name}>`]);
    return name;
  });
  for (const name of names) {
    if (!concepts.has(name)) throw new Error(`add the concept "${name}", or name one that is there`);
  }
  return { concepts: names, within: anywhere ? Number.POSITIVE_INFINITY : Number(words ?? usualReach) };
}

/** The concepts that the rules name, by themselves or through others. */
function onlyNamed<R extends Rule>(
  concepts: ReadonlyMap<string, readonly string[]>,
  rules: readonly CompiledRule<R>[],
): Map<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  const add = (name: string) => {
    const phrases = concepts.get(name);
    if (!phrases || named.has(name)) return;
    named.set(name, phrases);
    for (const phrase of phrases) {
      for (const [, inside] of phrase.matchAll(/<([a-z0-9-]+)>/g)) {
        if (!concepts.has(inside!)) throw new Error(`add the concept "${inside}" that "${phrase}" names`);
        add(inside!);
      }
    }
  };
  for (const { rule, combinations } of rules) {
    for (const { concepts: names } of combinations) names.forEach(add);
    rule.unless.forEach(add);
  }
  denialConcepts.forEach(add);
  return named;
}
