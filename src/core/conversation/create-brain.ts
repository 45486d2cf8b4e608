/** The path of one message, from its words to a reply: safety, boundaries, what is meant, what the pages say. */

import { aboutThings } from '../answers/answer-intent.js';
import { type Question, readQuestion } from '../answers/question.js';
import { answerNamed, type Knowledge } from '../content/knowledge.js';
import { anyOf } from '../language/any-of.js';
import { countWords } from '../language/words.js';
import type { Matcher } from '../matching/matcher.js';
import { remembered } from '../remembered.js';
import type { Option } from '../reply.js';
import { boundaryReply } from '../safety/boundary-reply.js';
import { type Boundary, checkBoundary, hearBoundary } from '../safety/check-boundary.js';
import { checkSafety } from '../safety/check-safety.js';
import { guessLanguage, type Languages } from '../safety/language.js';
import type { RuleClassifier } from '../safety/rule-classifier.js';
import type { BoundaryRules, SafetyRules } from '../safety/rule-set.js';
import { doubtText, type SafetyReplies, safetyReply } from '../safety/safety-reply.js';
import type { Brain, Turn } from './brain.js';
import { chosenOption } from './chosen-option.js';
import { composer, type Said } from './compose.js';
import { orCourtesy } from './courtesy.js';
import { decideMessage } from './decide-message.js';
import { heardFollowUp } from './heard-follow-up.js';
import { askedOfItem } from './list-item.js';
import { oneOfSeveral } from './one-of-several.js';
import type { Outcome } from './outcome.js';
import { privacyRequest } from './privacy-request.js';
import { isDoubt } from './red-flag-doubt.js';
import { repeatReply } from './repeat.js';
import { splitMessage } from './split-message.js';
import { keptState, newState, readState, type State } from './state.js';
import { strangeWords } from './strange-words.js';
import { toOption } from './uncovered.js';
import { writtenOut } from './written-out.js';

export interface BrainParts {
  knowledge: Knowledge;
  /** Undefined where no model could be had: red flags and boundaries are still answered. */
  matcher: Matcher | undefined;
  safety: {
    rules: SafetyRules;
    boundaries: BoundaryRules;
    /** What hears more than the rules; undefined where they could not be had. */
    hearFlag?: RuleClassifier;
    hearBoundary?: RuleClassifier;
    replies: SafetyReplies;
    languages: Languages;
  };
  /** Two letters, such as `GB`. */
  country?: string;
  /** Where a visitor reaches the practitioner. */
  contact?: string;
}

/** More facts than of so many things would bury what the reply is about. */
const mostThings = 2;
const sureEnough = 0.6;
const plainEnough = 0.6;

/** The longest message that is read, in characters. */
export const longestMessage = 2000;

