/** The rules as an author writes them, and made ready for checking texts. */

import { makeSpeller } from '../language/near-spelling.js';
import type { Urgency } from '../reply.js';
import { denialConcepts } from './denial.js';
import { type ConceptFinder, makeConceptFinder } from './find-concepts.js';
import { newsConcept } from './frames.js';
import { measureWords } from './measures.js';
import { pastConcepts } from './past.js';
import { type WordReader, wordReader } from './word-reader.js';

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

/** One way for a rule to hold. */
export interface Way<R extends Rule> extends Combination {
  rule: R;
}

export interface Combination {
  concepts: string[];
  /** In words. */
  within: number;
}

export interface RuleSet<R extends Rule> {
  rules: readonly R[];
  /** The ways for rules to hold, by the first concept of each. */
  ways: ReadonlyMap<string, readonly Way<R>[]>;
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
  const ways = rules.flatMap((rule) =>
    rule.when.map((line): Way<R> => ({ rule, ...readCombination(line, concepts) })),
  );
  for (const { unless } of rules) {
    for (const name of unless) if (!concepts.has(name)) throw new Error(`unless: add the concept ${name}`);
  }
  const named = [...ways.flatMap((way) => way.concepts), ...rules.flatMap((rule) => rule.unless)];
  const finder = makeConceptFinder(withInner(named, concepts), words.harmless);
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
    rules,
    ways: byFirst(ways),
    finder,
    reader: wordReader({
      shorthand: words.shorthand,
      readings: (word) => {
        const slips = words.slips.get(word);
        return slips ? [word, ...slips] : speller.readings(word);
      },
      knows: speller.knows,
      phrasesOf: finder.phrasesOf,
      harmlessOf: finder.harmlessOf,
    }),
    neverDenied: words.neverDenied,
  };
}

function byFirst<R extends Rule>(ways: readonly Way<R>[]): Map<string, Way<R>[]> {
  const found = new Map<string, Way<R>[]>();
  for (const way of ways) {
    const first = way.concepts[0]!;
    found.set(first, [...(found.get(first) ?? []), way]);
  }
  return found;
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

/** The concepts of these names and those that tell of denials, with all that their phrases name. */
function withInner(
  names: readonly string[],
  concepts: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (name: string) => {
    const phrases = concepts.get(name);
    if (!phrases || found.has(name)) return;
    found.set(name, phrases);
    for (const phrase of phrases) {
      for (const [, inside] of phrase.matchAll(/<([a-z0-9-]+)>/g)) {
        if (!concepts.has(inside!)) throw new Error(`add the concept "${inside}" that "${phrase}" names`);
        add(inside!);
      }
    }
  };
  names.forEach(add);
  [...denialConcepts, ...pastConcepts, newsConcept].forEach(add);
  return found;
}
