/** What is said where the pages say nothing: the thing by its name, and the nearest that they do say. */
import { type Answer, aboutThings, refsAnswer } from '../answers/answer-intent.js';
import type { Question } from '../answers/question.js';
import { sentences } from '../answers/render.js';
import { asWritten, type UnknownTopic } from '../answers/unknown-topics.js';
import type { Mention } from '../content/concept.js';
import { type AnswerIntent, type Intent, intentName, type UncoveredIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { fill } from '../content/phrases.js';
import type { Option } from '../reply.js';
import { isOfPoints } from './fitting-intent.js';
import type { Outcome } from './outcome.js';

const mostOptions = 3;
/** More facts would bury that there is none which was asked for. */
const mostThings = 2;

export function uncoveredTopic(
  topics: readonly UnknownTopic[],
  intent: Intent | undefined,
  question: Question,
  confidence: number,
  knowledge: Knowledge,
): Outcome & { kind: 'uncovered' } {
  const { phrases } = knowledge;
  const [first, second] = topics;
  const text = second
    ? fill(phrases.fallback.things, { word: asWritten(first!, question), word2: asWritten(second, question) })
    : fill(phrases.fallback.thing, { word: asWritten(first!, question) });
  return {
    kind: 'uncovered',
    text,
    topic: first!.words,
    nearest: nearestAnswer(first!, intent, question, knowledge),
    options: nearOptions(intent, knowledge),
    intent: intent?.id ?? null,
    confidence,
  };
}

/** The question fits an intent, but what it is about has no name that could be said back. */
export function uncoveredThing(intent: AnswerIntent, confidence: number, knowledge: Knowledge): Outcome {
  const text = knowledge.phrases.fallback.unknown;
  return { kind: 'uncovered', text, options: nearOptions(intent, knowledge), intent: intent.id, confidence };
}

/** A thing of the page is named, but something that it is asked with is not on the page: no yes, and no no. */
export function uncoveredBeside({ things }: Question, confidence: number, knowledge: Knowledge): Outcome {
  const nearest = aboutThings(things, knowledge);
  return {
    kind: 'uncovered',
    text: knowledge.phrases.fallback.unknown,
    nearest,
    options: [],
    intent: null,
    confidence,
  };
}

/** "Does SIBO cause reflux?": each of the two is on the page, and what one does to the other is not. */
export function uncoveredRelation(
  [one, other]: readonly [Mention, Mention],
  intent: Intent,
  confidence: number,
  knowledge: Knowledge,
): Outcome {
  const { phrases } = knowledge;
  return {
    kind: 'uncovered',
    text: fill(phrases.fallback.relation, { thing: one.concept.label, thing2: other.concept.label }),
    nearest: aboutThings([one, other], knowledge),
    options: nearOptions(intent, knowledge),
    intent: intent.id,
    confidence,
  };
}

/** Whether one point of a page names both. */
export function isStated([one, other]: readonly [Mention, Mention], { pointsByConcept }: Knowledge): boolean {
  return (pointsByConcept.get(one.concept.id) ?? []).some(({ concepts }) =>
    concepts.includes(other.concept.id),
  );
}

/** A question that people ask and no page answers. */
export function uncoveredQuestion(
  intent: UncoveredIntent,
  { things }: Question,
  confidence: number,
  knowledge: Knowledge,
): Outcome {
  const text = knowledge.phrases['not-on-the-page'][intentName(intent)] ?? knowledge.phrases.fallback.unknown;
  const named = intent.nearest ? undefined : aboutThings(things.slice(0, mostThings), knowledge);
  return {
    kind: 'uncovered',
    text,
    nearest: intent.nearest ? refsAnswer([intent.nearest], [], knowledge) : named,
    options: optionsIn(named?.sources ?? [intent.near], knowledge),
    intent: intent.id,
    confidence,
  };
}

/** What the page does say: of the thing that was named beside the unknown one, or of the class that it may belong to. */
function nearestAnswer(
  topic: UnknownTopic,
  intent: Intent | undefined,
  { things }: Question,
  knowledge: Knowledge,
): Answer | undefined {
  const { concepts, pointsByConcept } = knowledge;
  const about = (intent?.kind === 'answer' && intent.about) || [];
  const name = topic.words.replace(/^(?:the|my|a) /, '');
  // The last word of a near name may be an ordinary one: "chronic fatigue", of the syndrome.
  const kin = concepts.filter((concept) =>
    concept['near-words'].some((near) => near === name || near.startsWith(`${name} `)),
  );
  const classes = concepts.filter(({ near }) => about.length > 0 && near.includes(topic.category));
  const named = things.map(({ concept }) => concept);
  const near = [named, kin, classes].find((each) => each.length > 0) ?? [];
  const all = near.flatMap(({ id }) => pointsByConcept.get(id) ?? []);
  const asked = all.filter(({ section }) => about.length === 0 || about.includes(section));
  const points = (asked.length === 0 && near === kin ? all : asked).slice(0, 2);
  if (points.length === 0) return ownAnswer(intent, knowledge);
  return {
    text: sentences(points),
    sources: [...new Set(points.map(({ section }) => section))],
    things: near.map(({ id }) => id),
  };
}

/** "Do I have to live on chicken for ever": what is said of it without the chicken, where that is a sentence or two. */
function ownAnswer(intent: Intent | undefined, knowledge: Knowledge): Answer | undefined {
  if (intent?.kind !== 'answer' || intent.about || intent.answer.length > mostThings) return undefined;
  return isOfPoints(intent, knowledge) ? refsAnswer(intent.answer, [], knowledge) : undefined;
}

function nearOptions(intent: Intent | undefined, knowledge: Knowledge): Option[] {
  if (intent?.kind !== 'answer') return [];
  // What is asked of anything at all is asked of no section: the topics are offered.
  return optionsIn(intent.about ?? knowledge.answeredFrom.get(intent.id) ?? [], knowledge);
}

/** Questions that are answered from some sections, as options. */
export function optionsIn(
  sections: readonly string[],
  knowledge: Knowledge,
  fits: (intent: AnswerIntent) => boolean = () => true,
): Option[] {
  const found: Option[] = [];
  for (const intent of knowledge.answerIntents) {
    if (found.length === mostOptions) break;
    const isNear = knowledge.answeredFrom.get(intent.id)?.some((section) => sections.includes(section));
    if (isNear && !intent['one-thing'] && fits(intent)) found.push(toOption(intent));
  }
  return found;
}

export function toOption({ title }: AnswerIntent): Option {
  return { title, value: title };
}