export function createBrain(parts: BrainParts): Brain {
  const { knowledge, safety, country } = parts;
  const redFlag = remembered((text) => checkSafety(text, safety.rules, safety.hearFlag));
  const { hearBoundary: classifyBoundary } = safety;
  const metBoundary = remembered((text) => checkBoundary(text, safety.boundaries, classifyBoundary));
  const heardBoundary = remembered((text) =>
    classifyBoundary ? hearBoundary(text, safety.boundaries, classifyBoundary) : undefined,
  );
  const matcher = parts.matcher && { match: remembered((text) => parts.matcher!.match(text)) };
  const topics = (): Option[] =>
    knowledge.phrases.topics.flatMap((name) => {
      const intent = answerNamed(name, knowledge);
      return intent ? [toOption(intent)] : [];
    });
  const compose = composer(knowledge, topics(), parts.contact);

  function turn(text: string, kept: unknown, now: number): Turn {
    const state = readState(kept, now);
    const item = askedOfItem(text, state);
    const chosen = item ? undefined : chosenOption(text, state.options);
    const message = item ?? chosen ?? text;
    const { reply, next } = decide(message, state, chosen !== undefined);
    return {
      reply,
      state: keptState({
        ...next,
        at: now,
        turns: state.turns + 1,
        options: reply.options,
        said: { kind: reply.kind, text: reply.text, sources: reply.sources },
        flag: reply.kind === 'safety' ? next.flag : null,
        boundary: reply.kind === 'boundary' ? next.boundary : null,
      }),
    };
  }

  function decide(message: string, state: State, wasChosen: boolean): Said {
    const raised = redFlag(message);
    if (raised?.isDoubtful) {
      const { reply, next } = decideHarmless(message, state, wasChosen);
      const text = `${doubtText(raised, safety.replies, country)}\n\n${reply.text}`;
      return { reply: { ...reply, text }, next };
    }
    const flag = raised ?? (state.flag && isDoubt(message) ? state.flag : undefined);
    if (flag) {
      const reply = safetyReply(flag, safety.replies, country);
      if (flag.urgency !== 'urgent') return { reply, next: { ...rested(state), flag } };
      const outcomes = outcomesOf(message, state, wasChosen).filter(({ kind }) => kind === 'answer');
      const said = compose.withAnswers(reply, outcomes, state);
      return { ...said, next: { ...said.next, flag } };
    }
    return decideHarmless(message, state, wasChosen);
  }

  function decideHarmless(message: string, state: State, wasChosen: boolean): Said {
    const empty = compose.emptyReply(message);
    if (empty) return { reply: empty, next: state };
    if (message.length > longestMessage) return { reply: compose.tooLong(), next: state };
    const request = privacyRequest(message);
    if (request)
      return { reply: compose.privacy(request), next: request === 'delete' ? newState(state.at) : state };
    const boundary = boundaryOf(message, state);
    if (boundary) return boundaryTurn(message, state, boundary);
    const leaning =
      matcher && state.said ? heardFollowUp(writtenOut(message), knowledge, matcher) : undefined;
    const again = oneOfSeveral(message, state, leaning) ?? repeatReply(leaning, state, knowledge);
    if (again) return { reply: again, next: state };
    const outcomes = outcomesOf(message, state, wasChosen);
    const heard = isShort(message) || isElsewhere(message) ? undefined : heardBoundary(message);
    if (heard && (heard.isSure || !isPlain(outcomes))) return boundaryTurn(message, state, heard);
    const found = outcomes.some(({ kind }) => kind === 'answer' || kind === 'smalltalk');
    const language = found ? undefined : guessLanguage(message, safety.languages);
    if (language) return { reply: compose.otherLanguage(safety.languages.get(language)!.reply), next: state };
    // "So is 190 high?", "just a rough number": what the boundary was for is still asked.
    const isNamed = outcomes.some((outcome) => outcome.kind === 'uncovered' && outcome.topic);
    if (state.boundary && !found && !isNamed && isInsisting(readQuestion(message, knowledge)))
      return boundaryTurn(message, state, state.boundary);
    if (state.flag && !isQuestion(message, outcomes)) return compose.afterFlag(state);
    return compose.reply(message, outcomes, state);
  }

  /** The boundary that a message meets, also when it says "them" for the medicine that was talked about. */
  function boundaryOf(message: string, { things }: State): Boundary | undefined {
    const met = metBoundary(message);
    if (met || things.length === 0 || !pronoun.test(message)) return met;
    const thing = knowledge.concepts.find(({ id }) => id === things.at(-1));
    return thing && metBoundary(message.replace(pronoun, thing.label));
  }

  function boundaryTurn(message: string, state: State, boundary: Boundary): Said {
    const reply = boundaryReply(boundary, safety.replies, country);
    const said = compose.withPage(reply, pageOn(message, state), boundary.sections, state);
    return { ...said, next: { ...said.next, boundary: { ...boundary, sections: [...boundary.sections] } } };
  }

  /** "Which mortgage should I get" is left to no doctor. */
  function isElsewhere(message: string): boolean {
    const { mentions, canonical } = readQuestion(message, knowledge);
    const best = mentions.length === 0 ? matcher?.match(canonical).ranked[0] : undefined;
    const intent = best && knowledge.intentById.get(best.intent);
    return intent?.kind === 'elsewhere';
  }

  /** What the page says of what else a message asks, or of the things in it, as facts; else what its questions come to. */
  function pageOn(message: string, state: State): Outcome[] {
    const asked = splitMessage(message).filter(({ asks }) => asks);
    const others =
      asked.length > 1 ? asked.filter(({ text }) => !metBoundary(text) && !heardBoundary(text)) : [];
    const beside = others
      .flatMap(({ text }) => outcomesOf(text, state, false))
      .filter(({ kind, confidence }) => kind === 'answer' && confidence > sureEnough);
    if (beside.length > 0) return beside;
    const { things } = readQuestion(message, knowledge);
    const answer = aboutThings(things.slice(0, mostThings), knowledge);
    if (answer) return [{ kind: 'answer', answer, yesNo: false, intent: null, confidence: 1 }];
    return outcomesOf(message, state, false).filter(({ confidence }) => confidence > sureEnough);
  }

  /** "Just a ballpark" asks the same again; "what is the capital of Peru" does not. */
  function isInsisting(question: Question): boolean {
    const strange = strangeWords(question, knowledge).length;
    const isOpen = openQuestion.test(question.text);
    return (
      question.words.length <= mostInsisting &&
      strange < (isOpen ? 1 : 2) &&
      insisting.test(question.text) &&
      !inGeneral.test(question.text)
    );
  }

  function outcomesOf(message: string, state: State, wasChosen: boolean): readonly Outcome[] {
    if (!matcher) return [];
    const outcomes = decideMessage(message, state, wasChosen, knowledge, matcher);
    return orCourtesy(outcomes, message, knowledge);
  }

  return { turn, topics, welcome: () => compose.welcome() };
}

