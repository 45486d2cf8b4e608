/** One turn after another: queue, load, decide, save, and only then deliver. */
import type { Reply } from '../core/reply.js';
import { redact } from '../store/redact.js';
import {
  type Conversation,
  type Entry,
  type Store,
  StoreUnavailable,
  type TurnRecord,
} from '../store/store.js';
import { spend } from './allowance.js';
import type { Decide, Decision } from './decision.js';
import type { Engine, Incoming, Listener, Outcome } from './engine-port.js';
import { type EngineState, freshState, readState } from './engine-state.js';
import { recentMap } from './recent-map.js';
import { plainReply, sentences } from './sentences.js';
import { turnQueue } from './turn-queue.js';

/** Told of what happens, for metrics and logs. */
export interface Observer {
  turn(channel: string, reply: Reply, seconds: number): void;
  /** A turn that failed: the person gets a kind sentence, the log gets this. */
  failed(error: unknown, conversation: string): void;
  storeError(error: unknown): void;
}

export interface EngineDeps {
  welcome: () => Promise<Reply>;
  store: Store;
  /** Loads what decides turns; the first turns wait for it. */
  decider: () => Promise<Decide>;
  messagesPerMinute: number;
  now: () => number;
  observer: Observer;
}

export interface RunningEngine extends Engine {
  queueDepth(): number;
  /** Resolves when the turns under way are saved. */
  idle(): Promise<void>;
}

/** Messages of one conversation that may wait for their turn, and latest messages that are known again. */
const mostWaiting = 20;
/** Another instance can move a conversation on between load and save; more often than this is not chance. */
const mostTries = 8;
/** Conversations whose state stays in memory. */
const mostRemembered = 10_000;

interface Loaded {
  conversation: Conversation;
  state: EngineState;
}

