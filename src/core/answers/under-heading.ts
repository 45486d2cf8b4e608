/** "Is joint pain one of the digestive symptoms?": it is listed, under another heading. */
import type { Knowledge } from '../content/knowledge.js';
import { type Point, pointsOf, type Section } from '../content/page.js';
import { stem, words } from '../language/words.js';
import type { Question } from './question.js';

/**
 * Of the headings over lists in the points' section: whether a question names one that they stand under, another one,
 * or one of each; undefined where it names none.
 */
export function headingAsked(
  { words: asked }: Question,
  points: readonly Point[],
  { sections }: Pick<Knowledge, 'sections'>,
): 'own' | 'another' | 'either' | undefined {
  const stems = new Set(asked.map(stem));
  const ids = new Set(points.map(({ id }) => id));
  const lists = [...new Set(points.map(({ section }) => section))].flatMap((id) => listsOf(sections.get(id)));
  const named = lists.filter(({ names }) => names.length > 0 && names.every((name) => stems.has(name)));
  if (named.length === 0) return undefined;
  if (named.length > 1) return 'either';
  return named[0]!.points.some(({ id }) => ids.has(id)) ? 'own' : 'another';
}

interface HeadedList {
  /** The stems of the heading's own words: of "Digestive symptoms", beside "Whole-body symptoms", the first. */
  names: string[];
  points: readonly Point[];
}

function listsOf(section: Section | undefined): HeadedList[] {
  const lists = (section?.blocks ?? []).flatMap((block, at, blocks) => {
    const next = blocks[at + 1];
    if (block.kind !== 'heading' || next?.kind !== 'list') return [];
    return [{ names: words(block.title).map(stem), points: pointsOf([next]) }];
  });
  const isShared = (name: string) => lists.filter(({ names }) => names.includes(name)).length > 1;
  return lists.map(({ names, points }) => ({ names: names.filter((name) => !isShared(name)), points }));
}
