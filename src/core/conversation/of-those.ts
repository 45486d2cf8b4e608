/** "Which of those is about the barrier?": the things of the list that was just given which go by what is said of them. */
import type { Question } from '../answers/question.js';
import type { Mention } from '../content/concept.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Point } from '../content/page.js';
import { anyOf } from '../language/any-of.js';
import { normalise, stem, words } from '../language/words.js';
import { thingsOf } from './fitting-intent.js';

const list = '(?:these|those|them|that|it|there|(?:the|that|this|your) (?:list|lot))';
const item = '(?: (?:ones?|bits?|parts?|things?))?';
const ofThose = new RegExp(
  `^(?:(?:and|so|but|ok|okay|right|then)[ ,]+)*${anyOf(
    `(?:which|what)${item} (?:of|on|in|from|among|amongst|out of) ${list}\\b`,
    'which ones?\\b',
    `which${item} (?=(?:is |are )?(?:about|to do with|related to)\\b)`,
  )}(?<rest>.+)$`,
);
/** What asks for an item, and says nothing of it. */
const glue = new Set(
  (
    'is are was were do does did has have had having to with about for from of in on at by a an the my me i you it its that ' +
    'this tell tells told would could can will count counts come comes related linked connected concerns concern deals deal ' +
    'refers refer means mean called thing things one ones actually really'
  ).split(' '),
);
const most = 2;

/** @returns none where the question does not pick from a list, or picks more than two of its things */
export function thingsOfThose(
  question: Question,
  sources: readonly string[],
  knowledge: Knowledge,
): Mention[] {
  const rest = ofThose.exec(normalise(question.text))?.groups?.rest;
  if (!rest) return [];
  const asked = words(rest).filter((word) => !glue.has(word));
  const named = question.things.map(({ concept }) => concept.id);
  const listed = [...knowledge.points.values()].filter(
    ({ section, lead }) => lead !== undefined && sources.includes(section),
  );
  const pick = (wordsOf: (point: Point) => readonly string[]) =>
    listed.filter((point) => {
      const said = new Set(wordsOf(point).flatMap(words).map(stem));
      return point.concepts.some((id) => named.includes(id)) || asked.some((word) => said.has(stem(word)));
    });
  const bySaid = pick(({ lead, text }) => [lead!, text]);
  const found = bySaid.length > 0 ? bySaid : pick((point) => namesOf(point, knowledge));
  const ids = [...new Set(found.flatMap(({ concepts }) => concepts.slice(0, 1)))];
  return ids.length > most ? [] : thingsOf(ids, knowledge);
}

/** What people call the thing that a point is about. */
function namesOf({ concepts: [id] }: Point, { concepts }: Knowledge): string[] {
  return concepts
    .filter((concept) => concept.id === id)
    .flatMap(({ label, words: names }) => [label, ...names]);
}
