/** An intent, and the things that a question names, to what the pages say about them. */
import { type Mention, uniqueThings } from '../content/concept.js';
import type { AnswerIntent } from '../content/intent.js';
import { type Knowledge, resolve } from '../content/knowledge.js';
import type { Point } from '../content/page.js';
import { fill } from '../content/phrases.js';
import { isFlipped, mayOpen, namedOpening, opening } from './opening.js';
import type { Question } from './question.js';
import { sectionToText, sentences } from './render.js';
import { saysAll } from './says-all.js';
import { hasPoints, isHeading, namesakePoints, namesOwnThing, ownPoints, pointsIn } from './thing-points.js';
import { headingAsked } from './under-heading.js';

export interface Answer {
  text: string;
  /** Section ids, best first. */
  sources: string[];
  /** The concepts that the answer is about; none where it is about the intent in general. */
  things: string[];
}

/** @returns undefined where the pages hold nothing for it */
export function answerIntent(
  intent: AnswerIntent,
  question: Question,
  knowledge: Knowledge,
): Answer | undefined {
  const things = uniqueThings(question.things).filter(
    ({ concept }) => hasPoints(concept, knowledge) && !isHeading(concept, intent, knowledge),
  );
  if (things.length === 0) return generalAnswer(intent, question, knowledge);
  const instead = specialAnswer(intent, things, knowledge);
  if (instead) return about(instead, things);
  const own = question.wantsYesOrNo && intent.about ? ownPoints(intent, things, knowledge) : [];
  if (own.length > 0 && things.every(({ concept }) => mayOpen(concept, question)))
    return pointsAnswer(knowledge.phrases.opens.yes ? [knowledge.phrases.opens.yes] : [], own, things);
  const needs = intent.needs.length > 0 && !things.some(({ concept }) => intent.needs.includes(concept.id));
  if (!needs && (!intent.about || namesOwnThing(intent, things, knowledge)))
    return about(withYes(generalAnswer(intent, question, knowledge), question, knowledge), things);
  return thingAnswer(intent, things, question, knowledge);
}

/** What the pages say about things, wherever they say it. */
export function aboutThings(things: readonly Mention[], knowledge: Knowledge): Answer | undefined {
  const points = uniqueThings(things).flatMap(
    ({ concept }) => knowledge.pointsByConcept.get(concept.id) ?? [],
  );
  if (points.length === 0) return undefined;
  return pointsAnswer([...memberWords(things, knowledge)], points, things);
}

/** An answer in general keeps what was named in the question: "they" in the next one means it. */
function about(answer: Answer | undefined, things: readonly Mention[]): Answer | undefined {
  return answer && { ...answer, things: things.map(({ concept }) => concept.id) };
}

function generalAnswer(intent: AnswerIntent, question: Question, knowledge: Knowledge): Answer | undefined {
  const before = intent['one-thing'] ? [] : opening(intent, question, knowledge);
  return refsAnswer(intent.answer, before, knowledge);
}

/** "Is zonulin a marker of the barrier?" is answered with yes where the point says just that. */
function withYes(answer: Answer | undefined, question: Question, { phrases }: Knowledge): Answer | undefined {
  if (!answer || !question.wantsYesOrNo || !saysAll(answer.text, question)) return answer;
  const isOpened = Object.values(phrases.opens).some((each) => answer.text.startsWith(each));
  return isOpened || !phrases.opens.yes
    ? answer
    : { ...answer, text: join([phrases.opens.yes], answer.text) };
}

/** Sections and points in the order in which they are listed, each in full. */
export function refsAnswer(
  refs: readonly string[],
  before: readonly string[],
  knowledge: Knowledge,
): Answer | undefined {
  const parts: string[] = [];
  const sources = new Set<string>();
  let run: Point[] = [];
  const flush = () => {
    if (run.length > 0) parts.push(sentences(run));
    run = [];
  };
  for (const ref of refs) {
    const target = resolve(ref, knowledge);
    if (target.kind === 'point') {
      run.push(target.point);
      sources.add(target.point.section);
    } else if (target.kind === 'blocks') {
      flush();
      parts.push(sectionToText(target.section, target.blocks));
      sources.add(target.section.id);
    }
  }
  flush();
  if (parts.length === 0) return undefined;
  return { text: join(before, parts.join('\n\n')), sources: [...sources], things: [] };
}

