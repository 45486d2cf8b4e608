/** What a channel asks of the conversation engine. */
import type { Reply } from '../core/reply.js';
import type { ChannelName, Entry } from '../store/store.js';

/** Somebody's words, from whatever channel. */
export interface Incoming {
  channel: ChannelName;
  conversation: string;
  /** The person's id, unique over all channels: `web:…`, `slack:…`. */
  person: string;
  text: string;
  /** What makes this event the same as a repeated one, whatever its conversation. */
  event?: string;
  /** What the client calls this message: it is known again in its conversation, and comes back in the echo. */
  clientId?: string;
}

/** `replied`: saved and on its way; `seen`: it was answered before; `slow-down`: too many at once, nothing was saved. */
export type Outcome =
  | { kind: 'replied'; entries: Entry[] }
  | { kind: 'seen'; lastSeq: number }
  | { kind: 'slow-down'; seconds: number };

/** Called for every conversation with new entries; `entries` is absent where they have to be read from the store. */
export type Listener = (conversation: string, entries: Entry[] | undefined) => void;

export interface Engine {
  /** One turn. @throws StoreUnavailable; the same event may then be sent again */
  turn(incoming: Incoming): Promise<Outcome>;
  /** Adds a reply that nobody asked for. */
  post(conversation: string, reply: Reply): Promise<void>;
  entriesAfter(conversation: string, seq: number): Promise<Entry[]>;
  /** What is said before the first question. */
  welcome(): Promise<Reply>;
  onEntries(listener: Listener): void;
  /** Announcements may have been missed: whoever waits for entries has to look. */
  onGap(listener: () => void): void;
  /** Which of these have a later entry than the given one; the stream asks after a gap in the announcements. */
  lastSeqs(conversations: readonly string[]): Promise<Map<string, number>>;
}
