/** The points of the pages that speak of a thing: in some sections, in an intent's own answer, or by its namesake. */
import type { Concept, Mention } from '../content/concept.js';
import type { AnswerIntent } from '../content/intent.js';
import { type Knowledge, resolve } from '../content/knowledge.js';
import type { Point } from '../content/page.js';
import { stem, words } from '../language/words.js';
import { namesakeIn } from './namesakes.js';
import type { Question } from './question.js';

/** Of an answer of several points that of the thing: "does it set off inflammation?" */
export function ownPoints(intent: AnswerIntent, things: readonly Mention[], { points }: Knowledge): Point[] {
  const all = intent.answer.map((ref) => points.get(ref));
  if (intent.opens !== undefined || all.length < 2 || all.some((point) => !point)) return [];
  const own = all.filter((point) => things.some(({ concept }) => point!.concepts.includes(concept.id)));
  const isWhole = things.every(({ concept }) => own.some((point) => point!.concepts.includes(concept.id)));
  return isWhole && own.length < all.length ? own.map((point) => point!) : [];
}

/** An answer of single points is kept when the thing that was named is in one of them. */
export function namesOwnThing(
  intent: AnswerIntent,
  things: readonly Mention[],
  knowledge: Knowledge,
): boolean {
  const own = intent.answer.flatMap((ref) => {
    const target = resolve(ref, knowledge);
    return target.kind === 'point' ? target.point.concepts : [];
  });
  return (
    own.length > 0 && things.every(({ concept }) => own.includes(concept.id)) && intent.opens === undefined
  );
}

export function pointsIn(
  concept: Concept,
  sections: readonly string[],
  { pointsByConcept }: Knowledge,
): Point[] {
  return (pointsByConcept.get(concept.id) ?? []).filter(({ section }) => sections.includes(section));
}

export function hasPoints(concept: Concept, { pointsByConcept }: Knowledge): boolean {
  return (pointsByConcept.get(concept.id)?.length ?? 0) > 0;
}

/** "Symptoms that have to do with digestion" are the ones under "Digestive symptoms". */
export function isHeading({ label }: Concept, intent: AnswerIntent, { sections }: Knowledge): boolean {
  const blocks = (intent.about ?? []).flatMap((id) => sections.get(id)?.blocks ?? []);
  const named = words(label).map(stem);
  return blocks.some(
    (block) =>
      block.kind === 'heading' &&
      words(block.title)
        .map(stem)
        .some((part) => named.includes(part)),
  );
}

/** What the first section says of things that go by the same name: asked about overlaps, histamine is the intolerance. */
export function namesakePoints(
  { about }: AnswerIntent,
  things: readonly Mention[],
  question: Question,
  knowledge: Knowledge,
): Point[] {
  const [section] = about ?? [];
  return things
    .filter(({ concept }) => section && pointsIn(concept, [section], knowledge).length === 0)
    .flatMap((thing) => {
      const concept = namesakeIn(section, thing, question, knowledge);
      return concept ? pointsIn(concept, [section!], knowledge) : [];
    });
}