/** Another answer for things of one section: "what helps with bloating?" asks when a symptom improves. */
function specialAnswer(
  intent: AnswerIntent,
  things: readonly Mention[],
  knowledge: Knowledge,
): Answer | undefined {
  for (const [section, refs] of Object.entries(intent.for)) {
    const fits = things.every(({ concept }) => pointsIn(concept, [section], knowledge).length > 0);
    const alsoHere = things.some(
      ({ concept }) => pointsIn(concept, intent.about ?? [], knowledge).length > 0,
    );
    if (fits && !alsoHere) return refsAnswer(refs, [], knowledge);
  }
  return undefined;
}

function thingAnswer(
  intent: AnswerIntent,
  things: readonly Mention[],
  question: Question,
  knowledge: Knowledge,
): Answer | undefined {
  const isStrict = question.words.some((word) => intent.strictly.includes(word));
  const about = (intent.about ?? []).slice(0, isStrict ? 1 : undefined);
  const here = things.filter(({ concept }) => pointsIn(concept, about, knowledge).length > 0);
  const namesakes = namesakePoints(intent, things, question, knowledge);
  if (here.length === 0 && namesakes.length > 0)
    return pointsAnswer(opening(intent, question, knowledge), namesakes, things);
  if (about.length === 0 || here.length === 0) {
    const points = things.flatMap(({ concept }) => knowledge.pointsByConcept.get(concept.id) ?? []);
    const isOwn = things.every(({ concept }) =>
      intent.answer.some((ref) => knowledge.points.get(ref)?.concepts.includes(concept.id)),
    );
    const isOfAnything = about.length === 0 && intent.needs.length === 0;
    const before = isOfAnything
      ? namedOpening(question, knowledge)
      : isOwn
        ? []
        : [elsewhere(intent, things, question, knowledge)];
    return pointsAnswer([...before, ...memberWords(things, knowledge)], points, things);
  }
  // Named in several of the sections: the first one that has any of them is what was asked about.
  const points = here.flatMap(({ concept }) => {
    const section = about.find((each) => pointsIn(concept, [each], knowledge).length > 0)!;
    return pointsIn(concept, [section], knowledge);
  });
  const yes =
    here.length === things.length &&
    (isFlipped(intent, question) || here.every(({ concept }) => mayOpen(concept, question)));
  const before = yes ? openingFor(intent, points, question, knowledge) : [];
  const missing = things.filter((thing) => !here.includes(thing));
  const rest = missing.flatMap(({ concept }) => knowledge.pointsByConcept.get(concept.id) ?? []);
  return pointsAnswer(
    [...before, ...memberWords(here, knowledge)],
    [...namesakes, ...points, ...rest],
    things,
  );
}

/** Yes, for what is listed; no, where another heading was asked about. */
function openingFor(
  intent: AnswerIntent,
  points: readonly Point[],
  question: Question,
  knowledge: Knowledge,
): string[] {
  const { opens } = knowledge.phrases;
  const heading = question.wantsYesOrNo ? headingAsked(question, points, knowledge) : undefined;
  if (heading === 'either') return [];
  if (heading === 'another' && opens.no) return [opens.no];
  return opening({ ...intent, opens: intent.opens ?? 'yes' }, question, knowledge);
}

function pointsAnswer(
  before: readonly string[],
  points: readonly Point[],
  things: readonly Mention[],
): Answer {
  return {
    text: join(before, sentences(points)),
    sources: [...new Set(points.map(({ section }) => section))],
    things: things.map(({ concept }) => concept.id),
  };
}

function elsewhere(
  intent: AnswerIntent,
  things: readonly Mention[],
  { wantsYesOrNo }: Question,
  { phrases }: Knowledge,
): string {
  const phrase = (wantsYesOrNo && phrases.elsewhere[intent.elsewhere ?? 'other']) || phrases.elsewhere.other;
  return fill(phrase, { thing: things.map(({ concept }) => concept.label).join(' or ') });
}

/** "Ibuprofen is one of the NSAIDs.", for each member that was named. */
function memberWords(things: readonly Mention[], { phrases }: Knowledge): string[] {
  return things.flatMap(({ concept, member }) => {
    const phrase = member && phrases.members[concept.id];
    return phrase ? [fill(phrase, { word: member.replace(/ s\b/g, "'s") })] : [];
  });
}

function join(before: readonly string[], text: string): string {
  const gap = text.includes('\n') ? '\n\n' : ' ';
  return [before.join(' '), text].filter(Boolean).join(gap);
}
