/** Finds the concepts that a text names: the longest name first, over stems, slips of the finger mended. */
import { makeSpeller } from '../language/near-spelling.js';
import { type Speller, speller } from '../language/speller.js';
import { stem } from '../language/words.js';
import type { Concept, Mention } from './concept.js';
import { nameWords } from './name-words.js';
import type { Topics } from './topics.js';

interface Name {
  /** The words without a plural's ending. */
  plain: string[];
  stems: string[];
  concept: Concept;
  isMember: boolean;
  /** Only the word itself, none that shares its stem. */
  isExact: boolean;
}

export interface ConceptFinder {
  /** The concepts that some words name, in the order of the words; no word counts twice. */
  find(words: readonly string[]): Mention[];
  /** The words as they were meant: a word that is one slip away from a concept's name is mended. */
  mend(words: readonly string[]): string[];
}

/** Letters that a word has at least, whose neighbours may have been swapped into another word. */
const shortestSwapped = 5;

/** Letters that a name has at least, of which two may be wrong. */
const longName = 8;

/** @param known words that are right as they stand, besides the topics' English list; slips are mended towards them too */
export function conceptFinder(
  concepts: readonly Concept[],
  topics: Topics,
  known: Iterable<string> = [],
): ConceptFinder {
  const names = new Map<string, Name[]>();
  const targets = new Set<string>();
  for (const concept of concepts) {
    for (const [list, isMember] of [[concept.words, false] as const, [concept.members, true] as const]) {
      for (const text of list) {
        const parts = nameWords(text);
        for (const part of parts) targets.add(part);
        const stems = parts.map(stem);
        const same = names.get(stems[0]!) ?? [];
        same.push({ plain: parts.map(singular), stems, concept, isMember, isExact: text.startsWith('=') });
        names.set(stems[0]!, same);
      }
    }
  }
  for (const same of names.values()) same.sort((a, b) => b.stems.length - a.stems.length);
  const right = new Set(known);
  const isKnown = {
    has: (word: string) =>
      right.has(word) ||
      targets.has(singular(word)) ||
      topics.isEnglish(word) ||
      topics.topicOf(word) !== undefined,
  };
  const spell: Speller = speller([...targets, ...right], { known: isKnown });
  const longNames = new Set([...targets].filter((word) => word.length >= longName));
  const spellLong = makeSpeller(longNames, new Set(), isKnown);

  function nameAt(at: number, stems: readonly string[], words: readonly string[]): Name | undefined {
    const same = names.get(stems[at]!);
    if (!same) return undefined;
    const isWritten = ({ plain }: Name) => plain.every((part, i) => singular(words[at + i] ?? '') === part);
    // "A lack of vitamin A" is of one vitamin, and not of vitamins.
    const isLettered = ({ plain }: Name) =>
      words[at + plain.length - 1] === 'vitamin' && /^[a-k]\d{0,2}$/.test(words[at + plain.length] ?? '');
    const isMeant = (name: Name) =>
      !isLettered(name) &&
      (name.isExact ? isWritten(name) : name.stems.every((part, i) => stems[at + i] === part));
    const first = same.find(isMeant);
    if (!first || same.length === 1) return first;
    // Of equally long names the one that is written the same wins: "digestive" is not "digestion".
    const rivals = same.filter((each) => each.stems.length === first.stems.length && isMeant(each));
    return rivals.find(isWritten) ?? first;
  }

  /** Names of something near a concept that hold its own name: "chronic fatigue syndrome" is no fatigue. */
  const nearNames = concepts
    .flatMap((concept) => concept['near-words'])
    .map((name) => nameWords(name).map(stem))
    .filter((name) => name.length > 1);
  const nearNameAt = (at: number, stems: readonly string[]) =>
    nearNames.find((name) => name.every((part, i) => stems[at + i] === part));

  function find(words: readonly string[]): Mention[] {
    const stems = words.map(stem);
    const mentions: Mention[] = [];
    for (let at = 0; at < stems.length; ) {
      const near = nearNameAt(at, stems);
      if (near) {
        at += near.length;
        continue;
      }
      const name = nameAt(at, stems, words);
      if (!name) {
        at++;
        continue;
      }
      const to = at + name.stems.length;
      const member = name.isMember ? words.slice(at, to).join(' ') : undefined;
      mentions.push({ concept: name.concept, member, from: at, to });
      at = to;
    }
    return mentions;
  }

  /** "Yeats" is English too, but who asks of the gut means yeast: two letters swapped make a name of a concept. */
  function swapped(word: string): string | undefined {
    if (word.length < shortestSwapped || right.has(word) || targets.has(singular(word))) return undefined;
    if (!topics.isEnglish(word) || topics.topicOf(word) !== undefined) return undefined;
    for (let at = 1; at < word.length - 1; at++) {
      const other = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      if (targets.has(other)) return other;
    }
    return undefined;
  }

  /** "Micobiom", "irittation": of a long name two slips are still it, where it can be no other. */
  function mendedTwice(word: string): string {
    if (word.length < longName - 1) return word;
    const found = spellLong.readings(word);
    return found.length === 1 ? found[0]! : word;
  }

  function mended(word: string): string {
    const once = spell.correct(word);
    return once === word ? mendedTwice(word) : once;
  }

  return { find, mend: (words) => words.map((word) => swapped(word) ?? mended(word)) };
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
