/** Outcomes to one reply, and what the conversation remembers of it. */
import { refsAnswer } from '../answers/answer-intent.js';
import type { AnswerIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { fill } from '../content/phrases.js';
import type { Option, Reply } from '../reply.js';
import type { Outcome } from './outcome.js';
import type { PrivacyRequest } from './privacy-request.js';
import type { State } from './state.js';
import { optionsIn } from './uncovered.js';

/** A reply, and what the conversation remembers of it. */
export interface Said {
  reply: Reply;
  next: State;
}

export interface Composer {
  reply(message: string, outcomes: readonly Outcome[], state: State): Said;
  /** A safety reply, and the page's answers after it. */
  withAnswers(reply: Reply, outcomes: readonly Outcome[], state: State): Said;
  /** A boundary reply, and what the page does say of the things in the message. */
  withPage(reply: Reply, outcomes: readonly Outcome[], sections: readonly string[], state: State): Said;
  /** To what was said after a red flag, and asks nothing. */
  afterFlag(state: State): Said;
  emptyReply(message: string): Reply | undefined;
  tooLong(): Reply;
  otherLanguage(text: string): Reply;
  /** Where no store is: what is known ends with the conversation. */
  privacy(request: PrivacyRequest): Reply;
  welcome(): Reply;
}

/** On a phone, more would push the answer away. */
const mostNext = 2;

export function composer(knowledge: Knowledge, topics: Option[], contact?: string): Composer {
  const { phrases } = knowledge;
  const byTitle = new Map(knowledge.answerIntents.map((intent) => [intent.title, intent]));
  // What each intent says when nothing is named, worked out once.
  const generalAnswers = new Map(
    knowledge.answerIntents.map(({ id, answer }) => [id, refsAnswer(answer, [], knowledge)?.text]),
  );
  const plain = (kind: Reply['kind'], text: string, options: Option[] = []): Reply => ({
    kind,
    text,
    sources: [],
    options,
    intent: null,
    confidence: 0,
  });

  function reply(message: string, outcomes: readonly Outcome[], state: State): Said {
    const answers = outcomes.filter((outcome) => outcome.kind === 'answer');
    if (answers.length > 0)
      return answersReply(
        answers,
        outcomes.filter((outcome) => outcome.kind === 'uncovered'),
        state,
      );
    const [first] = outcomes;
    if (first?.kind === 'uncovered') return uncoveredReply(first, state);
    if (first?.kind === 'smalltalk') return smalltalkReply(first, state);
    if (first?.kind === 'torn') {
      const torn = {
        ...plain('clarify', phrases.clarify.ask, first.options),
        intent: first.intent,
        confidence: first.confidence,
      };
      return { reply: withList(torn), next: { ...state, clarified: message } };
    }
    return missed(plain('fallback', phrases.fallback.unknown, topics), state);
  }

  function answersReply(
    answers: readonly Extract<Outcome, { kind: 'answer' }>[],
    uncovered: readonly Extract<Outcome, { kind: 'uncovered' }>[],
    state: State,
  ): Said {
    const last = answers.at(-1)!;
    const sources = [...new Set(answers.flatMap(({ answer }) => answer.sources))];
    const texts = [...answers.map(({ answer }) => answer.text), ...uncovered.map(({ text }) => text)];
    const { intent } = answers[0]!;
    return {
      reply: {
        kind: 'answer',
        text: texts.join('\n\n'),
        sources,
        options: nextOptions(texts.join('\n'), sources, new Set(answers.map((each) => each.intent))),
        intent,
        confidence: Math.min(...answers.map(({ confidence }) => confidence)),
      },
      next: {
        ...state,
        intent: last.intent,
        things: answers.flatMap(({ answer }) => answer.things),
        sources,
        parts: answers.map((each) => ({
          text: each.answer.text,
          sources: each.answer.sources,
          intent: each.intent,
        })),
        yesNo: last.yesNo,
        clarified: null,
        misses: 0,
      },
    };
  }

  /** What could be asked next: of the same sections what was not said yet, then the other topics. */
  function nextOptions(
    text: string,
    sources: readonly string[],
    asked: ReadonlySet<string | null>,
  ): Option[] {
    const isNew = ({ id }: AnswerIntent) => !asked.has(id) && !isSaid(id, text);
    const near = optionsIn(sources, knowledge, isNew);
    if (near.length >= mostNext) return near.slice(0, mostNext);
    const other = topics.filter(({ title }) => {
      const intent = byTitle.get(title);
      return intent && isNew(intent) && !near.some((each) => each.title === title);
    });
    return [...near, ...other].slice(0, mostNext);
  }

  function isSaid(intent: string, text: string): boolean {
    const answer = generalAnswers.get(intent);
    return answer !== undefined && text.includes(answer);
  }

  function uncoveredReply(outcome: Extract<Outcome, { kind: 'uncovered' }>, state: State): Said {
    const { text, nearest, options, intent, confidence, asks } = outcome;
    const whole = nearest ? `${text} ${phrases.fallback.nearest} ${nearest.text}` : text;
    const said: Reply = {
      kind: 'fallback',
      text: whole,
      sources: nearest?.sources ?? [],
      options: options.length > 0 ? options : topics,
      intent,
      confidence,
    };
    return missed(said, state, asks);
  }

  /** The second miss in a row also offers the topics and the practitioner. */
  function missed(said: Reply, state: State, asks?: string): Said {
    const next: State = {
      ...state,
      clarified: null,
      misses: state.misses + 1,
      intent: answerable(said.intent) ?? asks ?? state.intent,
      yesNo: true,
    };
    if (state.misses === 0) return { reply: said, next };
    const who = contact ? fill(phrases.fallback['contact-at'], { contact }) : phrases.fallback.contact;
    const text = said.text === phrases.fallback.unknown ? phrases.fallback.again : said.text;
    return { reply: { ...said, text: `${text} ${who}`, options: topics }, next };
  }

  /** What no page answers, or asks of anything at all, is nothing that the next question could lean on. */
  function answerable(id: string | null): string | undefined {
    const intent = id === null ? undefined : knowledge.intentById.get(id);
    return intent?.kind === 'answer' && intent.about?.length !== 0 ? intent.id : undefined;
  }

  function smalltalkReply(
    { name, intent, confidence }: Extract<Outcome, { kind: 'smalltalk' }>,
    state: State,
  ): Said {
    const variants = phrases.smalltalk[name] ?? [phrases.welcome];
    const text = variants[state.turns % variants.length]!;
    const offers = ['hello', 'help', 'insult', 'who-are-you'].includes(name) ? topics : [];
    return {
      reply: { ...plain('smalltalk', text, offers), intent, confidence },
      next: { ...state, clarified: null },
    };
  }

  function withAnswers(first: Reply, outcomes: readonly Outcome[], state: State): Said {
    const answers = outcomes.filter((outcome) => outcome.kind === 'answer');
    if (answers.length === 0) return { reply: first, next: { ...state, clarified: null } };
    const { reply: page, next } = answersReply(answers, [], state);
    return {
      reply: {
        ...first,
        text: `${first.text}\n\n${phrases.also['page-says']} ${withoutOpening(page.text)}`,
        sources: page.sources,
        intent: page.intent,
        confidence: page.confidence,
      },
      next,
    };
  }

  /** After "I can't say whether you should", nothing may read like a yes or a no to it. */
  function withoutOpening(text: string): string {
    const opening = Object.values(phrases.opens).find(
      (each) => text.startsWith(`${each} `) || text.startsWith(`${each}\n`),
    );
    return opening ? text.slice(opening.length).trimStart() : text;
  }

  function withPage(
    first: Reply,
    outcomes: readonly Outcome[],
    sections: readonly string[],
    state: State,
  ): Said {
    const said = withAnswers(first, outcomes, state);
    if (said.reply.sources.length > 0) return said;
    const options = optionsIn(sections, knowledge);
    return { ...said, reply: { ...said.reply, options } };
  }

  return {
    reply,
    withAnswers,
    withPage,
    afterFlag: (state) => ({
      reply: plain('smalltalk', phrases['after-flag']),
      next: { ...state, clarified: null },
    }),
    emptyReply(message) {
      if (/[\p{L}]/u.test(message)) return undefined;
      const text = message.trim() === '' ? phrases.fallback.empty : phrases.fallback['no-words'];
      return plain('fallback', text, topics);
    },
    tooLong: () => plain('fallback', phrases.fallback['too-long'], topics),
    otherLanguage: (text) => plain('fallback', text, topics),
    privacy: (request) => plain('action', phrases.privacy[request]),
    welcome: () => plain('smalltalk', phrases.welcome, topics),
  };
}

/** A plain text that has the options in it too, numbered, for channels without buttons. */
function withList(reply: Reply): Reply {
  const lines = reply.options.map(({ title }, at) => `${at + 1}. ${title}`);
  return { ...reply, text: [reply.text, ...lines].join('\n') };
}
