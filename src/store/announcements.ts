/** How instances on one PostgreSQL tell each other which conversations moved on: LISTEN and NOTIFY, in small batches. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface Announcements {
  announce(conversations: readonly string[]): void;
  /** `null`: the line was down, and anything may have changed meanwhile. */
  onAnnounced(listener: (conversations: readonly string[] | null) => void): void;
  close(): Promise<void>;
}

const channel = 'villi_moved';
/** Milliseconds that announcements wait for others to share a message with. */
const gathering = 5;
/** A notification holds 8,000 bytes, and an id is about 30. */
const mostInOne = 150;
/** Milliseconds between two tries to get the line back. */
const retryAfter = 1000;

export function announcements(settings: pg.ClientConfig, onTrouble: (error: unknown) => void): Announcements {
  // Its own announcements come back to an instance as well; by this it knows them.
  const self = randomBytes(6).toString('hex');
  const listeners: ((conversations: readonly string[] | null) => void)[] = [];
  let waiting = new Set<string>();
  let client: pg.Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<void> {
    const next = new pg.Client(settings);
    next.on('error', (error) => lose(next, error));
    next.on('end', () => lose(next, undefined));
    next.on('notification', ({ payload = '' }) => {
      const [from, ...conversations] = payload.split(' ');
      if (from !== self) for (const listener of listeners) listener(conversations);
    });
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      client = next;
      for (const listener of listeners) listener(null);
    } catch (error) {
      lose(next, error);
    }
  }

  function lose(lost: pg.Client, error: unknown): void {
    if (closed || (client !== undefined && client !== lost)) return;
    client = undefined;
    lost.removeAllListeners('end');
    lost.on('error', () => {});
    lost.end().catch(() => {});
    if (error) onTrouble(error);
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), retryAfter);
  }

  function send(): void {
    const all = [...waiting];
    waiting = new Set();
    for (let start = 0; start < all.length; start += mostInOne) {
      const payload = [self, ...all.slice(start, start + mostInOne)].join(' ');
      // One after the other: a connection runs one statement at a time.
      sending = sending
        .then(() => client?.query('select pg_notify($1, $2)', [channel, payload]))
        .catch(onTrouble);
    }
  }

  void connect();
  return {
    announce(conversations) {
      if (waiting.size === 0) setTimeout(send, gathering);
      for (const conversation of conversations) waiting.add(conversation);
    },
    onAnnounced: (listener) => void listeners.push(listener),
    async close() {
      closed = true;
      clearTimeout(timer);
      if (waiting.size > 0) send();
      await sending;
      await client?.end().catch(() => {});
    },
  };
}
