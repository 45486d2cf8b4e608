/** What the rest of the program asks of a store; SQLite and PostgreSQL both keep this contract. */
import type { Reply } from '../core/reply.js';

export type ChannelName = 'web' | 'slack' | 'mail';

/** One line of a conversation's history. `seq` counts from 1, without gaps, and serves as the watermark. */
export type Entry = PersonEntry | BotEntry;

export interface PersonEntry {
  from: 'person';
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  text: string;
  /** What the client called this message; it comes back to that client in the echo. */
  clientId?: string;
}

export interface BotEntry {
  from: 'bot';
  seq: number;
  at: number;
  reply: Reply;
}

/** A conversation as the next turn needs it. */
export interface Conversation {
  id: string;
  channel: ChannelName;
  /** Whose it is, such as `web:u_…`; null once the person had everything deleted. */
  person: string | null;
  /** JSON of the engine's state. */
  state: string;
  /** Grows by one with every change; a save against an older one is a conflict. */
  version: number;
  lastSeq: number;
}

/** A question as it is kept for the author; its text is redacted already. */
export interface Question {
  text: string;
  kind: Reply['kind'];
  intent: string | null;
  confidence: number;
  sources: string[];
}

/** All that one turn changes, saved as a whole or not at all. */
export interface TurnRecord {
  conversation: Conversation;
  /** The version that the turn was decided on: 0 for a conversation that is not stored yet. */
  basedOn: number;
  /** Identifies the incoming event, so that a repeated one is not answered twice. */
  event?: string;
  entries: Entry[];
  questions: Question[];
  at: number;
  /** Forget the person before the entries are written (history, questions, subscriptions, all of it). */
  forget?: string;
}

/** `seen`: the event was answered before, nothing was changed; `conflict`: someone else moved the conversation on. */
export type Saved = { kind: 'saved' } | { kind: 'seen'; lastSeq: number } | { kind: 'conflict' };

export interface Subscriber {
  person: string;
  channel: ChannelName;
  /** Where tips go: a conversation, a Slack channel, an e-mail address. */
  address: string;
  /** `07:30`, local time. */
  hour: string;
  /** IANA name, such as `Europe/London`. */
  zone: string;
  /** Which days, 1 (Monday) to 7. */
  days: number[];
  paused: boolean;
  /** When the person asked for tips: the consent. */
  since: number;
}

export interface SentTip {
  person: string;
  tip: string;
  /** The subscriber's own day, `2026-03-29`; one tip a day at most. */
  day: string;
  at: number;
}

export interface Feedback {
  conversation: string;
  seq: number;
  /** 1 or -1. */
  rating: number;
  intent: string | null;
  source: string | null;
  at: number;
}

/** An app installed in a workspace; the tokens are encrypted before they are stored. */
export interface Installation {
  team: string;
  /** Encrypted JSON. */
  secret: string;
  at: number;
}

/** Everything that is kept about one person. */
export interface PersonRecord {
  conversations: { id: string; channel: ChannelName; since: number; until: number; entries: Entry[] }[];
  questions: (Question & { at: number })[];
  feedback: Feedback[];
  subscriptions: Subscriber[];
  tips: SentTip[];
}

/** As many entries are read at once unless told. */
export const mostEntries = 1000;

export interface Store {
  readonly kind: 'sqlite' | 'postgres';

  readConversation(id: string): Promise<Conversation | undefined>;
  /** @throws StoreUnavailable where the store cannot be reached; the turn may be tried again with the same `event` */
  saveTurn(turn: TurnRecord): Promise<Saved>;
  /** The entries of a conversation after a watermark, oldest first. */
  entriesAfter(conversation: string, seq: number, most?: number): Promise<Entry[]>;

  readPerson(person: string): Promise<PersonRecord>;
  /** Deletes all that is kept about a person, for good. */
  deletePerson(person: string): Promise<void>;

  saveSubscriber(subscriber: Subscriber): Promise<void>;
  readSubscriber(person: string, channel: ChannelName): Promise<Subscriber | undefined>;
  deleteSubscriber(person: string, channel: ChannelName): Promise<void>;
  /** @returns false where the person had a tip that day already */
  recordTip(tip: SentTip): Promise<boolean>;

  saveFeedback(feedback: Feedback): Promise<void>;
  questionsSince(at: number, most: number): Promise<(Question & { at: number })[]>;

  saveInstallation(installation: Installation): Promise<void>;
  readInstallation(team: string): Promise<Installation | undefined>;
  deleteInstallation(team: string): Promise<void>;

  /** A value that all instances share; the first one that is offered stays. */
  settle(name: string, offered: string): Promise<string>;
  /** Adds to shared counters of one minute and tells the totals. */
  addHits(minute: number, hits: ReadonlyMap<string, number>): Promise<Map<string, number>>;

  /** Deletes conversations, questions, feedback and seen events that are older than a moment. @returns rows deleted */
  purge(before: number): Promise<number>;

  /** Tells the other instances that conversations have new entries; a hint that may be lost. */
  announce(conversations: readonly string[]): void;
  /** Calls back with conversations that another instance moved on; `null`: anything may have changed. */
  onAnnounced(listener: (conversations: readonly string[] | null) => void): void;
  /** The last entry's number of each of these conversations that is stored. */
  lastSeqs(conversations: readonly string[]): Promise<Map<string, number>>;

  /** Whether it can be read and written now. @throws StoreUnavailable */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot be used now; later it may. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** The store cannot be used until its operator does what the message says. */
export class StoreRefused extends Error {
  override name = 'StoreRefused';
}
