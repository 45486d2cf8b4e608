/** What a message that leans on the one before it asks: "why?", "and zinc?", "no, I meant the causes". */
import { namesakeIn, sharedNames } from '../answers/namesakes.js';
import { type Question, readQuestion } from '../answers/question.js';
import { unknownTopics } from '../answers/unknown-topics.js';
import type { Mention } from '../content/concept.js';
import type { AnswerIntent, FollowUpName } from '../content/intent.js';
import { answerNamed, type Knowledge } from '../content/knowledge.js';
import { anyOf } from '../language/any-of.js';
import { normalise } from '../language/words.js';
import { calledIntent } from './called-intent.js';
import type { Context } from './context.js';
import { correctedText } from './correction.js';
import { namesThingOf } from './fitting-intent.js';
import { aboutOne, listingOf, othersThan } from './listing.js';
import { thingsOfThose } from './of-those.js';

export type FollowUp =
  | { kind: 'intent'; intent: AnswerIntent; yesNo: boolean; things?: Mention[] }
  /** The same as if this had been asked. */
  | { kind: 'question'; text: string };

/** What joins a message to the one before it. */
const joining = `(?:${anyOf(
  'ok|okay|and|so|but|then|well|alright|right|fine|now|oh|cool|great|thanks',
  'sorry|wait|um|er|go on',
)}[ ,]+)*`;
const leanOn = (...ways: readonly string[]) => new RegExp(`^${joining}${anyOf(...ways)}`);

