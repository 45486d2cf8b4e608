/** All that the bot knows: pages, concepts, intents and joining words, checked and ready to look up. */

import { ordinaryWords } from '../language/ordinary-words.js';
import { speller } from '../language/speller.js';
import { stem, words } from '../language/words.js';
import type { Concept } from './concept.js';
import { type ConceptFinder, conceptFinder } from './find-concepts.js';
import type { AnswerIntent, Intent } from './intent.js';
import { type Block, blocksUnder, type Page, type Point, pointsOf, type Section } from './page.js';
import type { Phrases } from './phrases.js';
import type { Topics } from './topics.js';

export interface KnowledgeFiles {
  pages: Page[];
  concepts: Concept[];
  intents: Intent[];
  phrases: Phrases;
  topics: Topics;
}

export interface Knowledge extends KnowledgeFiles {
  sections: Map<string, Section>;
  points: Map<string, Point>;
  intentById: Map<string, Intent>;
  answerIntents: AnswerIntent[];
  /** The sections that an intent's answer is from, by the intent's id. */
  answeredFrom: Map<string, string[]>;
  /** The points that name a concept, in the order of the pages. */
  pointsByConcept: Map<string, Point[]>;
  /** Every word of the pages, as it stands. */
  pageWords: Set<string>;
  /** The stem of every word that an author taught in an utterance; a follow-up says nothing of what is known. */
  taughtStems: Set<string>;
  /** The stem of every word that several of the utterances have which a page answers. */
  answerStems: Set<string>;
  /** The stem of every word that utterances of questions have far more often than those of follow-ups. */
  askingStems: Set<string>;
  finder: ConceptFinder;
}

export function knowledgeOf(files: KnowledgeFiles): Knowledge {
  const sections = new Map(
    files.pages.flatMap((page) => page.sections.map((section) => [section.id, section] as const)),
  );
  const points = new Map<string, Point>();
  const pointsByConcept = new Map<string, Point[]>();
  for (const section of sections.values()) {
    for (const point of pointsOf(section.blocks)) {
      points.set(point.id, point);
      for (const concept of point.concepts) {
        pointsByConcept.set(concept, [...(pointsByConcept.get(concept) ?? []), point]);
      }
    }
  }
  const pageText = [...points.values()].map((point) => `${point.lead ?? ''} ${point.text}`);
  const pageWords = new Set(pageText.flatMap(words));
  const said = new Map(files.intents.map((intent) => [intent, intent.says.map(words)]));
  const answerIntents = files.intents.filter((intent) => intent.kind === 'answer');
  const saidIn = (...kinds: Intent['kind'][]) =>
    files.intents.filter(({ kind }) => kinds.includes(kind)).flatMap((intent) => said.get(intent)!);
  const taught = saidIn('answer', 'uncovered', 'smalltalk').flat();
  return {
    ...files,
    sections,
    points,
    pointsByConcept,
    answerIntents,
    answeredFrom: new Map(answerIntents.map(({ id, answer }) => [id, answer.map(sectionOf)])),
    intentById: new Map(files.intents.map((intent) => [intent.id, intent])),
    pageWords,
    taughtStems: new Set([
      ...saidIn('answer', 'smalltalk').flat().map(stem),
      // A detail that one visitor asked for is a word that no page has.
      ...commonStems(saidIn('uncovered')),
    ]),
    answerStems: commonStems(saidIn('answer')),
    askingStems: telling(saidIn('answer'), saidIn('follow-up')),
    finder: conceptFinder(files.concepts, files.topics, [
      ...ordinaryWords,
      ...pageWords,
      ...rightlySpelt([...taught, ...saidIn('follow-up').flat()], files.topics),
    ]),
  };
}

/** The words less the slips among them: an utterance may say `symtoms`, and `symptoms` is what it means. */
function rightlySpelt(all: readonly string[], topics: Topics): string[] {
  const counts = countsOf(all);
  const common = [...counts].filter(([, count]) => count >= several).map(([word]) => word);
  const { correct } = speller(common, { known: { has: topics.isEnglish }, shortest: shortestMended });
  return [...counts.keys()].filter((word) => correct(word) === word);
}

/** Shorter ones are a way of writing: `thnx`, `pls`. */
const shortestMended = 5;

type Sentences = readonly (readonly string[])[];

/** A word that fewer have may be beside the point: "my cortisol is sky high". */
const several = 5;
/** As many times as often, a word tells one kind from the other. */
const farMore = 4;

function commonStems(sentences: Sentences): Set<string> {
  return new Set([...stemCounts(sentences)].filter(([, count]) => count >= several).map(([each]) => each));
}

/** The stems that the first have far more often than the second. */
function telling(first: Sentences, second: Sentences): Set<string> {
  const others = stemCounts(second);
  const isFarMore = (each: string, count: number) =>
    count * second.length > farMore * (others.get(each) ?? 0) * first.length;
  return new Set(
    [...stemCounts(first)]
      .filter(([each, count]) => count >= several && isFarMore(each, count))
      .map(([each]) => each),
  );
}

/** In how many of the sentences each stem stands. */
function stemCounts(sentences: Sentences): Map<string, number> {
  return countsOf(sentences.flatMap((sentence) => [...new Set(sentence.map(stem))]));
}

function countsOf(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** The question with an answer of this name, as `content/phrases.yaml` calls it. */
export function answerNamed(
  name: string | undefined,
  { intentById }: Pick<Knowledge, 'intentById'>,
): AnswerIntent | undefined {
  const intent = name ? intentById.get(`answers/${name}`) : undefined;
  return intent?.kind === 'answer' ? intent : undefined;
}

/** The section that a reference names, or names a part of. */
function sectionOf(ref: string): string {
  return ref.replace(/\/.*$/, '');
}

/** What a reference of an intent stands for: a whole section, the blocks under a heading, or one point. */
export type Target =
  | { kind: 'blocks'; section: Section; blocks: Block[] }
  | { kind: 'point'; point: Point }
  | { kind: 'nothing' };

export function resolve(ref: string, { sections, points }: Pick<Knowledge, 'sections' | 'points'>): Target {
  const section = sections.get(ref);
  if (section) return { kind: 'blocks', section, blocks: section.blocks };
  const point = points.get(ref);
  if (point) return { kind: 'point', point };
  const parent = sections.get(ref.slice(0, ref.lastIndexOf('/')));
  const blocks = parent ? blocksUnder(parent, ref) : [];
  return parent && blocks.length > 0 ? { kind: 'blocks', section: parent, blocks } : { kind: 'nothing' };
}
