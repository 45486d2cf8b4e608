/** "Is joint pain one of the digestive symptoms?": it is listed, under another heading. */
import type { Knowledge } from '../content/knowledge.js';
import { type Point, pointsOf, type Section } from '../content/page.js';
import { stem, words } from '../language/words.js';
import type { Question } from './question.js';

/** Whether a question names a heading over a list of the points' section, and none of them stands under it. */
export function isUnderAnother(
  { words: asked }: Question,
  points: readonly Point[],
  { sections }: Pick<Knowledge, 'sections'>,
): boolean {
  const stems = new Set(asked.map(stem));
  const ids = new Set(points.map(({ id }) => id));
  const lists = [...new Set(points.map(({ section }) => section))].flatMap((id) => listsOf(sections.get(id)));
  const named = lists.filter(({ names }) => names.length > 0 && names.every((name) => stems.has(name)));
  return named.length > 0 && !named.some((list) => list.points.some(({ id }) => ids.has(id)));
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
