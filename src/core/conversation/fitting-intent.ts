/** Which of several intents about one thing is meant, by where the page names the thing and where it stands in the question. */
import type { Question } from '../answers/question.js';
import type { AnswerIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match } from '../matching/matcher.js';

/** An intent that is less likely than this, as a share of the first, is not preferred to it. */
const leastLikely = 0.35;

/**
 * The intent itself, or the one that asks the same from the other side ("can it cause headaches", "can headaches
 * cause it"), or a nearly as likely one in whose sections the thing is named.
 */
export function fittingIntent(
  intent: AnswerIntent,
  question: Question,
  match: Match,
  knowledge: Knowledge,
): AnswerIntent {
  if (question.things.length === 0 || !intent.about?.length || namesThingOf(intent, question, knowledge))
    return intent;
  const turned = intent.turned ? knowledge.intentById.get(intent.turned) : undefined;
  if (turned?.kind === 'answer' && namesThingOf(turned, question, knowledge) && isTurned(intent, question))
    return turned;
  const [best] = match.ranked;
  const near = match.ranked
    .slice(1, 4)
    .filter(({ confidence }) => confidence > leastLikely * best!.confidence);
  for (const { intent: id } of near) {
    const other = knowledge.intentById.get(id);
    if (other?.kind === 'answer' && other.about?.length && namesThingOf(other, question, knowledge))
      return other;
  }
  return intent;
}

/** Whether one of the things is named in the sections that the intent is about. */
export function namesThingOf(
  { about }: AnswerIntent,
  { things }: Question,
  { pointsByConcept }: Knowledge,
): boolean {
  return things.some(({ concept }) =>
    pointsByConcept.get(concept.id)?.some(({ section }) => about?.includes(section)),
  );
}

const standsForSubject = new Set(['it', 'this', 'that', 'lg', 'condition']);

/** "Does it cause X" has the subject first; "does X cause it" has it last. */
function isTurned({ id }: AnswerIntent, { mentions, things, words }: Question): boolean {
  const thing = things[0]!.from;
  const subjects = mentions.filter(({ concept }) => concept.subject).map(({ from }) => from);
  const pronoun = words.findIndex((word) => standsForSubject.has(word));
  const subject = subjects[0] ?? (pronoun >= 0 ? pronoun : undefined);
  if (subject === undefined) return true;
  return id.endsWith('does-it-cause') ? subject < thing : subject > thing;
}

/** The question with things that were talked about before, where it names none itself. */
export function withThings(question: Question, ids: readonly string[], { concepts }: Knowledge): Question {
  if (question.things.length > 0) return question;
  const things = ids.flatMap((id) => {
    const concept = concepts.find((each) => each.id === id);
    return concept ? [{ concept, from: 0, to: 0 }] : [];
  });
  return { ...question, things };
}