const whatDoes = leanOn(
  '(?:what|which(?: ones?| foods?| things?)?) (?:does|do|is|are|would|will)(?: then| instead| though| matter| count)?\\s*\\??$',
  '(?:what then|then what|what instead|so what)\\s*\\??$',
);
const whatItDoes = leanOn(
  'what (?:else )?(?:does|do|is|are) (?:it|that|this|they|these) (?:actually |really |even |all )?(?:do|doing)\\b',
  'how (?:does|do|can|could|would) (?:it|that|this|they) (?:actually |really |even )?(?:weaken|affect|harm|damage|hurt|act|work on|get to|get at) (?:it|the|my|your|a|things)\\b',
);
/** Asked of the thing that was named last; "what is it?" is asked of the pages' subject. */
const whatIsThat = leanOn(
  `${anyOf(
    "what(?:'?s| is|s) (?:that|this)",
    'what (?:are|is) (?:those|these|they)',
    '(?:that|those|they) (?:is|are) what',
  )}(?: even| exactly| though| then| anyway| when it'?s at home| mean| supposed to (?:be|mean))*\\s*\\??$`,
);
/** "Which foods, then?", "such as food?" */
const whichOnes = leanOn(
  '(?:which|what|such as|like|for example)(?: (?:kinds?|sorts?|types?) of)? [\\w-]+(?: then| exactly| though)*\\s*\\??$',
);
const sameFor = leanOn('(?:the )?same (?:for|with|about) (?:the )?');
const another = leanOn(
  '(?:and|what about|how about|also|or|same for|same question for|plus)\\b[ ,]*(?:what about|how about|for|with|is|are|the|my)?\\s*',
);
const alsoEnds = /\b(?:too|as well|also|then|either)\s*\??$/;
/** Asked of the list that was given. */
const isListed = new RegExp(
  `\\b${anyOf(
    'part of (?:that|this|those|them)|one of (?:them|those|these)|among (?:them|those|these)|not one',
    'on (?:there|the list|that list|this list|your list|it)|in there|(?<!is )there|(?:the )?same list',
    'included|listed|mentioned|named|(?:is|are) [\\w -]+ (?:one|part)',
  )}\\s*\\??$`,
);
/** Asked of all that the pages list. */
const listedAnywhere = /\b(?:listed|mentioned|named|on (?:your|the page'?s) list)\s*\??$/;
/** A message of more words says itself what it asks. */
const mostWords = 8;
const ofKinds = 'links?|linked|overlaps?|connected|related|symptoms?|signs?|tests?';
/** What follows "and" is a question of its own. */
const asksOwn = new RegExp(
  `\\b${anyOf(
    'do|does|did|is|are|can|could|would|will|should|what|which|why|how|when|where|who',
    `causes?|helps?|${ofKinds}`,
  )}\\b`,
);
/** "Is that linked too?" asks for another thing than "is that a symptom?". */
const asksOtherwise = new RegExp(`\\b${anyOf(ofKinds, 'causes?|contributors?|factors?|culprits?')}\\b`);

/** @param heard which follow-up the matcher takes the question for */
export function followUp(
  question: Question,
  context: Context,
  knowledge: Knowledge,
  heard?: FollowUpName,
): FollowUp | undefined {
  const last = context.intent ? knowledge.intentById.get(context.intent) : undefined;
  const text = normalise(question.text);
  if (last?.kind !== 'answer') {
    const rest = othersThan(text, question, undefined, context, knowledge);
    return rest && { kind: 'intent', intent: rest, yesNo: false, things: [] };
  }
  const corrected = correctedText(text);
  if (corrected) {
    // "No, I meant the symptoms, what should I look for?"
    const [head] = corrected.split(/,\s/);
    if (head !== corrected && calledIntent(readQuestion(head!, knowledge), knowledge))
      return { kind: 'question', text: head! };
    return (
      leaning(corrected, question, context, last, knowledge, heard) ?? {
        kind: 'question',
        text: corrected.replace(/^(?:the|about)\s+/, ''),
      }
    );
  }
  return leaning(text, question, context, last, knowledge, heard);
}

function leaning(
  text: string,
  question: Question,
  context: Context,
  last: AnswerIntent,
  knowledge: Knowledge,
  heard?: FollowUpName,
): FollowUp | undefined {
  const { phrases } = knowledge;
  const named = (name: string | undefined) => answerNamed(name, knowledge);
  const lastName = last.id.replace('answers/', '');
  /** By the thing that was talked about, else by the question that was answered. */
  const asksFor = (names: Readonly<Record<string, string>>) => {
    const thing = context.things.find((each) => names[each]);
    return named(thing ? names[thing] : (names[lastName] ?? names.otherwise));
  };
  const same = text.replace(sameFor, '');
  if (same !== text && question.things.length === 0) return { kind: 'question', text: same };
  const picked = thingsOfThose(question, context.sources, knowledge);
  const ofList = picked.length > 0 ? aboutOne(last, knowledge) : undefined;
  if (ofList) return { kind: 'intent', intent: ofList, yesNo: false, things: picked };
  const thing = knowledge.concepts.find(({ id }) => id === context.things.at(-1));
  if (thing && whatIsThat.test(text)) return { kind: 'question', text: `what is ${thing.label}` };
  if (heard === 'why' && whatIsThat.test(text)) return { kind: 'intent', intent: last, yesNo: false };
  if (heard === 'why') {
    const why = asksFor(phrases.why);
    return why && { kind: 'intent', intent: why, yesNo: false };
  }
  const about = [...context.things, lastName];
  const meant =
    (whatItDoes.test(text) && named(about.map((each) => phrases.does[each]).find(Boolean))) ||
    ((heard === 'the-others' || heard === 'what-else') && named(phrases.others[lastName])) ||
    (heard === 'like-what' && named(phrases.examples[lastName]));
  if (meant) return { kind: 'intent', intent: meant, yesNo: false };
  // "What does, then?" after a thing that does not: everything that does.
  if (whatDoes.test(text) && last['one-thing']) return { kind: 'intent', intent: last, yesNo: false };
  if (heard === 'how') {
    const how = asksFor(phrases.how);
    return how && { kind: 'intent', intent: how, yesNo: false };
  }
  const rest = othersThan(text, question, last, context, knowledge);
  if (rest) return { kind: 'intent', intent: rest, yesNo: false, things: [] };
  const leans =
    (another.test(text) && !asksOwn.test(text.replace(another, ''))) ||
    (alsoEnds.test(text) && !asksOtherwise.test(text)) ||
    isBare(question, knowledge);
  const namesOne = question.things.length > 0 || unknownTopics(question, knowledge, 'free').length > 0;
  if (question.words.length > mostWords) return undefined;
  if (!namesOne)
    return (
      namedInPart(question, text, leans, context, last, knowledge) ??
      listAgain(question, text, context, last, knowledge)
    );
  const isOnAList = question.wantsYesOrNo && listedAnywhere.test(text);
  const listing =
    isOnAList && !namesThingOf(last, question, knowledge) ? listingOf(question, knowledge) : undefined;
  if (listing) return { kind: 'intent', intent: listing, yesNo: true };
  if (leans && last['one-thing'])
    return { kind: 'intent', intent: last, yesNo: context.yesNo || alsoEnds.test(text) || /\?$/.test(text) };
  const one = aboutOne(last, knowledge);
  if (!one || one.about?.length === 0) return undefined;
  if (question.wantsYesOrNo && isListed.test(text)) return { kind: 'intent', intent: one, yesNo: true };
  const isIn = namesThingOf(one, question, knowledge) || namesNamesake(one, question, knowledge);
  if (leans && isIn) return { kind: 'intent', intent: one, yesNo: /\?$/.test(text) || alsoEnds.test(text) };
  return undefined;
}

/** "And stress?", after what supports the gut: calming the stress reflex does. */
function namesNamesake({ about }: AnswerIntent, question: Question, knowledge: Knowledge): boolean {
  return question.things.some((thing) => namesakeIn(about?.[0], thing, question, knowledge) !== undefined);
}

/** "Such as food?", after the causes: the thing among them that has it in its name, unless it was said just now. */
function namedInPart(
  question: Question,
  text: string,
  leans: boolean,
  { things }: Context,
  last: AnswerIntent,
  knowledge: Knowledge,
): FollowUp | undefined {
  if (!leans && !whichOnes.test(text) && !isListed.test(text)) return undefined;
  const one = aboutOne(last, knowledge);
  const named = one?.about?.[0] ? sharedNames(question, knowledge, one.about[0]) : [];
  const isNew = named.length > 0 && named.every(({ concept }) => !things.includes(concept.id));
  return isNew ? { kind: 'intent', intent: one!, yesNo: false, things: named } : undefined;
}

/** "Is sport part of that?": nothing of it has a name on the page, so what the list does hold is said again. */
function listAgain(
  question: Question,
  text: string,
  { things }: Context,
  last: AnswerIntent,
  knowledge: Knowledge,
): FollowUp | undefined {
  if (things.length > 0 || !question.wantsYesOrNo || !isListed.test(text)) return undefined;
  const one = aboutOne(last, knowledge);
  return one?.about?.length ? { kind: 'intent', intent: one, yesNo: false } : undefined;
}

/** "The histamine one" */
const pointing = /^(?:the|a|an|my|one|ones)$/;

/** Nothing but the thing's name, and what joins it to what was said before. */
function isBare({ words, things }: Question, { pointsByConcept }: Knowledge): boolean {
  // "Are those on the stool test?": the test itself is no item of a list.
  if (!things.every(({ concept }) => pointsByConcept.has(concept.id))) return false;
  const isNamed = (at: number) => things.some(({ from, to }) => from <= at && at < to);
  const beside = words.filter((word, at) => !isNamed(at) && !pointing.test(word));
  return beside.length <= 1 || (things.length === 1 && beside.every((word) => glue.has(word)));
}

const glue = new Set(
  (
    'and or but so what how of about also too well ok okay right then now just plus even maybe surely oh ah yes no not ' +
    'is are was it its that this those these them there in on as same for with he she they i says said say tell bet ' +
    'reckon guess list part either again test ones go goes'
  ).split(' '),
);