/** After a red flag only what is plainly asked, or plainly courtesy, is met as ever. */
function isQuestion(message: string, outcomes: readonly Outcome[]): boolean {
  return (
    splitMessage(message).some(({ asks }) => asks) ||
    outcomes.some(
      (outcome) =>
        outcome.kind !== 'unknown' &&
        outcome.kind !== 'torn' &&
        !(outcome.kind === 'smalltalk' && outcome.name === 'acknowledgement') &&
        outcome.confidence >= sureEnough,
    )
  );
}

/** Whether it is plain what is answered: then it is no boundary that is only heard. */
function isPlain(outcomes: readonly Outcome[]): boolean {
  return (
    outcomes.length > 0 &&
    outcomes.every(
      ({ kind, confidence }) => (kind === 'answer' || kind === 'smalltalk') && confidence > plainEnough,
    )
  );
}

const mostInsisting = 8;
const insisting = new RegExp(
  `\\d|\\b${anyOf(
    'just|only|rough(?:ly)?|ballpark|guess|approx\\w*|estimate|at least|hypothetical\\w*|off the record|between us',
    'come on|cmon|go on|please|pls|surely|opinion|view|what would you|tell me|say (?:it|yes|no)|yes or no',
    'high|higher|low|lower|normal|bad|good|ok|okay|safe|fine|more|less|worse|half|double|twice|both|either',
    'but (?:do|have|should|can|could|is|would|am)|so (?:is|should|can|could|do|have|it|i)|and (?:him|her|if|at|for|in)',
    'which (?:one|of|is)|why not|who|even|what if',
  )}\\b`,
  'i',
);
const inGeneral = /\b(?:in general|generally|for (?:most|other) people)\b/i;
const openQuestion = /^\W*(?:(?:and|so|but|ok|okay|then)[ ,]+)*(?:what|who|where|when|which)/i;

const pronoun = /(?<!\b(?:one|some|any|among|part) of )\b(?:it|them|these|those|this|the two|both)\b/i;

/** A word or three say too little to be sure that a boundary is meant. */
function isShort(message: string): boolean {
  return countWords(message.trim()) < 4;
}

/** After a red flag nothing of the page is talked about any more. */
function rested(state: State): State {
  return { ...state, intent: null, things: [], clarified: null, misses: 0 };
}
