/** What a message that leans on the one before it asks: "why?", "and zinc?", "no, I meant the causes". */
import { namesakeIn, sharedNames } from '../answers/namesakes.js';
import { type Question, readQuestion } from '../answers/question.js';
import { unknownTopics } from '../answers/unknown-topics.js';
import type { Mention } from '../content/concept.js';
import type { AnswerIntent, FollowUpName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { normalise } from '../language/words.js';
import { calledIntent } from './called-intent.js';
import { namesThingOf } from './fitting-intent.js';
import { thingsOfThose } from './of-those.js';

export interface Context {
  /** The intent that was answered last. */
  intent: string | null;
  /** The concepts that were talked about last. */
  things: readonly string[];
  /** The sections that the last answer was from. */
  sources: readonly string[];
  yesNo: boolean;
}

export type FollowUp =
  | { kind: 'intent'; intent: AnswerIntent; yesNo: boolean; things?: Mention[] }
  /** The same as if this had been asked. */
  | { kind: 'question'; text: string };

const correction =
  /^(?:(?:no|nope|nah|not that|sorry|oops|actually|wait|hang on|hmm|ah|oh)[ ,.!-]*)+(?:(?:i|we) (?:meant|mean|was asking about|am asking about|wanted|want)|what i meant was|rather|instead|it is|make that)?[ ,:-]*|^(?:i (?:meant|mean)|what i meant was|i was asking about|rather|make that|i (?:asked|said)(?: for| about)?)[ ,:-]+/;
const notThat =
  /^(?:no[ ,]+)?not (?:the |about |that )?[\w ]{1,30}?(?:[,;] ?|\b(?:but|rather)\b )?(?=i mean|i meant|i want|rather)|^(?:no[ ,]+)?not (?:the |about |that )?[\w ]{1,30}?[,;] ?(?=\w)/;
const afterwards = /[ ,]+i (?:mean|meant|am asking)\s*$/;
const whatDoes =
  /^(?:(?:ok|okay|and|so|but|then|well|alright|right|fine|go on)[ ,]+)*(?:(?:what|which(?: ones?| foods?| things?)?) (?:does|do|is|are|would|will)(?: then| instead| though| matter| count)?|what then|then what|what instead|so what)\s*\??$/;
const whatItDoes =
  /^(?:(?:ok|okay|and|so|but|well)[ ,]+)*what (?:else )?(?:does|do|is|are) (?:it|that|this|they|these) (?:actually |really |even |all )?(?:do|doing)\b|^(?:(?:ok|okay|and|so|but|well)[ ,]+)*how (?:does|do|can|could|would) (?:it|that|this|they) (?:actually |really |even )?(?:weaken|affect|harm|damage|hurt|act|work on|get to|get at) (?:it|the|my|your|a|things)\b/;
/** "Which foods, then?", "such as food?" */
const whichOnes =
  /^(?:(?:ok|okay|and|so|but|well|then|right)[ ,]+)*(?:which|what|such as|like|for example)(?: (?:kinds?|sorts?|types?) of)? [\w-]+(?: then| exactly| though)*\s*\??$/;
const sameFor = /^(?:(?:ok|okay|and|so|now)[ ,]+)*(?:the )?same (?:for|with|about) (?:the )?/;
const another =
  /^(?:(?:ok|okay|so|oh|right|cool|great|thanks|alright)[ ,]+)*(?:and|what about|how about|also|or|same for|same question for|plus)\b[ ,]*(?:what about|how about|for|with|is|are|the|my)?\s*/;
const alsoEnds = /\b(?:too|as well|also|then|either)\s*\??$/;
/** Asked of the list that was given. */
const isListed =
  /\b(?:part of (?:that|this|those|them)|one of (?:them|those|these)|on (?:there|the list|that list|this list|your list|it)|among (?:them|those|these)|in there|(?<!is )there|included|listed|mentioned|named|on your list|(?:is|are) [\w -]+ (?:one|part)|(?:the )?same list|not one)\s*\??$/;
/** Asked of all that the pages list. */
const listedAnywhere = /\b(?:listed|mentioned|named|on (?:your|the page'?s) list)\s*\??$/;
/** A message of more words says itself what it asks. */
const mostWords = 8;
/** What follows "and" is a question of its own. */
const asksOwn =
  /\b(?:do|does|did|is|are|can|could|would|will|should|what|which|why|how|when|where|who|cause|causes|help|helps|link|links|linked|overlaps?|connected|related|symptoms?|signs?|tests?)\b/;
/** "Is that linked too?" asks for another thing than "is that a symptom?". */
const asksOtherwise =
  /\b(?:links?|linked|overlaps?|connected|related|symptoms?|signs?|tests?|causes?|contributors?|factors?|culprits?)\b/;

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
  const corrected = text.replace(notThat, '').replace(correction, '').replace(afterwards, '').trim();
  if (corrected && corrected !== text) {
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
  const { intentById, phrases } = knowledge;
  const named = (name: string | undefined) => {
    const intent = name ? intentById.get(`answers/${name}`) : undefined;
    return intent?.kind === 'answer' ? intent : undefined;
  };
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
    isBare(question);
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

/** The question about one thing that lists what was named. */
export function listingOf(
  question: Question,
  { answerIntents, pointsByConcept }: Knowledge,
): AnswerIntent | undefined {
  const sections = question.things.flatMap(({ concept }) =>
    (pointsByConcept.get(concept.id) ?? []).map(({ section }) => section),
  );
  const listing = sections.map((section) =>
    answerIntents.find((intent) => intent['one-thing'] && intent.about?.[0] === section),
  );
  return listing.find(Boolean);
}

const besides =
  /\b(?:besides?|apart from|other than|aside from|except(?: for)?|not counting|non|that (?:are|is) ?n[o']?t)\b/;

/** "Besides the tablets?": the question whose list the thing is on. */
function othersThan(
  text: string,
  question: Question,
  last: AnswerIntent | undefined,
  { sources }: Context,
  knowledge: Knowledge,
): AnswerIntent | undefined {
  const { things, words } = question;
  const { answerIntents, pointsByConcept } = knowledge;
  if (!besides.test(text) || things.length === 0 || words.length > mostBesides) return undefined;
  if (!last && !/\b(?:what|which|anything|something|other|else)\b/.test(text)) return undefined;
  if (last?.['one-thing'] && namesThingOf(last, question, knowledge)) return last;
  const sections = things.flatMap(({ concept }) =>
    (pointsByConcept.get(concept.id) ?? []).map(({ section }) => section),
  );
  const listing = [...sections.filter((each) => sources.includes(each)), ...sections].map((section) =>
    answerIntents.find((intent) => intent['one-thing'] && intent.about?.[0] === section),
  );
  return listing.find(Boolean);
}

const mostBesides = 14;

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

/** The question about one thing that belongs to a list: "does X cause it?" to the causes. */
export function aboutOne(
  last: AnswerIntent,
  { answerIntents, answeredFrom }: Knowledge,
): AnswerIntent | undefined {
  if (last['one-thing']) return last;
  const [section] = last.about?.length ? last.about : (answeredFrom.get(last.id) ?? []);
  return answerIntents.find((intent) => intent['one-thing'] && intent.about?.[0] === section);
}

/** "The histamine one" */
const pointing = /^(?:the|a|an|my|one|ones)$/;

/** Nothing but the thing's name, and what joins it to what was said before. */
function isBare({ words, things }: Question): boolean {
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