export function createEngine(deps: EngineDeps): RunningEngine {
  const { store, observer, now } = deps;
  const queue = turnQueue();
  const remembered = recentMap<string, Loaded>(mostRemembered);
  const listeners: Listener[] = [];
  const gapListeners: (() => void)[] = [];
  let decide: Decide | undefined;

  store.onAnnounced((conversations) => {
    if (conversations === null) {
      remembered.clear();
      for (const listener of gapListeners) listener();
    }
    for (const conversation of conversations ?? []) {
      remembered.delete(conversation);
      tell(conversation, undefined);
    }
  });

  function tell(conversation: string, entries: Entry[] | undefined): void {
    for (const listener of listeners) listener(conversation, entries);
  }

  async function load(
    incoming: Pick<Incoming, 'channel' | 'conversation'> & { person: string | null },
  ): Promise<Loaded> {
    const id = incoming.conversation;
    const known = remembered.get(id);
    if (known) return known;
    const stored = await store.readConversation(id);
    const conversation = stored ?? {
      id,
      channel: incoming.channel,
      person: incoming.person,
      state: '',
      version: 0,
      lastSeq: 0,
    };
    return { conversation, state: readState(conversation.state) };
  }

  async function decideSafely(incoming: Incoming, state: EngineState): Promise<Decision> {
    decide ??= await deps.decider();
    try {
      const { channel, conversation, person } = incoming;
      return await decide({
        channel,
        conversation,
        person,
        text: cleanText(incoming.text),
        state,
        now: now(),
      });
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      observer.failed(error, incoming.conversation);
      return { replies: [plainReply('fallback', sentences.broken)], asked: [], state, forget: false };
    }
  }

  async function oneTurn(incoming: Incoming): Promise<Outcome> {
    const started = performance.now();
    for (let tries = 0; tries < mostTries; tries++) {
      const { conversation, state } = await load(incoming);
      const known = state.recent?.find(([id]) => id === incoming.clientId);
      if (known) return { kind: 'seen', lastSeq: known[1] };
      const spent = spend(state.allowance, deps.messagesPerMinute, now());
      if (spent.kind === 'empty') return { kind: 'slow-down', seconds: spent.seconds };
      const decision = await decideSafely(incoming, state);
      decision.state = {
        ...(decision.forget ? freshState : decision.state),
        recent: withRecent(state.recent, incoming.clientId, conversation.lastSeq + 1),
        allowance: spent.allowance,
      };
      const turn = toRecord(incoming, conversation, decision, now());
      const saved = await save(turn, decision.state);
      if (saved.kind === 'conflict') continue;
      if (saved.kind === 'seen') return saved;
      for (const reply of decision.replies)
        observer.turn(incoming.channel, reply, (performance.now() - started) / 1000);
      return { kind: 'replied', entries: turn.entries };
    }
    throw new StoreUnavailable('the conversation kept changing elsewhere');
  }

  async function save(turn: TurnRecord, state: EngineState) {
    const { id } = turn.conversation;
    try {
      const saved = await store.saveTurn(turn);
      if (saved.kind === 'saved') {
        remembered.set(id, { conversation: turn.conversation, state });
        tell(id, turn.entries);
        store.announce([id]);
      } else {
        remembered.delete(id);
      }
      return saved;
    } catch (error) {
      // Whether it was saved is not known; the next turn looks.
      remembered.delete(id);
      throw error;
    }
  }

  async function watched<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      observer.storeError(error);
      throw error;
    }
  }

  return {
    async turn(incoming) {
      if (queue.depthOf(incoming.conversation) >= mostWaiting) return { kind: 'slow-down', seconds: 1 };
      return queue.run(incoming.conversation, () => watched(() => oneTurn(incoming)));
    },
    async post(id, reply) {
      await queue.run(id, () =>
        watched(async () => {
          for (let tries = 0; tries < mostTries; tries++) {
            const { conversation, state } = await load({ channel: 'web', conversation: id, person: null });
            const at = now();
            const entries: Entry[] = [{ from: 'bot', seq: conversation.lastSeq + 1, at, reply }];
            const next = {
              ...conversation,
              version: conversation.version + 1,
              lastSeq: conversation.lastSeq + 1,
            };
            const turn = { conversation: next, basedOn: conversation.version, entries, questions: [], at };
            if ((await save(turn, state)).kind === 'saved') return;
          }
        }),
      );
    },
    entriesAfter: (id, seq) => watched(() => store.entriesAfter(id, seq)),
    lastSeqs: (ids) => watched(() => store.lastSeqs(ids)),
    welcome: deps.welcome,
    onEntries(listener) {
      listeners.push(listener);
    },
    onGap(listener) {
      gapListeners.push(listener);
    },
    queueDepth: () => queue.depth(),
    idle: () => queue.idle(),
  };
}

function withRecent(
  recent: EngineState['recent'] = [],
  clientId: string | undefined,
  seq: number,
): EngineState['recent'] {
  return clientId === undefined ? recent : [...recent.slice(1 - mostWaiting), [clientId, seq]];
}

/** What no store takes and nobody means: lone halves of characters, and control characters but for the line break. */
function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
}

function toRecord(incoming: Incoming, before: Conversation, decision: Decision, at: number): TurnRecord {
  const { event, clientId } = incoming;
  const text = cleanText(incoming.text);
  let seq = before.lastSeq;
  const said: Entry[] = decision.forget
    ? []
    : [{ from: 'person', seq: ++seq, at, text: text.slice(0, 10_000), clientId }];
  const entries = [
    ...said,
    ...decision.replies.map((reply): Entry => ({ from: 'bot', seq: ++seq, at, reply })),
  ];
  return {
    conversation: {
      ...before,
      person: decision.forget ? null : incoming.person,
      state: JSON.stringify(decision.state),
      version: before.version + 1,
      lastSeq: seq,
    },
    basedOn: before.version,
    event: decision.forget ? undefined : event,
    entries,
    questions: decision.asked.map(({ kind, intent, confidence, sources }) => ({
      text: redact(text).slice(0, 2000),
      kind,
      intent,
      confidence,
      sources,
    })),
    at,
    forget: decision.forget ? incoming.person : undefined,
  };
}
